package news.parallax.story;

import java.lang.ref.SoftReference;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A value that is made anew when it is out of date. One that is quickly made is never told out of date; one whose making
 * takes long is made beside those who ask, who are told the last one until then. It is given up before memory runs out.
 * Safe for several threads; one at a time makes it for those who wait, and one beside them.
 */
final class Renewed<T> {
    private static final Logger LOG = LoggerFactory.getLogger(Renewed.class);
    private static final Duration LONG = Duration.ofSeconds(1);

    private final String name;
    private final Duration patience;
    private final AtomicBoolean beside = new AtomicBoolean();
    private @Nullable SoftReference<T> last;
    private volatile boolean slow;

    /** @param name says in logs and of threads what is made */
    Renewed(String name) {
        this(name, LONG);
    }

    /** @param patience how long a value may take while somebody waits for it */
    Renewed(String name, Duration patience) {
        this.name = name;
        this.patience = patience;
    }

    /**
     * The value.
     *
     * @param fresh whether a value is still up to date
     * @param usable whether one that is not may be told until there is another
     */
    T get(Predicate<T> fresh, Predicate<T> usable, Supplier<T> making) {
        T value = last();
        if (value != null && (fresh.test(value) || (slow && usable.test(value) && makeBeside(making)))) {
            return value;
        }
        synchronized (beside) {
            value = last();
            return value != null && fresh.test(value) ? value : make(making);
        }
    }

    private synchronized @Nullable T last() {
        return last == null ? null : last.get();
    }

    private T make(Supplier<T> making) {
        long start = System.nanoTime();
        T value = making.get();
        slow = System.nanoTime() - start > patience.toNanos();
        synchronized (this) {
            last = new SoftReference<>(value);
        }
        return value;
    }

    private void start(Thread thread) {
        boolean started = false;
        try {
            thread.start();
            started = true;
        } finally {
            if (!started) {
                beside.set(false);
            }
        }
    }

    private boolean makeBeside(Supplier<T> making) {
        if (beside.compareAndSet(false, true)) {
            Thread thread = new Thread(
                    () -> {
                        try {
                            make(making);
                        } catch (RuntimeException | Error e) {
                            LOG.warn("the {} stay as they were: {}", name, e.getMessage());
                        } finally {
                            beside.set(false);
                        }
                    },
                    name.replace(' ', '-'));
            thread.setDaemon(true);
            start(thread);
        }
        return true;
    }
}
