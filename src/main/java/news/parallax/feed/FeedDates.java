package news.parallax.feed;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the dates of feeds: RFC 822 and its relatives, ISO 8601 and W3C dates; anything else is no date. */
final class FeedDates {
    private static final Pattern ISO = Pattern.compile(
            "(\\d{4})-?(\\d{2})(?:-?(\\d{2}))?(?:[T\\s]+(\\d{1,2}):?(\\d{2})(?::?(\\d{2})(?:[.,]\\d{1,12})?)?\\s*(Z|[A-Za-z]{1,5}|[+-]\\d{2}:?\\d{0,2})?)?");
    private static final Pattern MAIL = Pattern.compile(
            "(?:\\p{L}{2,9}\\.?,?\\s+)?(\\d{1,2})[\\s-]+(\\p{L}{3,9})\\.?,?[\\s-]+(\\d{2}|\\d{4})(?:,?\\s+(\\d{1,2}):(\\d{2})(?::(\\d{2})(?:\\.\\d+)?)?\\s*(\\S+)?.*)?");
    private static final Pattern AMERICAN = Pattern.compile(
            "(?:\\p{L}{3,9},?\\s+)?(\\p{L}{3,9})\\.?\\s+(\\d{1,2}),?\\s+(?:(\\d{4})(?:,?\\s+(\\d{1,2}):(\\d{2})(?::(\\d{2}))?\\s*(\\S+)?.*)?)");
    private static final Pattern OFFSET = Pattern.compile("(?:GMT|UTC)?([+-])(\\d{1,2}):?(\\d{2})?");
    private static final String MONTHS = "janfebmaraprmayjunjulaugsepoctnovdec";
    private static final Map<String, Integer> ZONES = Map.ofEntries(
            Map.entry("Z", 0), Map.entry("UT", 0), Map.entry("GMT", 0), Map.entry("UTC", 0), Map.entry("EST", -300), Map.entry("EDT", -240),
            Map.entry("CST", -360), Map.entry("CDT", -300), Map.entry("MST", -420), Map.entry("MDT", -360), Map.entry("PST", -480),
            Map.entry("PDT", -420), Map.entry("BST", 60), Map.entry("CET", 60), Map.entry("CEST", 120), Map.entry("EET", 120),
            Map.entry("EEST", 180), Map.entry("MSK", 180), Map.entry("JST", 540), Map.entry("AEST", 600), Map.entry("AEDT", 660));
    private static final int LONGEST = 100;

    private FeedDates() {}

    /** The instant that words name, if they name one. */
    static Optional<Instant> parse(String words) {
        String date = words.strip().replaceAll("\\s+", " ");
        if (date.isEmpty() || date.length() > LONGEST) {
            return Optional.empty();
        }
        try {
            Matcher iso = ISO.matcher(date);
            if (iso.matches()) {
                return at(number(iso, 1), number(iso, 2), iso.group(3) == null ? 1 : number(iso, 3), iso, 4);
            }
            Matcher mail = MAIL.matcher(date);
            if (mail.matches()) {
                int year = number(mail, 3);
                return at(mail.group(3).length() == 2 ? year + (year < 70 ? 2000 : 1900) : year, month(mail.group(2)), number(mail, 1), mail, 4);
            }
            Matcher american = AMERICAN.matcher(date);
            if (american.matches()) {
                return at(number(american, 3), month(american.group(1)), number(american, 2), american, 4);
            }
        } catch (DateTimeException e) {
            return Optional.empty();
        }
        return Optional.empty();
    }

    private static Optional<Instant> at(int year, int month, int day, Matcher found, int time) {
        boolean timed = found.group(time) != null;
        Optional<Integer> offset = timed ? offset(found.group(time + 3)) : Optional.of(0);
        if (offset.isEmpty() || month == 0) {
            return Optional.empty();
        }
        int hour = timed ? number(found, time) : 0;
        LocalDateTime local = LocalDateTime.of(year, month, day, hour == 24 ? 0 : hour, timed ? number(found, time + 1) : 0, 0)
                .plusDays(hour == 24 ? 1 : 0)
                .plusSeconds(timed && found.group(time + 2) != null ? Math.min(60, number(found, time + 2)) : 0);
        return Optional.of(local.toInstant(ZoneOffset.UTC).minusSeconds(60L * offset.get()));
    }

    private static Optional<Integer> offset(@org.jspecify.annotations.Nullable String zone) {
        if (zone == null) {
            return Optional.of(0);
        }
        Matcher offset = OFFSET.matcher(zone);
        if (offset.matches()) {
            int minutes = number(offset, 2) * 60 + (offset.group(3) == null ? 0 : number(offset, 3));
            return minutes > 18 * 60 ? Optional.of(0) : Optional.of(offset.group(1).equals("-") ? -minutes : minutes);
        }
        return Optional.of(ZONES.getOrDefault(zone.toUpperCase(Locale.ROOT), 0));
    }

    private static int month(String name) {
        int at = name.length() < 3 ? -1 : MONTHS.indexOf(name.substring(0, 3).toLowerCase(Locale.ROOT));
        return at >= 0 && at % 3 == 0 ? at / 3 + 1 : 0;
    }

    private static int number(Matcher found, int group) {
        return Integer.parseInt(found.group(group));
    }
}
