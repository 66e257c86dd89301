package news.parallax.command;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import news.parallax.brief.Briefs;
import news.parallax.brief.Figures;
import news.parallax.chat.Button;
import news.parallax.chat.ForeignWords;
import news.parallax.chat.Message;
import news.parallax.chat.Reply;
import news.parallax.chat.Text;
import news.parallax.chat.Times;
import news.parallax.chat.Voice;
import news.parallax.outlet.Outlet;
import news.parallax.outlet.Outlets;
import news.parallax.outlet.Side;
import news.parallax.story.Coverage;
import news.parallax.story.FrontPage;
import news.parallax.story.Member;
import news.parallax.story.Story;

/** {@code /sources}: the articles of a story with their outlets, by side, a page at a time. */
public final class SourcesCommand implements Command {
    private static final int PAGE = 5;
    private static final int EXCERPT = 140;
    private static final int FREE = 3;

    private final StoryFinder finder;
    private final FrontPage front;
    private final Outlets outlets;
    private final Briefs briefs;
    private final InstantSource clock;

    /** Lists sources. */
    public SourcesCommand(StoryFinder finder, FrontPage front, Outlets outlets, Briefs briefs, InstantSource clock) {
        this.finder = finder;
        this.front = front;
        this.outlets = outlets;
        this.briefs = briefs;
        this.clock = clock;
    }

    @Override
    public List<String> names() {
        return List.of("sources");
    }

    @Override
    public String summary() {
        return "every article of a story, by side";
    }

    @Override
    public List<String> taps() {
        return List.of("a");
    }

    @Override
    public Reply answer(Ask ask) {
        StoryFinder.Found found = finder.find(ask, ask.part(0, ""));
        if (found.story().isEmpty()) {
            return found.explanation();
        }
        Story story = found.story().get();
        Figures figures = new Figures(ask.voice());
        Optional<Side> side = side(ask.part(1, ""));
        List<Integer> numbers = IntStream.range(0, story.members().size())
                .filter(i ->
                        side.isEmpty() || outlet(story.members().get(i)).bias().side() == side.get())
                .boxed()
                .toList();
        int last = Math.max(0, (numbers.size() - 1) / PAGE);
        int page = Math.min(ask.request().tap() ? ask.number(2, 0, 10_000) : ask.number(2, 1, 10_000) - 1, last);
        page = Math.max(0, page);
        List<Integer> shown = numbers.subList(page * PAGE, Math.min(numbers.size(), (page + 1) * PAGE));
        Text.Builder text = Text.builder()
                .bold(ask.voice().say("sources.title", story.members().size()))
                .words(" · ")
                .words(showing(side, page, shown.size(), numbers.size(), figures))
                .words(" · ")
                .add(ask.voice().foreign(briefs.of(story).headline()))
                .line();
        Map<String, Integer> numberOf = new HashMap<>();
        for (int i = 0; i < story.members().size(); i++) {
            numberOf.put(story.members().get(i).article().id(), i + 1);
        }
        Times times = new Times(ask.voice(), clock.instant());
        boolean locked = false;
        for (int i : shown) {
            Member member = story.members().get(i);
            locked |= locked(member);
            text.line().add(entry(i + 1, member, numberOf, times));
        }
        if (shown.isEmpty()) {
            text.line().words(ask.voice().say("sources.none")).line();
        }
        if (locked) {
            text.add(free(story, ask.voice()));
        }
        return Reply.of(new Message(text.build(), rows(story, side, page, last, figures), false));
    }

    private static String showing(Optional<Side> side, int page, int shown, int of, Figures figures) {
        String name = side.map(figures::name).orElseGet(() -> figures.voice().say("sources.all"));
        return shown == 0
                ? figures.voice().say("sources.showing.none", name)
                : figures.voice().say("sources.showing", name, page * PAGE + 1, page * PAGE + shown, of);
    }

