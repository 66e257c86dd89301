package news.parallax.memory;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.TimeUnit;

/**
 * Begins caches that let go by age. One that is bounded by number alone fills for weeks with what nobody wants any more; of
 * one that also forgets, the size says how much goes on, not for how long the program has run. For all threads.
 */
public final class Lately {
    private Lately() {}

    /**
     * Of what was asked for lately.
     *
     * @param unasked after how long a value goes that nobody asked for
     * @param clock whose time counts
     */
    public static Caffeine<Object, Object> asked(Duration unasked, InstantSource clock) {
        return Caffeine.newBuilder().expireAfterAccess(unasked).ticker(ticker(clock));
    }

    /**
     * Of what was noted lately.
     *
     * @param age after how long a value goes, wanted or not
     * @param clock whose time counts
     */
    public static Caffeine<Object, Object> noted(Duration age, InstantSource clock) {
        return Caffeine.newBuilder().expireAfterWrite(age).ticker(ticker(clock));
    }

    private static Ticker ticker(InstantSource clock) {
        return () -> TimeUnit.MILLISECONDS.toNanos(clock.millis());
    }
}
