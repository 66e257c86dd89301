package news.parallax.preference;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import news.parallax.subscription.Contents;
import news.parallax.subscription.Length;
import news.parallax.subscription.Schedule;
import news.parallax.subscription.Subscription;

/** One change of a digest's settings: its field and its value, as a button carries them or a person types them. */
final class DigestChange {
    /** A local time to the minute, with or without the leading zero. */
    static final Pattern MINUTE = Pattern.compile("([01]?\\d|2[0-3]):[0-5]\\d");

    private static final Pattern NUMBER = Pattern.compile("\\d{1,2}");
    private static final int LONGEST_TOPIC = 60;
    private static final int ABBREVIATED = 3;

    private DigestChange() {}

    /** The digest after the change; empty where the field or the value is none. */
    static Optional<Subscription> apply(
            Subscription was, String field, String value, Optional<Integer> thread, Instant now) {
        Contents contents = was.contents();
        return switch (field) {
            case "time" -> minute(value).map(minute -> at(was, was.zone(), minute, was.days(), now));
            case "hour" ->
                number(value, 23).map(hour -> at(was, was.zone(), was.minute().withHour(hour), was.days(), now));
            case "minute" ->
                number(value, 59).map(minute -> at(was, was.zone(), was.minute().withMinute(minute), was.days(), now));
            case "zone" -> zone(value).map(zone -> at(was, zone, was.minute(), was.days(), now));
            case "days" -> days(value).map(days -> at(was, was.zone(), was.minute(), days, now));
            case "day" -> day(was, value).map(days -> at(was, was.zone(), was.minute(), days, now));
            case "topics" -> topics(value).map(topics -> was.holding(contents.about(topics)));
            case "topic" -> topic(contents, value).map(was::holding);
            case "edition" -> edition(value).map(country -> was.holding(contents.from(country)));
            case "stories" ->
                number(value, Contents.MOST_STORIES)
                        .filter(count -> count > 0)
                        .map(count -> was.holding(contents.of(count)));
            case "length" -> length(contents, value).map(length -> was.holding(contents.at(length)));
            case "sources" -> number(value, 50).map(least -> was.holding(contents.atLeast(least)));
            case "blindspot" -> on(value, contents.blindspots()).map(with -> was.holding(contents.blindspots(with)));
            case "shared" -> on(value, contents.unshared()).map(without -> was.holding(contents.unshared(without)));
            case "sound" -> on(value, !was.silent()).map(with -> was.silent(!with));
            case "here" -> Optional.of(was.in(thread));
            case "on" -> Optional.of(was.enabled(true, now));
            case "off" -> Optional.of(was.enabled(false, now));
            default -> Optional.empty();
        };
    }

    private static Subscription at(Subscription was, ZoneId zone, LocalTime minute, Set<DayOfWeek> days, Instant now) {
        return was.at(new Schedule(zone, minute, days), now);
    }

    /** A local time. */
    static Optional<LocalTime> minute(String words) {
        return MINUTE.matcher(words).matches()
                ? Optional.of(LocalTime.parse(words.length() == 4 ? "0" + words : words))
                : Optional.empty();
    }

    /** A zone by its name, in any case. */
    static Optional<ZoneId> zone(String words) {
        try {
            return words.equalsIgnoreCase("UTC")
                    ? Optional.of(ZoneId.of("UTC"))
                    : ZoneId.getAvailableZoneIds().stream()
                            .filter(id -> id.equalsIgnoreCase(words))
                            .findFirst()
                            .map(ZoneId::of);
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Optional<Integer> number(String value, int most) {
        return NUMBER.matcher(value).matches() && Integer.parseInt(value) <= most
                ? Optional.of(Integer.parseInt(value))
                : Optional.empty();
    }

    /** {@code daily}, {@code weekdays}, {@code weekend}, {@code mon,wed,fri} or {@code 1,3,5}. */
    private static Optional<Set<DayOfWeek>> days(String value) {
        String words = value.toLowerCase(Locale.ROOT).strip();
        if (words.equals("daily")) {
            return Optional.of(EnumSet.allOf(DayOfWeek.class));
        }
        if (words.equals("weekdays")) {
            return Optional.of(EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY));
        }
        if (words.equals("weekend")) {
            return Optional.of(EnumSet.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY));
        }
        Set<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);
        for (String word : words.split("[,\\s]+")) {
            Optional<DayOfWeek> day = named(word);
            if (day.isEmpty()) {
                return Optional.empty();
            }
            days.add(day.get());
        }
        return days.isEmpty() ? Optional.empty() : Optional.of(days);
    }

    private static Optional<DayOfWeek> named(String word) {
        return Arrays.stream(DayOfWeek.values())
                .filter(day -> word.equals(String.valueOf(day.getValue()))
                        || (word.length() >= ABBREVIATED
                                && day.name().toLowerCase(Locale.ROOT).startsWith(word)))
                .findFirst();
    }

    /** The days with one more or one less; the last one stays. */
    private static Optional<Set<DayOfWeek>> day(Subscription was, String value) {
        return number(value, DayOfWeek.values().length)
                .filter(number -> number > 0)
                .map(number -> {
                    Set<DayOfWeek> days = EnumSet.copyOf(was.days());
                    DayOfWeek day = DayOfWeek.of(number);
                    if (!days.add(day) && days.size() > 1) {
                        days.remove(day);
                    }
                    return days;
                });
    }

    /** {@code climate, Harbor City}; {@code all} for everything. */
    private static Optional<List<String>> topics(String value) {
        if (value.isBlank() || value.strip().equalsIgnoreCase("all")) {
            return Optional.of(List.of());
        }
        List<String> topics = Arrays.stream(value.split(","))
                .map(String::strip)
                .filter(topic -> !topic.isEmpty())
                .distinct()
                .toList();
        return topics.size() > Contents.MOST_TOPICS || topics.stream().anyMatch(topic -> topic.length() > LONGEST_TOPIC)
                ? Optional.empty()
                : Optional.of(topics);
    }

    private static Optional<Contents> topic(Contents was, String value) {
        List<String> topics = new ArrayList<>(was.topics());
        if (!topics.remove(value)) {
            topics.add(value);
        }
        return value.isEmpty() || value.length() > LONGEST_TOPIC || topics.size() > Contents.MOST_TOPICS
                ? Optional.empty()
                : Optional.of(was.about(topics));
    }

    private static Optional<String> edition(String value) {
        String code = value.toUpperCase(Locale.ROOT);
        if (code.isEmpty() || code.equals("WORLD")) {
            return Optional.of("");
        }
        return Set.of(Locale.getISOCountries()).contains(code) ? Optional.of(code) : Optional.empty();
    }

    private static Optional<Length> length(Contents was, String value) {
        return value.isEmpty()
                ? Optional.of(was.length().next())
                : Arrays.stream(Length.values())
                        .filter(length -> length.word().equals(value))
                        .findFirst();
    }

    private static Optional<Boolean> on(String value, boolean was) {
        return switch (value) {
            case "" -> Optional.of(!was);
            case "on" -> Optional.of(true);
            case "off" -> Optional.of(false);
            default -> Optional.empty();
        };
    }
}
