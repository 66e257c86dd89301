package news.parallax.story;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** Values that are made anew when they are out of date. */
class RenewedTest {
    private final AtomicInteger made = new AtomicInteger();
    private final Renewed<Integer> renewed = new Renewed<>("test values", value -> false, Duration.ofMillis(50));

    private int ask(boolean fresh, Supplier<Integer> making) {
        return renewed.get(value -> fresh, value -> true, making);
    }

    /** Takes longer than what is made while people wait. */
    private int slowly() {
        long start = System.nanoTime();
        while (System.nanoTime() - start < 60_000_000L) {
            Thread.onSpinWait();
        }
        return made.incrementAndGet();
    }

    @Test
    void areNeverOldWhereTheyAreQuicklyMade() {
        Renewed<Integer> quick = new Renewed<>("test values", value -> false, Duration.ofMinutes(1));
        assertEquals(1, quick.get(value -> true, value -> true, made::incrementAndGet));
        assertEquals(1, quick.get(value -> true, value -> true, made::incrementAndGet));
        assertEquals(2, quick.get(value -> false, value -> true, made::incrementAndGet));
    }

    @Test
    void areMadeBesideThoseWhoAskWhereItTakesLong() {
        assertEquals(1, ask(true, this::slowly));
        CountDownLatch open = new CountDownLatch(1);
        Supplier<Integer> held = () -> {
            try {
                open.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            return slowly();
        };
        assertEquals(1, ask(false, held));
        assertEquals(1, ask(false, held), "one is made at a time");
        open.countDown();
        await().until(() -> ask(true, held) == 2);
        assertEquals(2, made.get());
    }

    @Test
    void areMadeBesideThoseWhoAskWhereTheyAreLargeHoweverQuickItWas() {
        Renewed<Integer> large = new Renewed<>("test values", value -> true);
        assertEquals(1, large.get(value -> true, value -> true, made::incrementAndGet));
        assertEquals(1, large.get(value -> false, value -> true, made::incrementAndGet));
        await().until(() -> large.get(value -> true, value -> true, made::incrementAndGet) == 2);
        assertEquals(2, made.get());
    }

    @Test
    void areMadeAheadOfThoseWhoAskOnlyWhereTheyAreOutOfDate() {
        renewed.renew(value -> false, made::incrementAndGet);
        renewed.renew(value -> true, made::incrementAndGet);
        assertEquals(1, ask(true, made::incrementAndGet));
        renewed.renew(value -> false, made::incrementAndGet);
        assertEquals(2, ask(true, made::incrementAndGet));
    }

    @Test
    void areMadeByOneOfThoseWhoWouldMakeThemAhead() {
        renewed.renew(value -> false, () -> {
            renewed.renew(value -> false, made::incrementAndGet);
            return made.incrementAndGet();
        });
        assertEquals(1, made.get());
    }

    @Test
    void stayAsTheyWereWhereMakingFails() {
        assertEquals(1, ask(true, this::slowly));
        assertEquals(1, ask(false, () -> {
            throw new IllegalStateException("the store is away");
        }));
        await().until(() -> ask(false, this::slowly) > 1);
    }

    @Test
    void stayAsTheyWereWhereMemoryIsShortForAMoment() {
        assertEquals(1, ask(true, this::slowly));
        assertEquals(1, ask(false, () -> {
            throw new OutOfMemoryError("invented");
        }));
        await().until(() -> ask(false, this::slowly) > 1);
    }
}
