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
import news.parallax.brief.CoverageWords;
import news.parallax.chat.Button;
import news.parallax.chat.ForeignWords;
import news.parallax.chat.Message;
import news.parallax.chat.Reply;
import news.parallax.chat.Text;
import news.parallax.chat.Times;
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
        Optional<Side> side = side(ask.part(1, ""));
        List<Integer> numbers = IntStream.range(0, story.members().size())
                .filter(i ->
                        side.isEmpty() || outlet(story.members().get(i)).bias().side() == side.get())
                .boxed()
                .toList();
        int last = Math.max(0, (numbers.size() - 1) / PAGE);
        int page = Math.min(ask.number(2, 0, 10_000), last);
        List<Integer> shown = numbers.subList(page * PAGE, Math.min(numbers.size(), (page + 1) * PAGE));
        Text.Builder text = Text.builder()
                .bold(CoverageWords.articles(story.members().size()))
                .words(" · showing " + side.map(CoverageWords::name).orElse("all") + " "
                        + (shown.isEmpty() ? "0" : (page * PAGE + 1) + "–" + (page * PAGE + shown.size())) + " of "
                        + numbers.size() + " · ")
                .foreign(briefs.of(story).headline())
                .line();
        Map<String, Integer> numberOf = new HashMap<>();
        for (int i = 0; i < story.members().size(); i++) {
            numberOf.put(story.members().get(i).article().id(), i + 1);
        }
        Times times = new Times(ask.voice(), clock.instant());
        for (int i : shown) {
            text.line().add(entry(i + 1, story.members().get(i), numberOf, times));
        }
        if (shown.isEmpty()) {
            text.line()
                    .words("No outlet of this side has an article in this story yet.")
                    .line();
        }
        return Reply.of(new Message(text.build(), rows(story, side, page, last), false));
    }

    private Text entry(int n, Member member, Map<String, Integer> numberOf, Times times) {
        Outlet outlet = outlet(member);
        Text.Builder text = Text.builder()
                .words("[" + n + "] ")
                .foreignBold(outlet.name())
                .words(" · " + outlet.bias().word().replace('-', ' ') + " · "
                        + outlet.factuality().word().replace('-', ' '));
        if (member.article().paywall()) {
            text.words(" · 🔒 may need a subscription");
        }
        member.reprintOf().map(numberOf::get).ifPresent(of -> text.words(" · reprint of [" + of + "]"));
        if (member.article().opinion()) {
            text.words(" · opinion, not quoted");
        }
        text.line()
                .link(
                        Text.builder().foreign(member.article().title()).build(),
                        member.article().url())
                .words(" · ")
                .add(times.ago(member.article().published()))
                .line();
        if (!member.article().lead().isEmpty()) {
            text.foreign("“"
                            + ForeignWords.shorten(
                                    ForeignWords.clean(member.article().lead()), EXCERPT) + "”")
                    .line();
        }
        return text.build();
    }

    private List<List<Button>> rows(Story story, Optional<Side> side, int page, int last) {
        Coverage coverage = front.cover(story).coverage();
        List<List<Button>> rows = new ArrayList<>();
        List<Button> sides = new ArrayList<>();
        sides.add(Button.ask((side.isEmpty() ? "• " : "") + "All", data(story, "*", 0)));
        for (Side each : Side.values()) {
            if (coverage.split().on(each) > 0) {
                String mark = side.isPresent() && side.get() == each ? "• " : "";
                sides.add(Button.ask(
                        mark + CoverageWords.name(each) + " " + coverage.split().on(each),
                        data(story, CoverageWords.letter(each), 0)));
            }
        }
        rows.add(sides);
        String letter = side.map(CoverageWords::letter).orElse("*");
        List<Button> turning = new ArrayList<>();
        if (page > 0) {
            turning.add(Button.ask("◂ Back", data(story, letter, page - 1)));
        }
        if (page < last) {
            turning.add(Button.ask("More ▸", data(story, letter, page + 1)));
        }
        turning.add(Button.ask("◂ Story", "s:" + story.id()));
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
