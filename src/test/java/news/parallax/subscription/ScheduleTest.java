package news.parallax.subscription;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ScheduleTest {
    private static final Set<DayOfWeek> DAILY = EnumSet.allOf(DayOfWeek.class);
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    private static Schedule daily(String zone, String minute) {
        return new Schedule(ZoneId.of(zone), LocalTime.parse(minute), DAILY);
    }

    private static Instant next(Schedule schedule, String from) {
        return schedule.next(Optional.empty(), Instant.parse(from)).due();
    }

    @Test
    void isDueAtTheNextSuchMinute() {
        Schedule schedule = daily("Europe/Berlin", "07:30");
        assertEquals(Instant.parse("2026-11-24T06:30:00Z"), next(schedule, "2026-11-24T06:29:59Z"));
        assertEquals(Instant.parse("2026-11-24T06:30:00Z"), next(schedule, "2026-11-24T06:30:00Z"));
        assertEquals(Instant.parse("2026-11-25T06:30:00Z"), next(schedule, "2026-11-24T06:30:01Z"));
    }

    @Test
    void leavesOutADayThatWasSeenTo() {
        Schedule schedule = daily("Europe/Berlin", "07:30");
        Optional<LocalDate> seen = Optional.of(LocalDate.of(2026, 11, 24));
        assertEquals(
                new Slot(LocalDate.of(2026, 11, 25), Instant.parse("2026-11-25T06:30:00Z")),
                schedule.next(seen, Instant.parse("2026-11-24T03:00:00Z")));
    }

    @Test
    void keepsToItsDaysOfTheWeek() {
        Schedule weekdays =
                new Schedule(BERLIN, LocalTime.of(7, 30), EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY));
        assertEquals(Instant.parse("2026-11-30T06:30:00Z"), next(weekdays, "2026-11-27T07:00:00Z"));
        Schedule sundays = new Schedule(BERLIN, LocalTime.of(7, 30), EnumSet.of(DayOfWeek.SUNDAY));
        assertEquals(Instant.parse("2026-11-29T06:30:00Z"), next(sundays, "2026-11-24T07:00:00Z"));
    }

    @Test
    void leavesAtTheFirstInstantAfterTheMinutesThatTheClocksJumpOver() {
        // Berlin, 29 March 2026: 02:00 becomes 03:00
        assertEquals(
                Instant.parse("2026-03-29T01:00:00Z"), next(daily("Europe/Berlin", "02:30"), "2026-03-28T12:00:00Z"));
    }

    @Test
    void leavesOnceWhereAnHourComesTwice() {
        // Berlin, 25 October 2026: 03:00 becomes 02:00
        Schedule schedule = daily("Europe/Berlin", "02:30");
        Slot slot = schedule.next(Optional.empty(), Instant.parse("2026-10-24T12:00:00Z"));
        assertEquals(Instant.parse("2026-10-25T00:30:00Z"), slot.due());
        assertEquals(
                Instant.parse("2026-10-26T01:30:00Z"),
                schedule.next(Optional.of(slot.day()), slot.due()).due());
    }

    @Test
    void staysOnItsDayWhereTheJumpGoesOverMidnight() {
        // Nuuk, 28 March 2026: 23:00 becomes 00:00 of the 29th
        Slot slot = daily("America/Nuuk", "23:30").next(Optional.empty(), Instant.parse("2026-03-28T12:00:00Z"));
        assertEquals(LocalDate.of(2026, 3, 28), slot.day());
        assertEquals(LocalDate.of(2026, 3, 28), LocalDate.ofInstant(slot.due(), ZoneId.of("America/Nuuk")));
    }

    @Test
    void hasNoneOnADayThatAZoneLeftOut() {
        // Samoa went from 29 to 31 December 2011
        Schedule schedule = daily("Pacific/Apia", "07:30");
        assertEquals(Optional.empty(), schedule.on(LocalDate.of(2011, 12, 30)));
        Slot slot = schedule.next(Optional.of(LocalDate.of(2011, 12, 29)), Instant.parse("2011-12-29T20:00:00Z"));
        assertEquals(LocalDate.of(2011, 12, 31), slot.day());
    }

    @Test
    void isDueExactlyOnceALocalDayInEveryZoneAroundEveryChangeOfTwoYears() {
        for (String id : ZoneId.getAvailableZoneIds()) {
            ZoneId zone = ZoneId.of(id);
            Instant at = Instant.parse("2026-01-01T00:00:00Z");
            ZoneOffsetTransition change = zone.getRules().nextTransition(at);
            while (change != null && change.getInstant().isBefore(Instant.parse("2028-01-01T00:00:00Z"))) {
                for (int hour = 0; hour < 24; hour++) {
                    for (int minute : new int[] {0, 30, 59}) {
                        assertOnceADay(new Schedule(zone, LocalTime.of(hour, minute), DAILY), change.getInstant());
                    }
                }
                change = zone.getRules().nextTransition(change.getInstant());
            }
        }
    }

    private static void assertOnceADay(Schedule schedule, Instant change) {
        Instant from = change.minus(Duration.ofDays(3));
        Slot slot = schedule.next(Optional.empty(), from);
        for (int i = 0; i < 6; i++) {
            assertEquals(slot.day(), LocalDate.ofInstant(slot.due(), schedule.zone()), schedule::toString);
            Slot following = schedule.next(Optional.of(slot.day()), slot.due());
            assertEquals(slot.day().plusDays(1), following.day(), schedule::toString);
            assertTrue(following.due().isAfter(slot.due()), schedule::toString);
            slot = following;
        }
    }

    @Test
    void needsADay() {
        assertThrows(IllegalArgumentException.class, () -> new Schedule(BERLIN, LocalTime.NOON, Set.of()));
    }
}
