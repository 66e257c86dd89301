package news.parallax;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

class BesideTest {
    @Test
    void whoAsksWaitsForWhatIsMadeOnAnotherThread() {
        assertEquals(
                "ferry",
                Underway.begin("harbor", () -> Thread.currentThread().getName().equals("harbor") ? "ferry" : "")
                        .get());
    }

    @Test
    void whoAsksIsToldWhatWentWrong() {
        UsageException wrong = new UsageException("There is no harbor.");
        Underway<String> failing = Underway.begin("harbor", () -> {
            throw wrong;
        });
        assertSame(wrong, assertThrows(UsageException.class, failing::get));
    }

    @Test
    void whatIsMadeAfterAllIsPutAwayToo() {
        CountDownLatch made = new CountDownLatch(1);
        List<String> away = java.util.Collections.synchronizedList(new ArrayList<>());
        Underway<String> late = Underway.begin("harbor", () -> {
            try {
                made.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            return "ferry";
        });
        late.putAway(away::add);
        assertFalse(away.contains("ferry"));
        made.countDown();
        Awaitility.await().until(() -> away.contains("ferry"));
    }

    @Test
    void whatWasNeverMadeIsNotPutAway() {
        List<String> away = new ArrayList<>();
        Underway<String> failing = Underway.begin("harbor", () -> {
            throw new UsageException("There is no harbor.");
        });
        assertThrows(UsageException.class, failing::get);
        failing.putAway(away::add);
        assertEquals(List.of(), away);
    }
}
