package news.parallax.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class KeptTest {
    private final Map<String, Integer> table = new HashMap<>(Map.of("a", 1));
    private final AtomicInteger reads = new AtomicInteger();
    private final AtomicInteger writes = new AtomicInteger();
    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-11-26T12:00:00Z"));
    private final AtomicBoolean alone = new AtomicBoolean(true);
    private final Kept<String, Integer> kept = new Kept<>(alone::get, now::get);

    private int read(String key) {
        reads.incrementAndGet();
        return table.getOrDefault(key, 0);
    }

    private int get(String key) {
        return kept.get(key, this::read);
    }

    private void put(String key, int value) {
        kept.put(key, value, () -> {
            writes.incrementAndGet();
            table.put(key, value);
        });
    }

    @Test
    void whatWasReadOnceIsNotReadAgain() {
        assertEquals(1, get("a"));
        assertEquals(1, get("a"));
        assertEquals(1, reads.get());
    }

    @Test
    void whatNobodyAsksForIsLetGo() {
        get("a");
        now.set(now.get().plus(Duration.ofMinutes(50)));
        get("a");
        now.set(now.get().plus(Duration.ofMinutes(50)));
        get("a");
        assertEquals(1, reads.get(), "it was asked for");
        now.set(now.get().plus(Duration.ofMinutes(70)));
        get("a");
        assertEquals(2, reads.get(), "it was not");
    }

    @Test
    void whereOthersWriteTooEveryQuestionIsAskedAndEveryValueWritten() {
        alone.set(false);
        assertEquals(1, get("a"));
        table.put("a", 2);
        assertEquals(2, get("a"));
        put("a", 2);
        put("a", 2);
        assertEquals(2, writes.get());
    }

    @Test
    void whatIsWrittenIsToldAndTheSameIsNotWrittenTwice() {
        put("a", 5);
        put("a", 5);
        assertEquals(1, writes.get());
        assertEquals(5, get("a"));
        assertEquals(0, reads.get());
    }

    @Test
    void whereWritingFailsWhatWasThereStays() {
        get("a");
        assertThrows(
                IllegalStateException.class,
                () -> kept.put("a", 9, () -> {
                    throw new IllegalStateException("the disk is full");
                }));
        assertEquals(1, get("a"));
    }

    @Test
    void whatOnlyTheDatabaseKnowsIsReadAgainAlsoAfterAFailure() {
        get("a");
        kept.change("a", () -> table.put("a", 3));
        assertEquals(3, get("a"));
        assertThrows(
                IllegalStateException.class,
                () -> kept.change("a", () -> {
                    table.put("a", 4);
                    throw new IllegalStateException("cut off after the writing");
                }));
        assertEquals(4, get("a"));
        kept.changeAll(() -> table.put("a", 6));
        assertEquals(6, get("a"));
    }

    @Test
    void whatIsReadWhileAllIsChangedIsNotKept() {
        int old = kept.get("a", key -> {
            int value = read(key);
            kept.changeAll(() -> table.put("a", 7));
            return value;
        });
        assertEquals(1, old);
        assertEquals(7, get("a"));
    }
}
