package news.parallax.command;

import com.ibm.icu.text.DateFormatSymbols;
import java.time.DayOfWeek;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import news.parallax.chat.Button;
import news.parallax.chat.Message;
import news.parallax.chat.Text;
import news.parallax.chat.Times;
import news.parallax.chat.Voice;
import news.parallax.digest.Delivery;
import news.parallax.subscription.Contents;
import news.parallax.subscription.Length;
import news.parallax.subscription.Subscription;
import news.parallax.subscription.Wish;

/** The settings of a chat's digests as a message, with a button for each. */
final class DigestSettings {
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
    DigestSettings(List<String> topics, List<String> editions) {
        this.topics = List.copyOf(topics);
        this.editions = List.copyOf(editions);
    }

    /** What is shown of a chat. */
    record State(List<Subscription> digests, Wish wish, Optional<Delivery> last, boolean admin) {}

    /** All digests of a chat, and the buttons of one of them. */
    Message overview(Voice voice, State state, long selected, Instant now) {
        Text.Builder text = Text.builder().bold(voice.say("order.title")).line();
        int number = 0;
        for (Subscription digest : state.digests()) {
            number++;
            text.line().add(entry(voice, number, digest, now));
        }
        text.line();
        state.wish()
                .quiet()
                .ifPresent(quiet -> text.words(voice.say(
                                "order.quiet",
                                quiet.from().toString(),
                                quiet.to().toString()))
                        .line());
        if (state.wish().paused(now)) {
            text.words(voice.say("order.paused")).line();
        }
        state.last().ifPresent(last -> text.add(last(voice, last, now)).line());
        text.words(voice.say("order.typed")).line();
        if (state.admin()) {
            text.words(voice.say("order.admin"));
        }
        Subscription shown = state.digests().stream()
                .filter(digest -> digest.id() == selected)
                .findFirst()
                .orElse(state.digests().get(0));
        return new Message(text.build(), buttons(voice, shown, state.digests()), false);
    }

    private static Text last(Voice voice, Delivery last, Instant now) {
        return voice.tell(
                "order.last",
                new Times(voice, now).stamp(last.changed()),
                last.parcel().stories());
    }

    private static Text entry(Voice voice, int number, Subscription digest, Instant now) {
        Contents contents = digest.contents();
        Times times = new Times(voice.in(digest.zone()), now);
        Text.Builder text = Text.builder()
                .words(number + ". ")
                .bold(voice.say(
                        contents.kind() == Contents.Kind.BLINDSPOTS ? "order.kind.blindspots" : "order.kind.news"))
                .words(" – " + voice.say(digest.enabled() ? "order.on" : "order.off"))
                .line()
                .words(days(voice, digest.days()) + " ")
                .bold(digest.minute().toString())
                .words(" " + digest.zone().getId());
        if (digest.enabled()) {
            text.words(" · ").add(voice.tell("order.next", times.stamp(digest.nextDue())));
        }
        text.line();
        if (contents.kind() == Contents.Kind.NEWS) {
            text.add(
                            contents.topics().isEmpty()
                                    ? Text.of(voice.say("order.everything"))
                                    : voice.foreign(String.join(", ", contents.topics())))
                    .words(contents.edition().isEmpty() ? "" : " · " + country(voice, contents.edition()))
                    .words(" · ")
                    .words(voice.say(
                            "order.size",
                            contents.stories(),
                            voice.say("order.length." + contents.length().word())))
                    .words(contents.blindspots() ? " · " + voice.say("order.gap") : "")
                    .words(
                            contents.minimumSources() == 0
                                    ? ""
                                    : " · " + voice.say("order.least", contents.minimumSources()))
                    .line();
        }
        return text.words(voice.say("order.unshared." + (contents.unshared() ? "on" : "off")))
                .words(" · ")
                .words(voice.say("order.sound." + (digest.silent() ? "off" : "on")))
                .line()
                .build();
    }

    private static String days(Voice voice, Set<DayOfWeek> days) {
        if (days.size() == DAYS) {
            return voice.say("order.daily");
        }
        return days.stream().sorted().map(day -> name(voice, day)).collect(Collectors.joining(", "));
    }

    private static String name(Voice voice, DayOfWeek day) {
        return new DateFormatSymbols(voice.language().locale()).getShortWeekdays()[day.getValue() % DAYS + 1];
    }

    private static String country(Voice voice, String code) {
        return new Locale("", code).getDisplayCountry(voice.language().locale());
    }

    private static List<List<Button>> buttons(Voice voice, Subscription digest, List<Subscription> all) {
        Contents contents = digest.contents();
        List<List<Button>> rows = new ArrayList<>();
        if (all.size() > 1) {
            List<Button> numbers = new ArrayList<>();
            for (int i = 0; i < all.size(); i++) {
                String mark = all.get(i).id() == digest.id() ? "• " : "";
                numbers.add(change(mark + (i + 1), all.get(i), "show", ""));
            }
            rows.add(numbers);
        }
        rows.add(List.of(
                change(voice.say("order.button.time"), digest, "menu", "hour"),
                change(voice.say("order.button.days"), digest, "menu", "day")));
        if (contents.kind() == Contents.Kind.NEWS) {
            rows.add(List.of(
                    change(voice.say("order.button.topics"), digest, "menu", "topic"),
                    change(voice.say("order.button.edition"), digest, "menu", "edition")));
            rows.add(List.of(
                    change(voice.say("order.button.stories", contents.stories()), digest, "menu", "stories"),
                    change(
                            voice.say(
                                    "order.button.length",
                                    voice.say(
                                            "order.length." + contents.length().word())),
                            digest,
                            "length",
                            contents.length().next().word())));
            rows.add(List.of(
                    change(voice.say("order.button.sources", contents.minimumSources()), digest, "menu", "sources"),
                    toggle(voice, "order.button.gap", contents.blindspots(), digest, "blindspot")));
        }
        rows.add(List.of(
                toggle(voice, "order.button.unshared", contents.unshared(), digest, "shared"),
                toggle(voice, "order.button.sound", !digest.silent(), digest, "sound")));
        List<Button> last = new ArrayList<>();
        last.add(change(voice.say("order.button.preview"), digest, "preview", ""));
        if (digest.chat().several()) {
            last.add(change(voice.say("order.button.here"), digest, "here", ""));
        }
        rows.add(last);
        rows.add(List.of(
                change(
                        voice.say(digest.enabled() ? "order.button.off" : "order.button.on"),
                        digest,
                        digest.enabled() ? "off" : "on",
                        ""),
                change(voice.say("order.button.remove"), digest, "remove", ""),
                change(voice.say("order.button.weekly"), digest, "weekly", "")));
        return rows;
    }

    /** The values that a field can take, as buttons. */
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
                java.util.Arrays.stream(DayOfWeek.values())
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

    private static Button toggle(Voice voice, String key, boolean on, Subscription digest, String field) {
        return change(voice.say(key, voice.say(on ? "order.on" : "order.off")), digest, field, on ? "off" : "on");
    }

    private static Button change(String caption, Subscription digest, String field, String value) {
        return Button.change(
                caption,
                "g:" + Long.toString(digest.chat().value(), Character.MAX_RADIX) + ":"
                        + Long.toString(digest.id(), Character.MAX_RADIX) + ":" + field
                        + (value.isEmpty() ? "" : ":" + value));
    }

    /** Every length, for those who type. */
    static String lengths() {
        return java.util.Arrays.stream(Length.values()).map(Length::word).collect(Collectors.joining(", "));
    }
}
