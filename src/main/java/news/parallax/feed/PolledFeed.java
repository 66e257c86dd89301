package news.parallax.feed;

import java.util.List;

/**
 * A feed after a poll.
 *
 * @param feed its new state, to be kept once the entries are
 * @param entries what it holds now; empty if it was not modified, or failed
 * @param outcome how the poll ended
 */
public record PolledFeed(Feed feed, List<Entry> entries, Outcome outcome) {
    /** Copies the list. */
    public PolledFeed {
        entries = List.copyOf(entries);
    }

    /** How a poll ended. */
    public enum Outcome {
        /** It was read. */
        FRESH,
        /** It is as it was. */
        NOT_MODIFIED,
        /** It could not be read, its host asks for time, or it is gone. */
        FAILED
    }
}
