package news.parallax.article;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads dates as pages write them. A date without a zone is taken as UTC, one without a time as midnight. */
final class DateText {
    private static final Pattern ISO = Pattern.compile(
            "(\\d{4})-(\\d{1,2})-(\\d{1,2})(?:[T\\s]+(\\d{1,2}):(\\d{2})(?::(\\d{2}))?(?:[.,]\\d+)?\\s*(Z|UTC|GMT|[+-]\\d{2}:?\\d{2}|[+-]\\d{2})?)?.*",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    private static final Pattern COMPACT =
            Pattern.compile("(\\d{4})(\\d{2})(\\d{2})(?:T?(\\d{2})(\\d{2})(\\d{2})?)?Z?");
    private static final Pattern NUMERIC = Pattern.compile("(\\d{1,2})[./](\\d{1,2})[./](\\d{4})\\b.*", Pattern.DOTALL);
    private static final Pattern YEAR_FIRST =
            Pattern.compile("(\\d{4})[./年](\\d{1,2})[./月](\\d{1,2})\\b?.*", Pattern.DOTALL);
    private static final Pattern EPOCH = Pattern.compile("1\\d{9}(?:\\d{3})?");
    private static final Pattern DAY_MONTH = Pattern.compile(
            "(?:.*\\D)?(\\d{1,2})(?:st|nd|rd|th|\\.|º)?\\s+(?:de\\s+)?(\\p{L}{3,10})\\.?,?\\s+(?:de\\s+)?(\\d{4})\\b.*",
            Pattern.DOTALL);
    private static final Pattern MONTH_DAY = Pattern.compile(
            "(?:.*[^\\p{L}])?(\\p{L}{3,10})\\.?\\s+(\\d{1,2})(?:st|nd|rd|th)?,?\\s+(\\d{4})\\b.*", Pattern.DOTALL);
    private static final String[][] MONTHS = {
        {"jan", "ene", "gen", "sty", "янв", "oca"},
        {"feb", "fév", "fev", "lut", "фев", "şub"},
        {"mar", "mär", "maa", "мар"},
        {"apr", "avr", "abr", "kwi", "апр", "nis"},
        {"may", "mai", "mag", "mei", "maj", "мая", "май"},
        {"jun", "juin", "giu", "cze", "июн", "haz"},
        {"jul", "juil", "lug", "lip", "июл", "tem"},
        {"aug", "aoû", "aou", "ago", "sie", "авг", "ağu"},
        {"sep", "set", "wrz", "сен", "eyl"},
        {"oct", "okt", "ott", "out", "paź", "окт", "eki"},
        {"nov", "lis", "ноя", "kas"},
        {"dec", "déc", "dez", "dic", "gru", "дек", "ara"}
    };

    private DateText() {}

    /** The instant that a text begins with or says; empty where it says none between 1990 and 2100. */
    static Optional<Instant> read(String raw) {
        String text = raw.strip();
        if (text.length() < 8 || text.length() > 200) {
            return Optional.empty();
        }
        try {
            return parse(text).filter(when -> {
                int year = when.atOffset(ZoneOffset.UTC).getYear();
                return year >= 1990 && year < 2100;
            });
        } catch (DateTimeException | NumberFormatException notADate) {
            return Optional.empty();
        }
    }

    private static Optional<Instant> parse(String text) {
        Matcher m = ISO.matcher(text);
        if (m.matches()) {
            return Optional.of(iso(m));
        }
        if (EPOCH.matcher(text).matches()) {
            long number = Long.parseLong(text);
            return Optional.of(text.length() == 10 ? Instant.ofEpochSecond(number) : Instant.ofEpochMilli(number));
        }
        m = COMPACT.matcher(text);
        if (m.matches()) {
            return Optional.of(at(m.group(1), m.group(2), m.group(3)));
        }
        try {
            return Optional.of(ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME)
                    .toInstant());
        } catch (DateTimeException other) {
            return words(text);
        }
    }

    private static Instant iso(Matcher m) {
        LocalDate day = LocalDate.of(number(m, 1), number(m, 2), number(m, 3));
        if (m.group(4) == null) {
            return day.atStartOfDay(ZoneOffset.UTC).toInstant();
        }
        LocalDateTime time =
                day.atTime(number(m, 4) % 24, number(m, 5), m.group(6) == null ? 0 : Math.min(59, number(m, 6)));
        String zone = m.group(7);
        boolean utc = zone == null || Character.isLetter(zone.charAt(0));
        return OffsetDateTime.of(time, utc ? ZoneOffset.UTC : ZoneOffset.of(zone))
                .toInstant();
    }

    private static Optional<Instant> words(String text) {
        Matcher m = YEAR_FIRST.matcher(text);
        if (m.matches()) {
            return Optional.of(at(m.group(1), m.group(2), m.group(3)));
        }
        m = NUMERIC.matcher(text);
        if (m.matches()) {
            boolean american = Integer.parseInt(m.group(2)) > 12;
            return Optional.of(at(m.group(3), m.group(american ? 1 : 2), m.group(american ? 2 : 1)));
        }
        m = MONTH_DAY.matcher(text);
        if (m.matches() && month(m.group(1)) > 0) {
            return Optional.of(at(m.group(3), String.valueOf(month(m.group(1))), m.group(2)));
        }
        m = DAY_MONTH.matcher(text);
        if (m.matches() && month(m.group(2)) > 0) {
            return Optional.of(at(m.group(3), String.valueOf(month(m.group(2))), m.group(1)));
        }
        return Optional.empty();
    }

    private static int month(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        for (int i = 0; i < MONTHS.length; i++) {
            for (String start : MONTHS[i]) {
                if (lower.startsWith(start)) {
                    return i + 1;
                }
            }
        }
        return 0;
    }

    private static Instant at(String year, String month, String day) {
        return LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day))
                .atStartOfDay(ZoneOffset.UTC)
                .toInstant();
    }

    private static int number(Matcher m, int group) {
        return Integer.parseInt(m.group(group));
    }
}
