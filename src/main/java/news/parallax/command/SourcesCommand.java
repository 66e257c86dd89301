package news.parallax.command;

import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import news.parallax.brief.Briefs;
import news.parallax.brief.Figures;
import news.parallax.chat.Button;
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

    private final StoryFinder finder;
    private final FrontPage front;
    private final Outlets outlets;
    private final Briefs briefs;
    private final KnownTexts<SourcesText> known;
    private final InstantSource clock;

    /** Lists sources. */
    public SourcesCommand(StoryFinder finder, FrontPage front, Outlets outlets, Briefs briefs, InstantSource clock) {
        this.finder = finder;
        this.front = front;
        this.outlets = outlets;
        this.briefs = briefs;
        this.clock = clock;
        this.known = new KnownTexts<>(clock);
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
        SourcesText wanted = new SourcesText(
                // by the minute, as it is told
                new Times(ask.voice(), clock.instant().truncatedTo(ChronoUnit.MINUTES)),
                story,
                story.members().stream().map(this::outlet).toList(),
                briefs.of(story).headline(),
                side,
                page * PAGE,
                shown,
                numbers.size());
        String name = data(story, letter(side), page);
        Text text = known.of(name, ask.voice(), wanted, SourcesText::text);
        return Reply.of(new Message(text, rows(story, side, page, last, figures), false));
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
        String letter = letter(side);
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

    private static String letter(Optional<Side> side) {
        return side.map(Figures::code).orElse("*");
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
