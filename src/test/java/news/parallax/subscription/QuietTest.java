package news.parallax.subscription;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class QuietTest {
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final Quiet NIGHT = new Quiet(LocalTime.of(22, 0), LocalTime.of(7, 0));

    @Test
    void goesOverMidnight() {
        assertTrue(NIGHT.holds(LocalTime.of(22, 0)));
        assertTrue(NIGHT.holds(LocalTime.of(3, 0)));
        assertFalse(NIGHT.holds(LocalTime.of(7, 0)));
        assertFalse(NIGHT.holds(LocalTime.of(21, 59)));
    }

    @Test
    void liesWithinADay() {
        Quiet noon = new Quiet(LocalTime.of(12, 0), LocalTime.of(14, 0));
        assertFalse(noon.holds(LocalTime.of(11, 59)));
        assertTrue(noon.holds(LocalTime.of(12, 0)));
        assertTrue(noon.holds(LocalTime.of(13, 59)));
        assertFalse(noon.holds(LocalTime.of(14, 0)));
    }

    @Test
    void isNoneWhereItEndsWhenItBegins() {
        Quiet none = new Quiet(LocalTime.NOON, LocalTime.NOON);
        assertFalse(none.holds(LocalTime.NOON));
        assertFalse(none.holds(LocalTime.MIDNIGHT));
    }

    @Test
    void endsInTheMorningOfTheNextDay() {
        assertEquals(
                Optional.of(Instant.parse("2026-11-25T06:00:00Z")),
                NIGHT.end(Instant.parse("2026-11-24T22:30:00Z"), BERLIN));
        assertEquals(
                Optional.of(Instant.parse("2026-11-25T06:00:00Z")),
                NIGHT.end(Instant.parse("2026-11-25T05:59:00Z"), BERLIN));
        assertEquals(Optional.empty(), NIGHT.end(Instant.parse("2026-11-25T06:00:00Z"), BERLIN));
    }

    @Test
    void endsOnceWhereTheClocksAreSetBack() {
        Quiet night = new Quiet(LocalTime.of(22, 0), LocalTime.of(2, 30));
        assertEquals(
                Optional.of(Instant.parse("2026-10-25T00:30:00Z")),
                night.end(Instant.parse("2026-10-24T23:00:00Z"), BERLIN));
    }
}
