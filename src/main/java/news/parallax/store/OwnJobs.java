package news.parallax.store;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import news.parallax.job.Jobs;
import news.parallax.job.Tenure;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Work on a store that one process has to itself, which the lock beside the file sees to: threads are enough. */
final class OwnJobs implements Jobs {
    private static final Logger LOG = LoggerFactory.getLogger(OwnJobs.class);
    private static final Duration AGAIN = Duration.ofSeconds(1);
    private static final long PATIENCE_MILLIS = 6_000;

    private final CountDownLatch stop = new CountDownLatch(1);
    private final List<Thread> threads = new ArrayList<>();
    private final Tenure tenure = new Tenure() {
        @Override
        public boolean held() {
            return stop.getCount() > 0;
        }

        @Override
        public long token() {
            return 0;
        }
    };

    @Override
    public void lead(String name, Leading work) {
        add(name, AGAIN, work);
    }

    @Override
    public void every(String name, Duration pause, Runnable work) {
        add(name, pause, held -> work.run());
    }

    private void add(String name, Duration pause, Leading work) {
        Thread thread = new Thread(() -> run(name, pause, work), name);
        thread.setDaemon(true);
        threads.add(thread);
    }

    private void run(String name, Duration pause, Leading work) {
        try {
            do {
                try {
                    work.lead(tenure);
                } catch (RuntimeException | Error e) { // not even want of memory ends work that everybody counts on
                    LOG.error("{} failed and goes on", name, e);
                }
            } while (!stop.await(pause.toMillis(), TimeUnit.MILLISECONDS));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void start() {
        threads.forEach(Thread::start);
    }

    @Override
    public void close() {
        stop.countDown();
        long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(PATIENCE_MILLIS);
        try {
            for (Thread thread : threads) {
                thread.join(Math.max(1, TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime())));
            }
            threads.forEach(Thread::interrupt);
            for (Thread thread : threads) {
                thread.join(500);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
