package news.parallax.preference;

import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Spans of time as people type them: {@code 3d}, {@code 12h}, {@code 2w}, {@code 30m}; a year at most. */
final class Spans {
    private static final Pattern SPAN = Pattern.compile("(\\d{1,4})(m|h|d|w)");
    private static final Duration LONGEST = Duration.ofDays(366);

    private Spans() {}

    static Optional<Duration> of(String words) {
        Matcher span = SPAN.matcher(words.toLowerCase(Locale.ROOT));
        if (!span.matches()) {
            return Optional.empty();
        }
        long count = Long.parseLong(span.group(1));
        Duration duration = switch (span.group(2)) {
            case "m" -> Duration.ofMinutes(count);
            case "h" -> Duration.ofHours(count);
            case "d" -> Duration.ofDays(count);
            default -> Duration.ofDays(7 * count);
        };
        return duration.isZero() || duration.compareTo(LONGEST) > 0 ? Optional.empty() : Optional.of(duration);
    }
}
