package news.parallax.feed;

import java.time.DayOfWeek;
import java.time.Duration;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** When a feed asks to be left at rest, read from the head of its document; what makes no sense there is passed over. */
final class FeedRest {
    private static final Map<String, DayOfWeek> DAYS = Map.of(
            "mon",
            DayOfWeek.MONDAY,
            "tue",
            DayOfWeek.TUESDAY,
            "wed",
            DayOfWeek.WEDNESDAY,
            "thu",
            DayOfWeek.THURSDAY,
            "fri",
            DayOfWeek.FRIDAY,
            "sat",
            DayOfWeek.SATURDAY,
            "sun",
            DayOfWeek.SUNDAY);

    private FeedRest() {}

    /** How long it asks not to be polled again. */
    static Optional<Duration> ttl(XmlElement head) {
        try {
            long minutes = Long.parseLong(head.first("ttl"));
            return minutes > 0 ? Optional.of(Duration.ofMinutes(Math.min(minutes, 1_000_000))) : Optional.empty();
        } catch (NumberFormatException none) {
            return Optional.empty();
        }
    }

    /** Hours of the day (UTC, 0 to 23) in which it asks not to be polled. */
    static Set<Integer> hours(XmlElement head) {
        Set<Integer> hours = new HashSet<>();
        for (XmlElement skip : head.all("skiphours")) {
            for (XmlElement hour : skip.all("hour")) {
                String digits = hour.text().strip();
                if (digits.matches("\\d{1,2}") && Integer.parseInt(digits) <= 24) {
                    hours.add(Integer.parseInt(digits) % 24);
                }
            }
        }
        return hours;
    }

    /** Days (UTC) on which it asks not to be polled. */
    static Set<DayOfWeek> days(XmlElement head) {
        Set<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);
        for (XmlElement skip : head.all("skipdays")) {
            for (XmlElement day : skip.all("day")) {
                String word = day.text().strip().toLowerCase(Locale.ROOT);
                Optional.ofNullable(DAYS.get(word.substring(0, Math.min(3, word.length()))))
                        .ifPresent(days::add);
            }
        }
        return days;
    }
}
