package news.parallax.subscription;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Optional;

/**
 * The hours of every day in which nothing comes that can wait. They may go over midnight. Hours that end when they begin
 * are none at all.
 *
 * @param from the local time at which they begin
 * @param to the local time at which they are over
 */
public record Quiet(LocalTime from, LocalTime to) {
    /** Whether a local time lies in them. */
    public boolean holds(LocalTime time) {
        return from.isBefore(to)
                ? !time.isBefore(from) && time.isBefore(to)
                : !from.equals(to) && (!time.isBefore(from) || time.isBefore(to));
    }

    /**
     * When the quiet hours that an instant lies in are over; empty where it lies in none. Where the clocks jump over that
     * time, they are over after the jump; where it comes twice, the first time that still lies ahead.
     */
    public Optional<Instant> end(Instant now, ZoneId zone) {
        LocalDateTime local = LocalDateTime.ofInstant(now, zone);
        if (!holds(local.toLocalTime())) {
            return Optional.empty();
        }
        LocalDateTime over = local.toLocalDate().atTime(to);
        if (!over.isAfter(local)) {
            over = over.plusDays(1);
        }
        Instant first = over.atZone(zone).withEarlierOffsetAtOverlap().toInstant();
        return Optional.of(
                first.isAfter(now)
                        ? first
                        : over.atZone(zone).withLaterOffsetAtOverlap().toInstant());
    }
}
