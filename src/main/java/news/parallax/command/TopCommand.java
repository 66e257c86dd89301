package news.parallax.command;

import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import news.parallax.chat.Button;
import news.parallax.chat.ChatKind;
import news.parallax.chat.ForeignWords;
import news.parallax.chat.Message;
import news.parallax.chat.Reply;
import news.parallax.chat.Text;
import news.parallax.chat.Times;
import news.parallax.chat.Voice;
import news.parallax.story.CoveredStory;
import news.parallax.story.FrontPage;
import news.parallax.story.Interest;

/** {@code /top}: the current stories of the chat's edition, a topic or a place, best first, a page at a time. */
public final class TopCommand implements Command {
    private static final int PAGE = 5;
    private static final int MOST = 10;
    private static final int A_ROW = 5;
    private static final int TOPICS_A_ROW = 3;

    private final FrontPage front;
    private final Editions editions;
    private final StoryLines lines;
    private final ChatStates states;
    private final ReadBefore before;
    private final LastRead lastRead;
    private final InstantSource clock;

    /**
     * Lists the stories of a front page.
     *
     * @param before which of them somebody has read
     * @param lastRead when the feeds were
     */
    public TopCommand(
            FrontPage front,
            Editions editions,
            StoryLines lines,
            ChatStates states,
            ReadBefore before,
            LastRead lastRead,
            InstantSource clock) {
        this.front = front;
        this.editions = editions;
        this.lines = lines;
        this.states = states;
        this.before = before;
        this.lastRead = lastRead;
        this.clock = clock;
    }

    @Override
    public List<String> names() {
        return List.of("top");
    }

    @Override
    public String summary() {
        return "today's stories, best first";
    }

    @Override
    public List<String> taps() {
        return List.of("t");
    }

    /** What is wanted. */
    record Wish(int page, int size, String about) {}

    @Override
    public Reply answer(Ask ask) {
        if (ask.request().tap() && ask.part(0, "").equals("pick")) {
            return Reply.of(new Message(ask.voice().tell("lists.pick"), topics(ask.voice()), false));
        }
        return list(ask, wish(ask));
    }

    /** What somebody typed or tapped asks for. */
    static Wish wish(Ask ask) {
        if (ask.request().tap()) {
            String[] parts = ask.words().split(":", 3);
            return new Wish(ask.number(0, 0, 1000), ask.number(1, PAGE, MOST), parts.length < 3 ? "" : parts[2]);
        }
        List<String> words = ask.parts();
        int size = PAGE;
        if (!words.isEmpty() && words.get(words.size() - 1).matches("\\d{1,6}")) {
            size = Math.max(1, ask.number(words.size() - 1, PAGE, MOST));
            words = words.subList(0, words.size() - 1);
        } else if (words.size() > 1 && words.get(0).matches("\\d{1,6}")) {
            // "/top 3 climate"
            size = Math.max(1, ask.number(0, PAGE, MOST));
            words = words.subList(1, words.size());
        }
        return new Wish(0, size, ForeignWords.clean(String.join(" ", words)));
    }

    private Reply list(Ask ask, Wish wish) {
        Voice voice = ask.voice();
        Optional<Interest> interest = front.interest(wish.about());
        List<CoveredStory> every = interest.isPresent() ? front.ranked(interest.get()) : front.ranked();
        List<CoveredStory> read = front.in(ask.storyLanguages(), every);
        int others = every.size() - read.size();
        List<CoveredStory> all =
                interest.isPresent() ? read : editions.of(read, ask.chat().edition());
        if (all.isEmpty() && others > 0) {
            List<Button> ways = ways(ask, others, List.of());
            return Reply.of(new Message(none(ask, others), ways.isEmpty() ? List.of() : List.of(ways), false));
        }
        if (all.isEmpty()) {
            return Reply.of(
                    interest.isEmpty()
                            ? Message.of(voice.tell("lists.none"))
                            : new Message(voice.tell("lists.none.about", wish.about()), topics(voice), false));
        }
        int last = (all.size() - 1) / wish.size();
        int page = Math.min(wish.page(), last);
        List<CoveredStory> shown = all.subList(page * wish.size(), Math.min(all.size(), (page + 1) * wish.size()));
        List<String> ids = shown.stream().map(covered -> covered.story().id()).toList();
        Set<String> changed = changed(ask, shown);
        Text.Builder text = Text.builder()
                .bold(voice.say("lists.top"))
                .words(" · ")
                .add(interest.map(found -> named(voice, found))
                        .orElseGet(() -> Text.of(editions.name(voice, ask.chat().edition()))))
                .words(" · ")
                .add(new Times(voice, clock.instant()).stamp(clock.instant()))
                .line();
        for (int i = 0; i < shown.size(); i++) {
            text.line().add(lines.entry(voice, i + 1, shown.get(i), changed.contains(ids.get(i))));
        }
        text.line().add(voice.tell("lists.top.foot", all.size(), Text.of("/why top")));
        lastRead.line(voice).ifPresent(line -> text.line().add(line));
        if (others > 0) {
            text.line().add(StoryLanguageMenu.more(voice, others));
        }
        List<List<Button>> rows = rows(voice, shown, new Wish(page, wish.size(), wish.about()), last);
        rows.set(rows.size() - 1, ways(ask, others, rows.get(rows.size() - 1)));
        return Reply.of(new Message(text.build(), rows, false)).whenSeen(() -> showing(ask, ids));
    }

