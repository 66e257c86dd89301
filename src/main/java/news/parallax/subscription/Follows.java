package news.parallax.subscription;

import java.util.List;
import news.parallax.chat.ChatId;

/** Where it is kept what chats follow. Every method is one transaction. Safe for several threads and processes. */
public interface Follows {
    /** Keeps a follow; one of the same subject in the same chat is replaced. */
    void save(Follow follow);

    /** Ends a follow; says whether there was one. */
    boolean remove(ChatId chat, Subject subject);

    /** What a chat follows, oldest first. */
    List<Follow> of(ChatId chat);

    /** What all chats follow, in order of chat, oldest first. */
    List<Follow> all();

    /** Hands what a chat follows to the one it became. */
    void move(ChatId from, ChatId to);

    /** Ends all that a chat follows. */
    void removeAll(ChatId chat);
}
