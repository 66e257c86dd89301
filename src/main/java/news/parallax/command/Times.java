package news.parallax.command;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import news.parallax.chat.Text;

/**
 * Instants in a chat's words.
 *
 * @param zone the chat's zone
 * @param now the time it is
 */
record Times(ZoneId zone, Instant now) {
    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("EEE d MMM, HH:mm", Locale.ENGLISH);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM", Locale.ENGLISH);

    /** Weekday, day and minute: {@code Sun 22 Nov, 08:00 UTC}. */
    Text stamp(Instant instant) {
        String words = STAMP.withZone(zone).format(instant) + " " + zone.getId();
        return Text.builder().moment(instant, "wDt", words).build();
    }

    /** How long ago: {@code 2 h ago}. */
    Text ago(Instant instant) {
        return Text.builder().moment(instant, "r", words(instant)).build();
    }

    /** The day: {@code 22 Nov}. */
    String day(Instant instant) {
        return DAY.withZone(zone).format(instant);
    }

    /** How much later: {@code +1 h 25}. */
    static String lag(Duration lag) {
        long minutes = lag.toMinutes();
        return minutes < 60
                ? "+" + minutes + " min"
                : "+" + minutes / 60 + " h " + String.format(Locale.ROOT, "%02d", minutes % 60);
    }

    private String words(Instant instant) {
        Duration age = Duration.between(instant, now);
        if (age.toMinutes() < 1) {
            return "just now";
        }
        if (age.toMinutes() < 60) {
            return age.toMinutes() + " min ago";
        }
        return age.toHours() < 48 ? age.toHours() + " h ago" : age.toDays() + " days ago";
    }
}
