package news.parallax.feed;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.Locale;
import java.util.function.Supplier;

/** Measures what work on one document costs the calling thread, and holds it within 2 s of CPU and 64 MiB allocated. */
public final class Effort {
    private static final long MOST_NANOS = 2_000_000_000L;
    private static final long MOST_BYTES = 64L << 20;
    private final ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    private long mostNanos;
    private long mostBytes;

    /** Does the work and hands on its result; whatever it throws goes on to the test. */
    public <T> T within(String name, Supplier<T> work) {
        long bytes = threads.getCurrentThreadAllocatedBytes();
        long nanos = threads.getCurrentThreadCpuTime();
        T result = work.get();
        nanos = threads.getCurrentThreadCpuTime() - nanos;
        bytes = threads.getCurrentThreadAllocatedBytes() - bytes;
        mostNanos = Math.max(mostNanos, nanos);
        mostBytes = Math.max(mostBytes, bytes);
        long took = nanos;
        long allocated = bytes;
        assertTrue(took <= MOST_NANOS, () -> name + " took " + took / 1_000_000 + " ms of CPU");
        assertTrue(allocated <= MOST_BYTES, () -> name + " allocated " + (allocated >> 20) + " MiB");
        return result;
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT, "worst: %d ms of CPU, %.1f MiB allocated", mostNanos / 1_000_000, mostBytes / 1048576.0);
    }
}
