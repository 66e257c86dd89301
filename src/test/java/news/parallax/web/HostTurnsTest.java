package news.parallax.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class HostTurnsTest {
    private Instant now = Instant.parse("2026-11-22T08:00:00Z");
    private final HostTurns turns = new HostTurns(() -> now);

    @Test
    void remembersOnlyHostsThatArePausing() throws InterruptedException {
        for (int i = 0; i < 100; i++) {
            turns.enter("a" + i + ".example", Duration.ZERO);
            turns.leave("a" + i + ".example", Duration.ofSeconds(1));
        }
        turns.quiet("later.example", Duration.ofHours(3));
        turns.enter("busy.example", Duration.ZERO);
        now = now.plus(Duration.ofHours(1));
        turns.enter("b.example", Duration.ZERO);
        assertEquals(3, turns.remembered());
        assertTrue(turns.quiet("later.example").isPresent());
        assertTrue(turns.enter("busy.example", Duration.ZERO).isPresent());
    }

    @Test
    void aClockThatIsSetBackKeepsAHostNoLongerThanItsPause() throws InterruptedException {
        turns.enter("a.example", Duration.ZERO);
        turns.leave("a.example", Duration.ofSeconds(5));
        now = now.minus(Duration.ofHours(1));
        assertEquals(Optional.of(Duration.ofSeconds(5)), turns.enter("a.example", Duration.ZERO));
        now = now.plusSeconds(5);
        assertEquals(Optional.empty(), turns.enter("a.example", Duration.ZERO));
    }
}
