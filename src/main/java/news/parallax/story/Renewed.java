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
 * takes long, or is known to take long at times, is made beside those who ask, who are told the last one until then. It is
 * given up before memory runs out. Safe for several threads; one at a time makes it for those who wait, and one beside them.
 */
final class Renewed<T> {
    private static final Logger LOG = LoggerFactory.getLogger(Renewed.class);
    private static final Duration LONG = Duration.ofSeconds(1);

    private final String name;
    private final Predicate<T> large;
    private final Duration patience;
    private final AtomicBoolean beside = new AtomicBoolean();
    private @Nullable SoftReference<T> last;
    private volatile boolean slow;

    /**
     * @param name says in logs and of threads what is made
     * @param large whether a value is one whose making may take long, however quick it was the last time
     */
    Renewed(String name, Predicate<T> large) {
        this(name, large, LONG);
    }

    /** @param patience how long a value may take while somebody waits for it */
    Renewed(String name, Predicate<T> large, Duration patience) {
        this.name = name;
        this.large = large;
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
        if (value != null && (fresh.test(value) || (takesLong(value) && usable.test(value) && makeBeside(making)))) {
            return value;
        }
        synchronized (beside) {
            value = last();
            return value != null && fresh.test(value) ? value : make(making);
        }
    }

    /** Makes the value here and now where it is out of date and nobody else is making it beside those who ask. */
    void renew(Predicate<T> fresh, Supplier<T> making) {
        T value = last();
        if (value != null && fresh.test(value) || !beside.compareAndSet(false, true)) {
            return;
        }
        try {
            synchronized (beside) {
                value = last();
                if (value == null || !fresh.test(value)) {
                    make(making);
                }
            }
        } finally {
            beside.set(false);
        }
    }

    private boolean takesLong(T value) {
        return slow || large.test(value);
    }

    /** The last one that was made, however old; none where it was given up. */
    synchronized @Nullable T last() {
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
