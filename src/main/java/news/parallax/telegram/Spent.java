package news.parallax.telegram;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;

/** Taps that were taken already: one that comes again under another update's number is not taken twice. */
final class Spent {
    private static final int MOST = 100_000;

    private final Cache<String, Long> taps =
            Caffeine.newBuilder().maximumSize(MOST).build();

    /** Whether a tap is new, or is the same update once more. */
    boolean first(String query, long update) {
        return taps.get(query, id -> update) == update;
    }
}
