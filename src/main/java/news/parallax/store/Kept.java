package news.parallax.store;

import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.ConcurrentMap;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.function.Supplier;
import news.parallax.memory.Lately;

/**
 * What was read last, told again without asking the database, as long as this process alone writes: else nothing is kept, and every question is
 * asked. Safe for several threads: of one key one reads or writes at a time, so that what is kept is what was written last.
 *
 * @param <K> what is asked for
 * @param <V> what the database says of it
 */
final class Kept<K, V> {
    private static final int MOST = 10_000;
    private static final Duration UNASKED = Duration.ofHours(1);

    private final BooleanSupplier alone;
    private final InstantSource clock;
    private volatile ConcurrentMap<K, V> last;

    /**
     * @param alone whether no other process writes
     * @param clock says for how long nobody has asked
     */
    Kept(BooleanSupplier alone, InstantSource clock) {
        this.alone = alone;
        this.clock = clock;
        this.last = none();
    }

    private ConcurrentMap<K, V> none() {
        return Lately.asked(UNASKED, clock).maximumSize(MOST).<K, V>build().asMap();
    }

    /** What is kept, or what reading gives. */
    V get(K key, Function<K, V> reading) {
        return alone.getAsBoolean() ? last.computeIfAbsent(key, reading) : reading.apply(key);
    }

    /** Writes a value, unless it is the one that is kept; where writing fails, what is kept stays. */
    void put(K key, V value, Runnable writing) {
        if (!alone.getAsBoolean()) {
            writing.run();
            return;
        }
        last.compute(key, (same, kept) -> {
            if (!value.equals(kept)) {
                writing.run();
            }
            return value;
        });
    }

    /** Does what changes a value in a way that only the database knows; it is read again next time, whatever came of it. */
    <T> T change(K key, Supplier<T> writing) {
        try {
            return writing.get();
        } finally {
            last.compute(key, (same, kept) -> null);
        }
    }

    /** Does what may change any value. */
    <T> T changeAll(Supplier<T> writing) {
        try {
            return writing.get();
        } finally {
            clear();
        }
    }

    /** Keeps nothing of what was read so far. */
    void clear() {
        // a new map: who is reading an old value now puts it into the old one
        last = none();
    }
}
