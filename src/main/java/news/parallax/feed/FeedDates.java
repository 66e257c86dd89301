package news.parallax.feed;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the dates of feeds: RFC 822 and what passes for it, ISO 8601, seconds since 1970. What it cannot read is nothing. */
final class FeedDates {
    private static final int LONGEST = 80;
    private static final Pattern ISO = Pattern.compile(
            "(\\d{4})(?:-(\\d{1,2})(?:-(\\d{1,2})(?:(?:[Tt]|\\s+)(\\d{1,2}):(\\d{2})(?::(\\d{2})(?:[.,](\\d{1,9})\\d*)?)?\\s*(.*))?)?)?");
    private static final Pattern BASIC =
            Pattern.compile("(\\d{4})(\\d{2})(\\d{2})(?:T?(\\d{2})(\\d{2})(\\d{2})?\\s*(.*))?");
    private static final Pattern CLOCK = Pattern.compile("(\\d{1,2}):(\\d{1,2})(?::(\\d{1,2}))?(?:[.,]\\d+)?");
    private static final Pattern OFFSET = Pattern.compile("(?:GMT|UTC)?([+-])(\\d{1,2}):?(\\d{2})?");
    private static final Pattern REGION = Pattern.compile("(.*?)\\[([A-Za-z]+/[A-Za-z_/+-]+)]");
    private static final String MONTHS = "janfebmaraprmayjunjulaugsepoctnovdec";
    private static final Map<String, Integer> MONTHS_ELSEWHERE = Map.ofEntries(
            Map.entry("fév", 2),
            Map.entry("fev", 2),
            Map.entry("mär", 3),
            Map.entry("mrz", 3),
            Map.entry("avr", 4),
            Map.entry("abr", 4),
            Map.entry("mai", 5),
            Map.entry("mag", 5),
            Map.entry("mei", 5),
            Map.entry("maj", 5),
            Map.entry("giu", 6),
            Map.entry("lug", 7),
            Map.entry("aoû", 8),
            Map.entry("aou", 8),
            Map.entry("ago", 8),
            Map.entry("set", 9),
            Map.entry("okt", 10),
            Map.entry("ott", 10),
            Map.entry("out", 10),
            Map.entry("déc", 12),
            Map.entry("dez", 12),
            Map.entry("dic", 12),
            Map.entry("ene", 1),
            Map.entry("gen", 1));
    private static final Map<String, Integer> ZONES = Map.ofEntries( // hours from UTC
            Map.entry("EST", -5),
            Map.entry("EDT", -4),
            Map.entry("CST", -6),
            Map.entry("CDT", -5),
            Map.entry("MST", -7),
            Map.entry("MDT", -6),
            Map.entry("PST", -8),
            Map.entry("PDT", -7),
            Map.entry("BST", 1),
            Map.entry("WEST", 1),
            Map.entry("CET", 1),
            Map.entry("MET", 1),
            Map.entry("CEST", 2),
            Map.entry("MEST", 2),
            Map.entry("EET", 2),
            Map.entry("EEST", 3),
            Map.entry("MSK", 3),
            Map.entry("JST", 9),
            Map.entry("KST", 9),
            Map.entry("HKT", 8),
            Map.entry("SGT", 8),
            Map.entry("AEST", 10),
            Map.entry("AEDT", 11),
            Map.entry("NZST", 12),
            Map.entry("NZDT", 13),
            Map.entry("AKST", -9),
            Map.entry("AKDT", -8),
            Map.entry("HST", -10),
            Map.entry("AST", -4),
            Map.entry("ADT", -3));

    private FeedDates() {}

    /** The instant that a text names, in UTC where it names no zone. */
    static Optional<Instant> parse(String text) {
        String date = PlainText.clean(text, LONGEST + 1);
        if (date.isEmpty() || date.length() > LONGEST) {
            return Optional.empty();
        }
        try {
            if (date.length() >= 4 && isDigit(date.charAt(0)) && isDigit(date.charAt(3)) && isDigit(date.charAt(2))) {
                return numeric(date);
            }
            return words(date);
        } catch (DateTimeException | NumberFormatException impossible) {
            return Optional.empty();
        }
    }

