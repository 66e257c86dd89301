package news.parallax.command;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import news.parallax.chat.ForeignWords;
import news.parallax.outlet.Side;

/**
 * What a reader searches for: words, and filters such as {@code side:left}. Reading one takes time linear in its length.
 *
 * @param words words that the headlines must have
 * @param filters the filters as they were typed, by name
 * @param wrong filters that cannot be read, as they were typed
 */
record Query(List<String> words, Map<String, String> filters, List<String> wrong) {
    /** The filters there are. */
    static final Set<String> NAMES = Set.of("side", "source", "lang", "place", "topic", "since", "until", "blindspot");

    private static final int MOST_WORDS = 12;
    private static final int LONGEST = 60;
    private static final Pattern AGE = Pattern.compile("(\\d{1,4})([hdw])");
    private static final int WEEK = 7;

    Query {
        words = List.copyOf(words);
        filters = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(filters));
        wrong = List.copyOf(wrong);
    }

    /** Reads what was typed. */
    static Query read(String typed, Instant now, ZoneId zone) {
        List<String> words = new ArrayList<>();
        Map<String, String> filters = new LinkedHashMap<>();
        List<String> wrong = new ArrayList<>();
        for (String word : ForeignWords.clean(typed).split("\\s+")) {
            int colon = word.indexOf(':');
            String name = colon < 0 ? "" : word.substring(0, colon).toLowerCase(Locale.ROOT);
            String value = colon < 0 ? "" : word.substring(colon + 1).toLowerCase(Locale.ROOT);
            if (NAMES.contains(name)) {
                if (readable(name, value, now, zone)) {
                    filters.put(name, value);
                } else {
                    wrong.add(shortened(word));
                }
            } else if (!word.isEmpty() && words.size() < MOST_WORDS) {
                words.add(shortened(word));
            }
        }
        return new Query(words, filters, wrong);
    }

    private static String shortened(String word) {
        return word.length() > LONGEST ? ForeignWords.shorten(word, LONGEST) : word;
    }

    private static boolean readable(String name, String value, Instant now, ZoneId zone) {
        return switch (name) {
            case "side" -> side(value).isPresent();
            case "blindspot" ->
                value.equals("any") || side(value).filter(Query::leans).isPresent();
            case "since", "until" -> moment(value, now, zone).isPresent();
            case "lang" -> value.matches("\\p{L}{2,3}");
            default -> !value.isEmpty() && value.length() <= LONGEST;
        };
    }

    private static boolean leans(Side side) {
        return side == Side.LEFT || side == Side.RIGHT;
    }

    boolean isEmpty() {
        return words.isEmpty() && filters.isEmpty();
    }

    Optional<Side> side() {
        return Optional.ofNullable(filters.get("side")).flatMap(Query::side);
    }

    /** The side whose blindspots are wanted; {@link Side#UNRATED} for any. */
    Optional<Side> blindspot() {
        return Optional.ofNullable(filters.get("blindspot"))
                .map(word -> side(word).orElse(Side.UNRATED));
    }

    Optional<Instant> since(Instant now, ZoneId zone) {
        return Optional.ofNullable(filters.get("since")).flatMap(word -> moment(word, now, zone));
    }

    /** The end of the day that was named. */
    Optional<Instant> until(Instant now, ZoneId zone) {
        return Optional.ofNullable(filters.get("until"))
                .flatMap(word -> AGE.matcher(word).matches()
                        ? moment(word, now, zone)
                        : moment(word, now, zone)
                                .map(start -> start.atZone(zone).plusDays(1).toInstant()));
    }

    /** The query as it could be typed. */
    String typed() {
        return java.util.stream.Stream.concat(
                        words.stream(),
                        filters.entrySet().stream().map(filter -> filter.getKey() + ":" + filter.getValue()))
                .collect(Collectors.joining(" "));
    }

    /** The same without one filter. */
    Query without(String filter) {
        Map<String, String> fewer = new LinkedHashMap<>(filters);
        fewer.remove(filter);
        return new Query(words, fewer, List.of());
    }

    /** What is asked about, without the words it is asked with; the same where nothing else was said. */
    Query without(SmallWords small) {
        List<String> said = words.stream().filter(word -> !small.has(word)).toList();
        return said.isEmpty() ? this : new Query(said, filters, wrong);
    }

    private static Optional<Side> side(String word) {
        return Arrays.stream(Side.values())
                .filter(side -> side.word().equals(word)
                        || (word.length() == 1 && side.word().startsWith(word)))
                .findFirst();
    }

    private static Optional<Instant> moment(String word, Instant now, ZoneId zone) {
        LocalDate today = now.atZone(zone).toLocalDate();
        if (word.equals("today")) {
            return Optional.of(today.atStartOfDay(zone).toInstant());
        }
        if (word.equals("yesterday")) {
            return Optional.of(today.minusDays(1).atStartOfDay(zone).toInstant());
        }
        Matcher age = AGE.matcher(word);
        if (age.matches()) {
            int count = Integer.parseInt(age.group(1));
            return Optional.of(now.minus(
                    switch (age.group(2)) {
                        case "h" -> Duration.ofHours(count);
                        case "d" -> Duration.ofDays(count);
                        default -> Duration.ofDays((long) count * WEEK);
                    }));
        }
        try {
            return Optional.of(LocalDate.parse(word).atStartOfDay(zone).toInstant());
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
