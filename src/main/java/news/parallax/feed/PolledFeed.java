package news.parallax.feed;

import java.util.List;

/**
 * A feed after a poll.
 *
 * @param feed its new state
 * @param outcome how the poll went
 * @param entries what the document held; empty unless it was fresh
 */
public record PolledFeed(Feed feed, Outcome outcome, List<Entry> entries) {
    /** How a poll went. */
    public enum Outcome {
        /** A new copy was read. */
        FRESH,
        /** Nothing has changed. */
        NOT_MODIFIED,
        /** It could not be read. */
        FAILED
    }

    /** Copies the entries. */
    public PolledFeed {
        entries = List.copyOf(entries);
    }
}