    /** Those that the asker, where nobody else listens, has read an earlier version of. */
    private Set<String> changed(Ask ask, List<CoveredStory> shown) {
        return ask.request().kind() == ChatKind.PRIVATE
                ? before.changed(
                        ask.request().chat(),
                        shown.stream().map(CoveredStory::story).toList())
                : Set.of();
    }

    private static Text none(Ask ask, int others) {
        Voice voice = ask.voice();
        return Text.builder()
                .words(voice.say("languages.none", StoryLanguageMenu.names(voice, ask.storyLanguages())))
                .line()
                .add(StoryLanguageMenu.more(voice, others))
                .build();
    }

    /** A row with the way to the choice of languages too, where some stories were left out and nobody but the asker chooses. */
    private static List<Button> ways(Ask ask, int others, List<Button> row) {
        List<Button> ways = new ArrayList<>(row);
        if (others > 0 && ask.request().kind() == ChatKind.PRIVATE) {
            ways.add(StoryLanguageMenu.open(ask.voice()));
        }
        return ways;
    }

    private void showing(Ask ask, List<String> ids) {
        if (!ids.equals(ask.chat().shown())) {
            states.save(ask.chat().showing(ids));
        }
    }

    private static Text named(Voice voice, Interest interest) {
        return switch (interest.kind()) {
            case TOPIC -> Text.of(voice.say("topic." + interest.value()));
            case COUNTRY ->
                Text.of(new Locale("", interest.value())
                        .getDisplayCountry(voice.language().locale()));
            case WORDS -> voice.foreign(interest.value());
        };
    }

    private static List<List<Button>> rows(Voice voice, List<CoveredStory> shown, Wish wish, int last) {
        List<List<Button>> rows = new ArrayList<>();
        List<Button> numbers =
                StoryLines.numbers(shown.stream().map(CoveredStory::story).toList());
        for (int from = 0; from < numbers.size(); from += A_ROW) {
            rows.add(numbers.subList(from, Math.min(numbers.size(), from + A_ROW)));
        }
        List<Button> turning = new ArrayList<>();
        if (wish.page() > 0) {
            turn(turning, voice.say("lists.back"), new Wish(wish.page() - 1, wish.size(), wish.about()));
        }
        if (wish.page() < last) {
            turn(turning, voice.say("lists.more"), new Wish(wish.page() + 1, wish.size(), wish.about()));
        }
        turning.add(Button.ask(voice.say("lists.topics"), "t:pick"));
        rows.add(turning);
        return rows;
    }

    /** A button to another page; words too long for a button have none. */
    private static void turn(List<Button> buttons, String caption, Wish wish) {
        String data = String.format(Locale.ROOT, "t:%d:%d", wish.page(), wish.size())
                + (wish.about().isEmpty() ? "" : ":" + wish.about());
        if (data.getBytes(StandardCharsets.UTF_8).length <= Button.LONGEST) {
            buttons.add(Button.ask(caption, data));
        }
    }

    private List<List<Button>> topics(Voice voice) {
        List<Button> all = new ArrayList<>();
        all.add(Button.ask(voice.say("lists.all"), "t:0"));
        front.topics().forEach(topic -> all.add(Button.ask(voice.say("topic." + topic), "t:0:" + PAGE + ":" + topic)));
        List<List<Button>> rows = new ArrayList<>();
        for (int from = 0; from < all.size(); from += TOPICS_A_ROW) {
            rows.add(all.subList(from, Math.min(all.size(), from + TOPICS_A_ROW)));
        }
        return rows;
    }
}
