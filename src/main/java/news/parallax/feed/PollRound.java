package news.parallax.feed;

/**
 * What a round of polls came to.
 *
 * @param feeds polled
 * @param fresh read anew
 * @param notModified found unchanged
 * @param failed not read
 * @param entries read, known ones included
 */
public record PollRound(int feeds, int fresh, int notModified, int failed, int entries) {
    /** Nothing polled. */
    public static final PollRound NOTHING = new PollRound(0, 0, 0, 0, 0);

    /** This round and another feed. */
    PollRound plus(PolledFeed polled) {
        return new PollRound(
                feeds + 1,
                fresh + (polled.outcome() == PolledFeed.Outcome.FRESH ? 1 : 0),
                notModified + (polled.outcome() == PolledFeed.Outcome.NOT_MODIFIED ? 1 : 0),
                failed + (polled.outcome() == PolledFeed.Outcome.FAILED ? 1 : 0),
                entries + polled.entries().size());
    }
}
