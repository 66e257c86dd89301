package news.parallax.web;

import java.io.InterruptedIOException;
import java.time.Duration;

/** When a fetch must have ended. Measured on the machine's own clock, for that is what hanging is measured on. */
record Deadline(long nanos) {
    static Deadline in(Duration time) {
        return new Deadline(System.nanoTime() + time.toNanos());
    }

    Deadline orIn(Duration time) {
        long other = System.nanoTime() + time.toNanos();
        return new Deadline(other - nanos < 0 ? other : nanos);
    }

    /** Milliseconds left, at least one. */
    long millis() throws InterruptedIOException {
        long left = left();
        if (left < 1) {
            throw new InterruptedIOException("timeout");
        }
        return left;
    }

    /** Whether less than a millisecond is left. */
    boolean isOver() {
        return left() < 1;
    }

    private long left() {
        return (nanos - System.nanoTime()) / 1_000_000;
    }

    Duration atMost(Duration time) throws InterruptedIOException {
        Duration left = Duration.ofMillis(millis());
        return left.compareTo(time) < 0 ? left : time;
    }
}
