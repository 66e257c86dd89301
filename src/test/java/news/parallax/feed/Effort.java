package news.parallax.feed;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.Locale;

/** Measures what work on one document costs the calling thread, and holds it within 2 s of CPU and 64 MiB allocated. */
public final class Effort {
    private static final long MOST_NANOS = 2_000_000_000L;
    private static final long MOST_BYTES = 64L << 20;
    private final ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    private long mostNanos;
    private long mostBytes;

    /** Does the work; whatever it throws goes on to the test. */
    public void within(String name, Runnable work) {
        long bytes = threads.getCurrentThreadAllocatedBytes();
        long nanos = threads.getCurrentThreadCpuTime();
        work.run();
        nanos = threads.getCurrentThreadCpuTime() - nanos;
        bytes = threads.getCurrentThreadAllocatedBytes() - bytes;
        mostNanos = Math.max(mostNanos, nanos);
        mostBytes = Math.max(mostBytes, bytes);
        long took = nanos;
        long took64 = bytes;
        assertTrue(took <= MOST_NANOS, () -> name + " took " + took / 1_000_000 + " ms of CPU");
        assertTrue(took64 <= MOST_BYTES, () -> name + " allocated " + (took64 >> 20) + " MiB");
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT, "worst: %d ms of CPU, %.1f MiB allocated", mostNanos / 1_000_000, mostBytes / 1048576.0);
    }
}
