package news.parallax.telegram;

import java.time.Duration;

/** How long answers take these days: a moving mean of about the last thirty. Safe for several threads. */
final class AnswerTime {
    private static final double WEIGHT = 1 / 30.0;
    // one answer that never came says little about the others
    private static final long LONGEST_NANOS = 1_000_000_000L;

    private double mean;

    /** One more answer took so long. */
    synchronized void took(long nanos) {
        mean += WEIGHT * (Math.min(nanos, LONGEST_NANOS) - mean);
    }

    synchronized Duration mean() {
        return Duration.ofNanos((long) mean);
    }
}
