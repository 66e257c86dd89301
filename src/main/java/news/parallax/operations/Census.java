package news.parallax.operations;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** Counts what a store holds, cheaply enough for every few seconds. Safe for several threads. */
public interface Census {
    /** What there is now. */
    Counts count();

    /**
     * What there is.
     *
     * @param feeds listed feeds by state
     * @param articles articles, about
     * @param stories stories that go on, about
     * @param chats chats that something is kept of
     * @param subscriptions digests that are ordered
     * @param updatesWaiting updates taken in and not handled
     * @param oldestUpdate when the oldest of those was taken in
     * @param digestsWaiting digests composed and not sent, whose time has come or not
     * @param oldestDigest when the oldest of those was composed
     * @param holders which process does which shared work
     */
    record Counts(
            Map<String, Long> feeds,
            long articles,
            long stories,
            long chats,
            long subscriptions,
            long updatesWaiting,
            Optional<Instant> oldestUpdate,
            long digestsWaiting,
            Optional<Instant> oldestDigest,
            Map<String, String> holders) {
        /** Nothing at all. */
        public static final Counts NONE =
                new Counts(Map.of(), 0, 0, 0, 0, 0, Optional.empty(), 0, Optional.empty(), Map.of());

        public Counts {
            feeds = Map.copyOf(feeds);
            holders = Map.copyOf(holders);
        }
    }
}
