package news.parallax.chat;

import java.time.Duration;

/** What became of a message that was posted. */
public sealed interface PostResult {
    /** It stands in the chat under this number. */
    record Posted(long messageId) implements PostResult {}

    /** The network asks to wait this long before anything more is sent to the chat. */
    record Later(Duration delay) implements PostResult {}

    /** The chat is closed to the bot: blocked, kicked, deleted. */
    record Closed(String reason) implements PostResult {}

    /** The chat has moved to another number; nothing was posted. */
    record Moved(ChatId to) implements PostResult {}

    /** The forum topic is closed or gone; nothing was posted. */
    record TopicClosed(String reason) implements PostResult {}

    /** The network refused the message itself; sending it again would not help. */
    record Refused(String reason) implements PostResult {}

    /** The connection failed before the message can have been taken: sending again is safe. */
    record Failed(String reason) implements PostResult {}

    /** The message was handed over and no answer came: it may stand in the chat or not. */
    record Unknown(String reason) implements PostResult {}
}
