package news.parallax.subscription;

import java.time.Instant;
import java.util.List;
import news.parallax.chat.ChatId;

/** Where it is kept what chats do not want to hear of. Every method is one transaction. Safe for several threads. */
public interface Mutes {
    /** Keeps a mute; one of the same subject in the same chat is replaced. */
    void save(Mute mute);

    /** Ends a mute; says whether there was one. */
    boolean remove(ChatId chat, Subject subject);

    /** What a chat has muted beyond an instant, soonest to end first. */
    List<Mute> of(ChatId chat, Instant now);

    /** Hands what a chat muted to the one it became. */
    void move(ChatId from, ChatId to);

    /** Ends all mutes of a chat. */
    void removeAll(ChatId chat);

    /** Removes those that ended before an instant. */
    int prune(Instant before);
}
