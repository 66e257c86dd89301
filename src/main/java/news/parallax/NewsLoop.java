package news.parallax;

import java.time.Duration;
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

    private NewsLoop(NewsCycle cycle, Duration between) {
        thread = new Thread(() -> run(cycle, between), "news-cycle");
        thread.setDaemon(true);
    }

    /** Starts; the first turn begins after one pause. */
    static NewsLoop start(NewsCycle cycle, Duration between) {
        NewsLoop loop = new NewsLoop(cycle, between);
        loop.thread.start();
        return loop;
    }

    private void run(NewsCycle cycle, Duration between) {
        try {
            while (!stopping.await(between.toMillis(), TimeUnit.MILLISECONDS)) {
                try {
                    cycle.turn();
                } catch (RuntimeException e) {
                    LOG.error("a turn of the news failed; the next one is made as usual", e);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
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
