package news.parallax.feed;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.Locale;
import java.util.function.Supplier;

/**
 * Measures what work on one document costs the calling thread, and holds it within 2 s of CPU and 64 MiB allocated. Work that
 * takes longer is done again, twice at most, and the least counts: a machine that others use slows down by chance, a defect
 * every time.
 */
public final class Effort {
    private static final long MOST_NANOS = 2_000_000_000L;
    private static final int ATTEMPTS = 3;
    private static final long MOST_BYTES = 64L << 20;
    private final ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    private long mostNanos;
    private long mostBytes;

    /** Does the work and hands on its result; whatever it throws goes on to the test. */
    public <T> T within(String name, Supplier<T> work) {
        T result = null;
        long nanos = Long.MAX_VALUE;
        long bytes = Long.MAX_VALUE;
        for (int attempt = 0; attempt < ATTEMPTS && nanos > MOST_NANOS; attempt++) {
            long bytesBefore = threads.getCurrentThreadAllocatedBytes();
            long nanosBefore = threads.getCurrentThreadCpuTime();
            result = work.get();
            nanos = Math.min(nanos, threads.getCurrentThreadCpuTime() - nanosBefore);
            bytes = Math.min(bytes, threads.getCurrentThreadAllocatedBytes() - bytesBefore);
        }
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
