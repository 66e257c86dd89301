package news.parallax.telegram;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import news.parallax.chat.ChatId;

/**
 * What the processes of one bot sent lately, all together: Telegram's limits are the bot's, not a process's. Every method
 * is one transaction. Safe for several threads and several processes.
 */
public interface Postings {
    /** How long what was sent to a chat is remembered. */
    Duration MINUTE = Duration.ofSeconds(61);

    /** A process that has not said for so long that its message was answered has died, or its message has. */
    Duration LOST = Duration.ofSeconds(45);

    /** No other process. */
    Postings NONE = new Postings() {
        @Override
        public Taken take(ChatId chat, boolean edit, Rule rule) {
            return new Taken(Duration.ZERO, 0);
        }

        @Override
        public void answered(long number, Duration ago) {}

        @Override
        public int to(ChatId chat) {
            return 0;
        }
    };

    /**
     * What happened lately.
     *
     * @param answered when messages of the last two seconds were answered, oldest first; no edits
     * @param underWay how many messages are not answered yet; no edits
     * @param toChat when the last minute's messages to the chat began, or edits in it, oldest first
     */
    record Lately(List<Instant> answered, int underWay, List<Instant> toChat) {}

    /** Says how long a message must wait; zero where it may go. */
    interface Rule {
        /** Looks at what happened lately. */
        Duration wait(Lately lately, Instant now);
    }

    /**
     * What became of asking.
     *
     * @param pause zero where the message may go
     * @param number its number then, for {@link #answered}
     */
    record Taken(Duration pause, long number) {}

    /**
     * Asks for one message; it is noted where the rule lets it go. No other process asks meanwhile.
     *
     * @param edit whether a message changes in place
     */
    Taken take(ChatId chat, boolean edit, Rule rule);

    /**
     * Says that a message was answered.
     *
     * @param ago how long before
     */
    void answered(long number, Duration ago);

    /** How many messages, edits left out, began to a chat in the last {@link #MINUTE}. */
    int to(ChatId chat);
}
