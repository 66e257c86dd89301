package news.parallax;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import news.parallax.pipeline.NewsCycle;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Makes one turn of the news after another on a thread of its own; a turn that fails never stops the loop. */
final class NewsLoop implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(NewsLoop.class);
    private static final Duration PATIENCE = Duration.ofSeconds(6);

    private final CountDownLatch stopping = new CountDownLatch(1);
    private final Thread thread;
    private volatile Instant lastTurn = Instant.EPOCH;

    private NewsLoop(NewsCycle cycle, Duration between, InstantSource clock) {
        thread = new Thread(() -> run(cycle, between, clock), "news-cycle");
        thread.setDaemon(true);
    }

    /** Starts; the first turn begins after one pause. */
    static NewsLoop start(NewsCycle cycle, Duration between, InstantSource clock) {
        NewsLoop loop = new NewsLoop(cycle, between, clock);
        loop.thread.start();
        return loop;
    }

    private void run(NewsCycle cycle, Duration between, InstantSource clock) {
        try {
            while (!stopping.await(between.toMillis(), TimeUnit.MILLISECONDS)) {
                try {
                    cycle.turn();
                    lastTurn = clock.instant();
                } catch (RuntimeException e) {
                    LOG.error("a turn of the news failed; the next one is made as usual", e);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** When the last turn ended well; the epoch where none has. */
    Instant lastTurn() {
        return lastTurn;
    }

    /** Stops: a turn under way is given a few seconds, then interrupted; what it had kept stays kept. */
    @Override
    public void close() {
        stopping.countDown();
        try {
            thread.join(PATIENCE.toMillis());
            thread.interrupt();
            thread.join(1_000);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