    private static Optional<Instant> numeric(String date) {
        if (date.matches("\\d{10}|\\d{13}")) {
            long number = Long.parseLong(date);
            return plausible(date.length() == 13 ? Instant.ofEpochMilli(number) : Instant.ofEpochSecond(number));
        }
        Matcher iso = ISO.matcher(slashes(date));
        Matcher basic = BASIC.matcher(date);
        Matcher match = iso.matches() ? iso : basic;
        if (match == basic && !basic.matches()) {
            return words(date);
        }
        boolean extended = match == iso;
        int nano = extended && match.group(7) != null
                ? Integer.parseInt((match.group(7) + "00000000").substring(0, 9))
                : 0;
        int second = number(match, 6, 0);
        LocalDateTime local = LocalDateTime.of(
                number(match, 1, 0),
                number(match, 2, 1),
                number(match, 3, 1),
                number(match, 4, 0) % 24,
                number(match, 5, 0),
                Math.min(second, 59),
                nano);
        String zone = match.group(extended ? 8 : 7);
        return plausible(at(number(match, 4, 0) == 24 ? local.plusDays(1) : local, zone == null ? "" : zone));
    }

    private static Optional<Instant> words(String date) {
        int day = 0;
        int month = 0;
        int year = -1;
        int[] clock = {0, 0, 0};
        StringBuilder zone = new StringBuilder();
        boolean timed = false;
        boolean monthAfterDay = false;
        for (String token : date.replace(',', ' ')
                .replaceAll("(?<=[A-Za-z\\d])[-/.](?=[A-Za-z])|(?<=[A-Za-z])[-/.](?=\\d{2})", " ")
                .split(" +")) {
            Matcher time = CLOCK.matcher(token);
            int named = month(token);
            if (!timed && token.indexOf(':') > 0 && time.matches()) {
                timed = true;
                clock = new int[] {number(time, 1, 0), number(time, 2, 0), number(time, 3, 0)};
            } else if (named > 0 && (month == 0 || !monthAfterDay)) { // 'mar.' before a day is a Tuesday in French
                monthAfterDay = day > 0;
                month = named;
            } else if (token.matches("\\d{1,2}(?:st|nd|rd|th|\\.)?") && day == 0) {
                day = Integer.parseInt(token.replaceAll("\\D", ""));
            } else if (token.matches("\\d{2,4}") && year < 0) {
                year = year(token);
            } else if (token.equalsIgnoreCase("pm") || token.equalsIgnoreCase("am")) {
                clock[0] = clock[0] % 12 + (token.equalsIgnoreCase("pm") ? 12 : 0);
            } else if (timed) {
                zone.append(token);
            }
        }
        if (day == 0 || month == 0 || year < 0) {
            return Optional.empty();
        }
        LocalDateTime local = LocalDateTime.of(year, month, day, clock[0] % 24, clock[1], Math.min(clock[2], 59));
        return plausible(at(clock[0] == 24 ? local.plusDays(1) : local, zone.toString()));
    }

    private static String slashes(String date) {
        int end = Math.min(10, date.length());
        return date.substring(0, end).replace('/', '-') + date.substring(end);
    }

    private static int year(String digits) {
        int year = Integer.parseInt(digits);
        return digits.length() == 4 ? year : year + (digits.length() == 3 || year >= 70 ? 1900 : 2000);
    }

    private static int month(String token) {
        if (token.length() < 3 || !Character.isLetter(token.charAt(0))) {
            return 0;
        }
        String start = token.substring(0, 3).toLowerCase(Locale.ROOT);
        int at = MONTHS.indexOf(start);
        return at >= 0 && at % 3 == 0 ? at / 3 + 1 : MONTHS_ELSEWHERE.getOrDefault(start, 0);
    }

    private static Instant at(LocalDateTime local, String zone) {
        Matcher region = REGION.matcher(zone);
        if (region.matches()) {
            return region.group(1).isBlank()
                    ? local.atZone(ZoneId.of(region.group(2))).toInstant()
                    : at(local, region.group(1));
        }
        String name = zone.strip().toUpperCase(Locale.ROOT);
        Matcher offset = OFFSET.matcher(name);
        if (offset.lookingAt()) {
            int hours = number(offset, 2, 0);
            int minutes = 60 * hours + number(offset, 3, 0);
            boolean real = hours <= 18 && minutes <= 18 * 60 && number(offset, 3, 0) < 60;
            return local.toInstant(
                    ZoneOffset.ofTotalSeconds(real ? (offset.group(1).equals("-") ? -60 : 60) * minutes : 0));
        }
        int end = 0;
        while (end < name.length() && Character.isLetter(name.charAt(end))) {
            end++;
        }
        String letters = name.substring(0, end);
        int half = letters.equals("IST") ? 330 : 60 * ZONES.getOrDefault(letters, 0);
        return local.toInstant(ZoneOffset.ofTotalSeconds(60 * half));
    }

    private static Optional<Instant> plausible(Instant instant) {
        int year = instant.atOffset(ZoneOffset.UTC).getYear();
        return year >= 1900 && year < 2200 ? Optional.of(instant) : Optional.empty();
    }

    private static int number(Matcher matcher, int group, int otherwise) {
        return matcher.group(group) == null ? otherwise : Integer.parseInt(matcher.group(group));
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
