package news.parallax.telegram;

import com.github.benmanes.caffeine.cache.Cache;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.BooleanSupplier;
import news.parallax.memory.Lately;

/**
 * Keeps one person from taking the time of all: so many requests at once, then a few a second. Remembers a bounded number
 * of people, and none who has been quiet for long. Safe for several threads.
 */
final class Floods {
    private static final double BURST = 200;
    private static final double A_SECOND = 10;
    private static final double NANOS = 1e9;
    private static final int MOST = 20_000;
    private static final Duration QUIET = Duration.ofSeconds(60);

    // all that was taken from a burst is gained again by then, and nobody is told twice within less
    private static final Duration FORGOTTEN = Duration.ofMinutes(5);

    private final Cache<Long, Asker> askers;

    /** @param clock says who has been quiet for long */
    Floods(InstantSource clock) {
        askers = Lately.asked(FORGOTTEN, clock).maximumSize(MOST).build();
    }

    /** What is done about a request. */
    enum Verdict {
        /** It is answered. */
        ANSWER,
        /** It is let go, and the person is told, once. */
        TELL,
        /** It is let go. */
        LET_GO
    }

    /**
     * One more request of a person.
     *
     * @param full whether the chat has too many waiting already
     * @param hears whether the person can be told now; asked only where that is to be done
     */
    Verdict ask(long user, boolean full, BooleanSupplier hears, Instant now) {
        Asker asker = askers.get(user, id -> new Asker(now));
        synchronized (asker) {
            double gained = Math.max(0, Duration.between(asker.at, now).toNanos() / NANOS * A_SECOND);
            asker.left = Math.min(BURST, asker.left + gained);
            asker.at = now;
            if (!full && asker.left >= 1) {
                asker.left--;
                return Verdict.ANSWER;
            }
            boolean again = now.isBefore(asker.quietUntil);
            if (!again && !hears.getAsBoolean()) {
                return Verdict.LET_GO; // and whoever was not told is told yet
            }
            asker.quietUntil = now.plus(QUIET);
            return again ? Verdict.LET_GO : Verdict.TELL;
        }
    }

    /** How many people are remembered. */
    long remembered() {
        askers.cleanUp();
        return askers.estimatedSize();
    }

    private static final class Asker {
        private double left = BURST;
        private Instant at;
        private Instant quietUntil = Instant.MIN;

        Asker(Instant now) {
            at = now;
        }
    }
}
