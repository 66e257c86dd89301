package news.parallax.telegram;

import java.util.List;
import java.util.Optional;
import news.parallax.chat.ChatId;
import news.parallax.chat.ChatKind;
import news.parallax.chat.InlineQuestion;
import news.parallax.chat.Request;

/** What an update says. */
sealed interface Incoming {
    /** Somebody asks something; {@code tap} says where, if it was a tap. */
    record Asked(Request request, Optional<Tap> tap) implements Incoming {}

    /** The bot was let into a chat. */
    record Opened(ChatId chat, ChatKind kind, long by, String language) implements Incoming {}

    /** The bot may speak again in a chat that it was in all along. */
    record Reopened(ChatId chat, ChatKind kind, long by) implements Incoming {}

    /** The bot was put out of a chat. */
    record Closed(ChatId chat, String reason) implements Incoming {}

    /** A chat became another one. */
    record Moved(ChatId from, ChatId to) implements Incoming {}

    /** People posted addresses in a chat, and asked the bot nothing. */
    record Posted(ChatId chat, List<String> addresses) implements Incoming {}

    /** Somebody types the bot's name and words in some chat. */
    record Inline(String query, InlineQuestion question) implements Incoming {}

    /** A tap on something that is not in any chat that the bot sees: it is only to be acknowledged. */
    record Loose(Tap tap) implements Incoming {}

    /** Nothing that concerns the bot. */
    record Nothing() implements Incoming {}

    /**
     * A tap on a button.
     *
     * @param query what Telegram wants to be answered
     * @param messageId the tapped message, where it has a text that can be put in the place of another
     * @param aside whether only the person who tapped sees that message
     */
    record Tap(String query, Optional<Long> messageId, boolean aside) {}
}
