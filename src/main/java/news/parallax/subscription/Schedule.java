package news.parallax.subscription;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;
import java.util.Optional;
import java.util.Set;

/**
 * When a digest leaves: at one minute of certain days in one zone, exactly once a local day, whatever the clocks do.
 *
 * @param zone the zone
 * @param minute the local time
 * @param days the days of the week; never empty
 */
public record Schedule(ZoneId zone, LocalTime minute, Set<DayOfWeek> days) {
    /** A digest that could not leave on its minute is made up for within this time, else skipped. */
    public static final Duration GRACE = Duration.ofHours(3);

    /** Checks the days. */
    public Schedule {
        if (days.isEmpty()) {
            throw new IllegalArgumentException("a schedule needs a day");
        }
        minute = LocalTime.of(minute.getHour(), minute.getMinute());
        days = Set.copyOf(days);
    }

    /**
     * The first slot that is due at or after {@code from}, on a day after {@code seen}.
     *
     * @param seen the last local day that was seen to; empty where none was
     */
    public Slot next(Optional<LocalDate> seen, Instant from) {
        LocalDate day = LocalDate.ofInstant(from, zone).minusDays(1);
        if (seen.isPresent() && !day.isAfter(seen.get())) {
            day = seen.get().plusDays(1);
        }
        while (true) {
            if (days.contains(day.getDayOfWeek())) {
                Optional<Instant> due = on(day);
                if (due.isPresent() && !due.get().isBefore(from)) {
                    return new Slot(day, due.get());
                }
            }
            day = day.plusDays(1);
        }
    }

    /**
     * When the digest of a local day leaves. A minute that the clocks jump over: the first instant after the jump, or
     * the last minute before it where the jump ends on the next day. A minute that comes twice: the first time. Empty for
     * a day that the zone left out.
     */
    Optional<Instant> on(LocalDate day) {
        LocalDateTime wanted = day.atTime(minute);
        ZoneOffsetTransition jump = zone.getRules().getTransition(wanted);
        if (jump == null || jump.isOverlap()) {
            return Optional.of(wanted.atZone(zone).withEarlierOffsetAtOverlap().toInstant());
        }
        if (jump.getDateTimeAfter().toLocalDate().equals(day)) {
            return Optional.of(jump.getInstant());
        }
        if (jump.getDateTimeBefore().isAfter(day.atStartOfDay())) {
            return Optional.of(jump.getInstant().minusSeconds(60));
        }
        return Optional.empty();
    }
}
