package news.parallax.telegram;

import com.github.benmanes.caffeine.cache.Cache;
import java.time.Duration;
import java.time.InstantSource;
import news.parallax.memory.Lately;

/** Taps that were taken already: one that comes again under another update's number is not taken twice. */
final class Spent {
    private static final int MOST = 100_000;

    // Telegram brings no update that is older
    private static final Duration AGE = Duration.ofDays(1);

    private final Cache<String, Long> taps;

    /** @param clock says how old a tap is */
    Spent(InstantSource clock) {
        taps = Lately.noted(AGE, clock).maximumSize(MOST).build();
    }

    /** Whether a tap is new, or is the same update once more. */
    boolean first(String query, long update) {
        return taps.get(query, id -> update) == update;
    }
}
