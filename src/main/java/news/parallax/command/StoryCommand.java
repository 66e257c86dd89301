package news.parallax.command;

import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import news.parallax.brief.Brief;
import news.parallax.brief.Briefs;
import news.parallax.brief.Bullet;
import news.parallax.brief.CoverageWords;
import news.parallax.chat.Button;
import news.parallax.chat.Message;
import news.parallax.chat.Reply;
import news.parallax.chat.Text;
import news.parallax.chat.Times;
import news.parallax.outlet.Side;
import news.parallax.story.Coverage;
import news.parallax.story.CoveredStory;
import news.parallax.story.FirstReport;
import news.parallax.story.FrontPage;
import news.parallax.story.Story;

/** {@code /story}: the full brief of a story and who covers it; also what the address of an article asks for. */
public final class StoryCommand implements Command {
    private final StoryFinder finder;
    private final FrontPage front;
    private final Briefs briefs;
    private final InstantSource clock;

    /** Tells stories. */
    public StoryCommand(StoryFinder finder, FrontPage front, Briefs briefs, InstantSource clock) {
        this.finder = finder;
        this.front = front;
        this.briefs = briefs;
        this.clock = clock;
    }

    @Override
    public List<String> names() {
        return List.of("story");
    }

    @Override
    public String summary() {
        return "one story in full: what is said, by whom, from which side";
    }

    @Override
    public List<String> taps() {
        return List.of("s");
    }

    @Override
    public Reply answer(Ask ask) {
        StoryFinder.Found found = finder.find(ask, ask.part(0, ""));
        if (found.story().isEmpty()) {
            return found.explanation();
        }
        Story story = found.story().get();
        Text.Builder text = Text.builder();
        found.asked()
                .ifPresent(asked -> text.words("Story ")
                        .code(asked)
                        .words(" was merged into this one: two headlines, one event.")
                        .line()
                        .line());
        CoveredStory covered = front.cover(story);
        Times times = new Times(ask.voice(), clock.instant());
        text.add(told(story)).add(coverage(covered, times, CoverageWords.gap(front.blindspot(covered))));
        return Reply.of(new Message(text.build(), rows(story, covered.coverage()), false));
    }

    private Text told(Story story) {
        Brief brief = briefs.of(story);
        Text.Builder text = Text.builder().foreignBold(brief.headline()).line();
        if (!brief.standfirst().isEmpty()) {
            text.italic(Text.builder().foreign(brief.standfirst()).build()).line();
        }
        for (Bullet bullet : brief.bullets()) {
            text.line().words("• ").foreign(bullet.text());
            String beside = List.of(bullet.attribution(), bullet.date()).stream()
                    .filter(part -> !part.isEmpty())
                    .collect(Collectors.joining(", "));
            if (!beside.isEmpty()) {
                text.words(" – ").foreign(beside);
            }
            text.words(" ");
            for (int n : bullet.citations()) {
                text.link(
                        Text.of("[" + n + "]"),
                        story.members().get(n - 1).article().url());
            }
            text.line();
        }
        return text.build();
    }

    private static Text coverage(CoveredStory covered, Times times, String gap) {
        Story story = covered.story();
        Coverage coverage = covered.coverage();
        Text.Builder text = Text.builder()
                .line()
                .bold("Coverage details")
                .line()
                .words(CoverageWords.articles(coverage.articles()) + " · " + coverage.outlets() + " outlets · "
                        + coverage.independent() + " independent · " + coverage.rated() + " rated · "
                        + coverage.split().unrated()
                        + " unrated")
                .line()
                .pre(CoverageWords.bar(coverage))
                .line()
                .bold(CoverageWords.share(coverage))
                .words(gap)
                .line()
                .words("Factuality: " + CoverageWords.factuality(coverage))
                .line()
                .words("Owners: ")
                .foreign(CoverageWords.distribution(coverage.ownership()))
                .line();
        coverage.first().ifPresent(first -> text.add(first(first, times)).line());
        return text.words("Updated ")
                .add(times.ago(story.newest()))
                .words(" · version " + story.version() + " · ")
                .code(story.id())
                .line()
                .words("Labels rate outlets, not articles; most on a US scale.")
                .build();
    }

    private static Text first(FirstReport first, Times times) {
        Text.Builder text = Text.builder()
                .words("First: ")
                .foreign(first.outlet().name())
                .words(", ")
                .add(times.stamp(first.published()));
        for (Side side : List.of(Side.LEFT, Side.CENTER, Side.RIGHT)) {
            Duration lag = first.sideLag().get(side);
            if (lag != null && !lag.isZero()) {
                text.words(" · " + CoverageWords.name(side) + " " + times.lag(lag));
            }
        }
        return text.build();
    }

    private static List<List<Button>> rows(Story story, Coverage coverage) {
        List<List<Button>> rows = new ArrayList<>();
        rows.add(List.of(
                Button.ask("⚖️ Bias", "b:" + story.id()),
                Button.ask("📰 " + CoverageWords.articles(coverage.articles()), "a:" + story.id() + ":*:0")));
        return rows;
    }
}
