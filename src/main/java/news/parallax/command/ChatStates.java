package news.parallax.command;

import java.time.Instant;
import java.util.List;
import news.parallax.chat.ChatId;

/** Where what is kept of chats is kept. Safe for several threads. */
public interface ChatStates {
    /** What is kept of a chat, or {@link ChatState#unknown}. */
    ChatState of(ChatId chat);

    /** Keeps it. */
    void save(ChatState state);

    /** Hands what is kept of a chat to the one it became; what the new one had already stays. */
    void move(ChatId from, ChatId to);

    /** Empties what is kept of a chat. */
    void forget(ChatId chat);

    /** Remembers that the bot was put out of a chat. One that is closed already stays as it is. */
    void close(ChatId chat, Instant at);

    /** Remembers that the bot may speak in a chat again. */
    void open(ChatId chat);

    /** The chats that were closed before an instant and not opened since. */
    List<ChatId> closedBefore(Instant instant);
}