    private Text entry(int n, Member member, Map<String, Integer> numberOf, Times times) {
        Outlet outlet = outlet(member);
        Voice voice = times.voice();
        Figures figures = new Figures(voice);
        String sign = voice.plain() ? ".plain" : "";
        Text.Builder text = Text.builder().words("[" + n + "] ").foreignBold(outlet.name());
        text.words(" · " + figures.name(outlet.bias()) + " · " + figures.name(outlet.factuality()));
        if (stateFunded(outlet)) {
            text.words(" · " + voice.say("sources.state" + sign));
        }
        if (locked(member)) {
            text.words(" · " + voice.say("sources.paywall" + sign));
        }
        member.reprintOf()
                .ifPresent(of -> text.words(" · "
                        + (numberOf.containsKey(of)
                                ? voice.say("sources.reprint", "[" + numberOf.get(of) + "]")
                                : voice.say("sources.reprint.gone"))));
        if (member.article().opinion()) {
            text.words(" · " + voice.say("sources.opinion"));
        }
        text.line()
                .link(voice.foreign(member.article().title()), member.article().url())
                .words(" · ")
                .add(times.ago(member.article().published()))
                .line();
        if (!member.article().lead().isEmpty()) {
            String excerpt =
                    ForeignWords.shorten(ForeignWords.clean(member.article().lead()), EXCERPT);
            text.add(voice.foreign("“" + excerpt + "”")).line();
        }
        return text.build();
    }

    /** Reports of the story that everybody can read. */
    private Text free(Story story, Voice voice) {
        Text.Builder numbers = Text.builder();
        int found = 0;
        for (int i = 0; i < story.members().size() && found < FREE; i++) {
            Member member = story.members().get(i);
            if (!locked(member)
                    && member.reprintOf().isEmpty()
                    && !member.article().opinion()) {
                numbers.words(found == 0 ? "" : " ")
                        .link(Text.of("[" + (i + 1) + "]"), member.article().url());
                found++;
            }
        }
        return found == 0
                ? Text.of("")
                : Text.builder()
                        .line()
                        .add(voice.tell("sources.free", numbers.build()))
                        .build();
    }

    private boolean locked(Member member) {
        return member.article().paywall() || outlet(member).paywall();
    }

    /** Whether a state pays for an outlet, as far as its group of owners tells. */
    static boolean stateFunded(Outlet outlet) {
        return outlet.ownership().equals("state");
    }

    private List<List<Button>> rows(Story story, Optional<Side> side, int page, int last, Figures figures) {
        Coverage coverage = front.cover(story).coverage();
        Voice voice = figures.voice();
        List<List<Button>> rows = new ArrayList<>();
        List<Button> sides = new ArrayList<>();
        sides.add(Button.ask((side.isEmpty() ? "• " : "") + voice.say("sources.all"), data(story, "*", 0)));
        for (Side each : Side.values()) {
            if (coverage.split().on(each) > 0) {
                String mark = side.isPresent() && side.get() == each ? "• " : "";
                sides.add(Button.ask(
                        mark + figures.name(each) + " " + coverage.split().on(each),
                        data(story, Figures.code(each), 0)));
            }
        }
        rows.add(sides);
        String letter = side.map(Figures::code).orElse("*");
        List<Button> turning = new ArrayList<>();
        if (page > 0) {
            turning.add(Button.ask(voice.say("sources.back"), data(story, letter, page - 1)));
        }
        if (page < last) {
            turning.add(Button.ask(voice.say("sources.more"), data(story, letter, page + 1)));
        }
        turning.add(Button.ask(voice.say("sources.not"), "w:" + story.id() + ":mem:" + page));
        turning.add(Button.ask(voice.say("bias.story"), "s:" + story.id()));
        rows.add(turning);
        return rows;
    }

    private static String data(Story story, String side, int page) {
        return "a:" + story.id() + ":" + side + ":" + page;
    }

    private Outlet outlet(Member member) {
        return outlets.of(member.article().domain());
    }

    private static Optional<Side> side(String word) {
        String upper = word.toUpperCase(Locale.ROOT);
        for (Side side : Side.values()) {
            if (side.name().equals(upper) || (upper.length() == 1 && side.name().startsWith(upper))) {
                return Optional.of(side);
            }
        }
        return Optional.empty();
    }
}
