package news.parallax.subscription;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import news.parallax.chat.ChatId;

/** Where the wishes of chats are kept. Every method is one transaction. Safe for several threads and several processes. */
public interface Wishes {
    /** What a chat wishes, or {@link Wish#none}. */
    Wish of(ChatId chat);

    /** Keeps it. */
    void save(Wish wish);

    /** The wishes of all chats that want alerts, are not closed and not paused at an instant, in order of chat. */
    List<Wish> alerted(Instant now);

    /** Says that a chat is closed to the bot; one that is closed already keeps its time. */
    void close(ChatId chat, Instant at);

    /** Says that a chat is open again. */
    void open(ChatId chat);

    /** The chats that are closed, and were so before an instant. */
    Set<ChatId> closedBefore(Instant instant);

    /** Hands the wishes of a chat to the one it became; what that one wished already stays. */
    void move(ChatId from, ChatId to);

    /** Forgets what a chat wished. */
    void remove(ChatId chat);
}
