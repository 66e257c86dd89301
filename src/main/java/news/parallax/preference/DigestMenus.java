package news.parallax.preference;

import com.ibm.icu.text.DateFormatSymbols;
import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import news.parallax.chat.Button;
import news.parallax.chat.Message;
import news.parallax.chat.Text;
import news.parallax.chat.Voice;
import news.parallax.subscription.Subscription;

/** The values that a field of a digest can take, as buttons. */
final class DigestMenus {
    private static final List<Integer> COUNTS = List.of(3, 4, 5, 6, 8, 10, 12);
    private static final List<Integer> LEAST = List.of(0, 3, 5, 8, 10, 20);
    private static final int HOURS = 24;
    private static final int DAYS = 7;
    private static final int QUARTER = 15;

    private final List<String> topics;
    private final List<String> editions;

    /**
     * @param topics the topics that can be chosen
     * @param editions the countries that can be chosen
     */
    DigestMenus(List<String> topics, List<String> editions) {
        this.topics = List.copyOf(topics);
        this.editions = List.copyOf(editions);
    }

    /** The values of one field; those of the number of outlets where the field is none of them. */
    Message menu(Voice voice, Subscription digest, String field) {
        List<Button> choices = switch (field) {
            case "hour" ->
                IntStream.range(0, HOURS)
                        .mapToObj(hour -> change(
                                mark(digest.minute().getHour() == hour) + String.format(Locale.ROOT, "%02d", hour),
                                digest,
                                "hour",
                                String.valueOf(hour)))
                        .toList();
            case "day" ->
                Arrays.stream(DayOfWeek.values())
                        .map(day -> change(
                                mark(digest.days().contains(day)) + name(voice, day),
                                digest,
                                "day",
                                String.valueOf(day.getValue())))
                        .toList();
            case "topic" ->
                topics.stream()
                        .map(topic -> change(
                                mark(digest.contents().topics().contains(topic)) + topic, digest, "topic", topic))
                        .toList();
            case "edition" ->
                editions.stream()
                        .map(code -> change(
                                mark(digest.contents().edition().equals(code))
                                        + (code.isEmpty() ? voice.say("order.world") : country(voice, code)),
                                digest,
                                "edition",
                                code.isEmpty() ? "world" : code))
                        .toList();
            case "stories" -> numbers(COUNTS, digest.contents().stories(), digest, field);
            default -> numbers(LEAST, digest.contents().minimumSources(), digest, "sources");
        };
        List<List<Button>> rows =
                new ArrayList<>(rows(choices, field.equals("edition") || field.equals("topic") ? 3 : 6));
        if (field.equals("hour")) {
            rows.add(IntStream.range(0, 4)
                    .map(quarter -> quarter * QUARTER)
                    .mapToObj(minute -> change(
                            mark(digest.minute().getMinute() == minute) + String.format(Locale.ROOT, ":%02d", minute),
                            digest,
                            "minute",
                            String.valueOf(minute)))
                    .toList());
        }
        rows.add(List.of(change(voice.say("order.button.back"), digest, "show", "")));
        return new Message(Text.of(voice.say("order.menu." + field)), rows, false);
    }

    private static List<Button> numbers(List<Integer> values, int now, Subscription digest, String field) {
        return values.stream()
                .map(value -> change(mark(value == now) + value, digest, field, String.valueOf(value)))
                .toList();
    }

    private static List<List<Button>> rows(List<Button> buttons, int width) {
        List<List<Button>> rows = new ArrayList<>();
        for (int from = 0; from < buttons.size(); from += width) {
            rows.add(List.copyOf(buttons.subList(from, Math.min(buttons.size(), from + width))));
        }
        return rows;
    }

    private static String mark(boolean chosen) {
        return chosen ? "• " : "";
    }

    /** A day of the week in short. */
    static String name(Voice voice, DayOfWeek day) {
        return new DateFormatSymbols(voice.language().locale()).getShortWeekdays()[day.getValue() % DAYS + 1];
    }

    /** A country by its code. */
    static String country(Voice voice, String code) {
        return new Locale("", code).getDisplayCountry(voice.language().locale());
    }

    /** A button that changes a field; empty for a value that its field says. */
    static Button change(String caption, Subscription digest, String field, String value) {
        return Button.change(
                caption,
                "g:" + Long.toString(digest.chat().value(), Character.MAX_RADIX) + ":"
                        + Long.toString(digest.id(), Character.MAX_RADIX) + ":" + field
                        + (value.isEmpty() ? "" : ":" + value));
    }
}
