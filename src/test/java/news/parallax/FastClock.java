package news.parallax;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** Runs some times as fast as real time, and leaps ahead when told to. Never goes back. Safe for several threads. */
final class FastClock implements InstantSource {
    private final int rate;
    private Instant base;
    private long since = System.nanoTime();

    FastClock(Instant start, int rate) {
        this.rate = rate;
        base = start;
    }

    @Override
    public synchronized Instant instant() {
        return base.plus(Duration.ofNanos(System.nanoTime() - since).multipliedBy(rate));
    }

    /** It is at least so late. */
    synchronized void leap(Instant to) {
        Instant now = instant();
        base = now.isBefore(to) ? to : now;
        since = System.nanoTime();
    }
}
