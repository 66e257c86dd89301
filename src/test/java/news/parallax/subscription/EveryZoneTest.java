package news.parallax.subscription;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Every zone, every change of its clocks in 2026 and 2027, every hour of the day: one digest a local day. */
class EveryZoneTest {
    private static final Instant FROM = Instant.parse("2026-01-01T00:00:00Z");
    private static final Instant TO = Instant.parse("2028-01-01T00:00:00Z");

    @Test
    void oneDigestLeavesEachLocalDay() {
        int changes = 0;
        int days = 0;
        for (String id : ZoneId.getAvailableZoneIds()) {
            ZoneId zone = ZoneId.of(id);
            ZoneOffsetTransition change = zone.getRules().nextTransition(FROM);
            if (change == null || !change.getInstant().isBefore(TO)) {
                days += oneADay(zone, Instant.parse("2026-06-15T12:00:00Z"));
            }
            while (change != null && change.getInstant().isBefore(TO)) {
                changes++;
                days += oneADay(zone, change.getInstant());
                change = zone.getRules().nextTransition(change.getInstant());
            }
        }
        assertTrue(changes > 500, changes + " changes");
        assertTrue(days > 100_000, days + " days");
    }

    private static int oneADay(ZoneId zone, Instant around) {
        int days = 0;
        for (int hour = 0; hour < 24; hour++) {
            for (int minute : new int[] {0, 30}) {
                days += oneADay(new Schedule(zone, LocalTime.of(hour, minute), EnumSet.allOf(DayOfWeek.class)), around);
            }
        }
        return days;
    }

    /** The clock runs from three days before a change to three days after it, in steps that no minute escapes. */
    private static int oneADay(Schedule schedule, Instant around) {
        ZoneId zone = schedule.zone();
        Instant start = around.minus(Duration.ofDays(3));
        Instant end = around.plus(Duration.ofDays(3));
        Optional<LocalDate> seen = Optional.empty();
        Slot next = schedule.next(seen, start);
        Set<LocalDate> had = new HashSet<>();
        while (next.due().isBefore(end)) {
            assertTrue(had.add(next.day()), () -> "two on one day: " + schedule);
            assertEquals(next.day(), LocalDate.ofInstant(next.due(), zone), () -> "on another day: " + schedule);
            seen = Optional.of(next.day());
            Slot following = schedule.next(seen, next.due());
            assertFalse(following.due().isBefore(next.due()), () -> "back in time: " + schedule);
            next = following;
        }
        LocalDate first = LocalDate.ofInstant(start, zone).plusDays(1);
        LocalDate last = LocalDate.ofInstant(end, zone).minusDays(1);
        for (LocalDate day = first; !day.isAfter(last); day = day.plusDays(1)) {
            LocalDate missing = day;
            boolean exists = LocalDate.ofInstant(day.atTime(12, 0).atZone(zone).toInstant(), zone)
                    .equals(day);
            assertTrue(!exists || had.contains(day), () -> "none on " + missing + ": " + schedule);
        }
        return had.size();
    }
}
