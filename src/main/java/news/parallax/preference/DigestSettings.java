package news.parallax.preference;

import java.time.DayOfWeek;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import news.parallax.chat.Button;
import news.parallax.chat.Message;
import news.parallax.chat.Text;
import news.parallax.chat.Times;
import news.parallax.chat.Voice;
import news.parallax.digest.Delivery;
import news.parallax.subscription.Contents;
import news.parallax.subscription.Subscription;
import news.parallax.subscription.Wish;

/** The settings of a chat's digests as a message, with a button for each. */
final class DigestSettings {
    private static final int DAYS = 7;

    private DigestSettings() {}

    /** What is shown of a chat. */
    record State(List<Subscription> digests, Wish wish, Optional<Delivery> last, boolean admin) {}

    /** All digests of a chat, and the buttons of one of them. */
    static Message overview(Voice voice, State state, long selected, Instant now) {
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
                    .words(contents.edition().isEmpty() ? "" : " · " + DigestMenus.country(voice, contents.edition()))
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
        return days.stream().sorted().map(day -> DigestMenus.name(voice, day)).collect(Collectors.joining(", "));
    }

    private static List<List<Button>> buttons(Voice voice, Subscription digest, List<Subscription> all) {
        Contents contents = digest.contents();
        List<List<Button>> rows = new ArrayList<>();
        if (all.size() > 1) {
            List<Button> numbers = new ArrayList<>();
            for (int i = 0; i < all.size(); i++) {
                String mark = all.get(i).id() == digest.id() ? "• " : "";
                numbers.add(DigestMenus.change(mark + (i + 1), all.get(i), "show", ""));
            }
            rows.add(numbers);
        }
        rows.add(List.of(
                DigestMenus.change(voice.say("order.button.time"), digest, "menu", "hour"),
                DigestMenus.change(voice.say("order.button.days"), digest, "menu", "day")));
        if (contents.kind() == Contents.Kind.NEWS) {
            rows.add(List.of(
                    DigestMenus.change(voice.say("order.button.topics"), digest, "menu", "topic"),
                    DigestMenus.change(voice.say("order.button.edition"), digest, "menu", "edition")));
            rows.add(List.of(
                    DigestMenus.change(
                            voice.say("order.button.stories", contents.stories()), digest, "menu", "stories"),
                    DigestMenus.change(
                            voice.say(
                                    "order.button.length",
                                    voice.say(
                                            "order.length." + contents.length().word())),
                            digest,
                            "length",
                            contents.length().next().word())));
            rows.add(List.of(
                    DigestMenus.change(
                            voice.say("order.button.sources", contents.minimumSources()), digest, "menu", "sources"),
                    toggle(voice, "order.button.gap", contents.blindspots(), digest, "blindspot")));
        }
        rows.add(List.of(
                toggle(voice, "order.button.unshared", contents.unshared(), digest, "shared"),
                toggle(voice, "order.button.sound", !digest.silent(), digest, "sound")));
        List<Button> last = new ArrayList<>();
        last.add(DigestMenus.change(voice.say("order.button.preview"), digest, "preview", ""));
        if (digest.chat().several()) {
            last.add(DigestMenus.change(voice.say("order.button.here"), digest, "here", ""));
        }
        rows.add(last);
        rows.add(List.of(
                DigestMenus.change(
                        voice.say(digest.enabled() ? "order.button.off" : "order.button.on"),
                        digest,
                        digest.enabled() ? "off" : "on",
                        ""),
                DigestMenus.change(voice.say("order.button.remove"), digest, "remove", ""),
                DigestMenus.change(voice.say("order.button.weekly"), digest, "weekly", "")));
        return rows;
    }

    private static Button toggle(Voice voice, String key, boolean on, Subscription digest, String field) {
        return DigestMenus.change(
                voice.say(key, voice.say(on ? "order.on" : "order.off")), digest, field, on ? "off" : "on");
    }
}
