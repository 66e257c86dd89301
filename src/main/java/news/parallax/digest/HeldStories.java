package news.parallax.digest;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import news.parallax.chat.ChatId;

/** Where stories wait for the end of quiet hours. Every method is one transaction. Safe for several threads. */
public interface HeldStories {
    /** Keeps a story waiting; one that waits already stays as it is. */
    void hold(Held held);

    /** What waits for a chat, in order of story. */
    List<Held> of(ChatId chat);

    /** The chats for which something has waited until {@code now}, at most {@code limit}. */
    Set<ChatId> awake(Instant now, int limit);

    /** Lets all that waits for a chat wait until another instant. */
    void postpone(ChatId chat, Instant until);

    /** Drops what waits for a chat. */
    void drop(ChatId chat);

    /** Hands what waits for a chat to the one it became. */
    void move(ChatId from, ChatId to);
}
