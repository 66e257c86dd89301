package news.parallax.digest;

import java.time.Duration;
import java.time.Instant;

/** When a round looks again: every ten seconds, and at once where the clock was set back since. For one thread. */
final class Beat {
    private static final Duration PAUSE = Duration.ofSeconds(10);

    private Instant last = Instant.MAX;

    /** Whether it is time to look; if so, the next pause begins. */
    boolean due(Instant now) {
        if (!now.isBefore(last) && now.isBefore(last.plus(PAUSE))) {
            return false;
        }
        last = now;
        return true;
    }
}
