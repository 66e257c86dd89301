package news.parallax.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import news.parallax.brief.Briefs;
import news.parallax.brief.CoverageWords;
import news.parallax.chat.Button;
import news.parallax.chat.Message;
import news.parallax.chat.Reply;
import news.parallax.chat.Text;
import news.parallax.outlet.Bias;
import news.parallax.outlet.Side;
import news.parallax.story.Coverage;
import news.parallax.story.CoveredStory;
import news.parallax.story.FrontPage;
import news.parallax.story.Percentages;

/** {@code /bias}: the seven steps, the sum behind the percentages, factuality, owners and countries. */
public final class BiasCommand implements Command {
    private static final int BAR = 20;

    private final StoryFinder finder;
    private final FrontPage front;
    private final Briefs briefs;

    /** Breaks coverage down. */
    public BiasCommand(StoryFinder finder, FrontPage front, Briefs briefs) {
        this.finder = finder;
        this.front = front;
        this.briefs = briefs;
    }

    @Override
    public List<String> names() {
        return List.of("bias");
    }

    @Override
    public String summary() {
        return "how a story's outlets lean, with the sum";
    }

    @Override
    public List<String> taps() {
        return List.of("b");
    }

    @Override
    public Reply answer(Ask ask) {
        StoryFinder.Found found = finder.find(ask, ask.part(0, ""));
        if (found.story().isEmpty()) {
            return found.explanation();
        }
        CoveredStory covered = front.cover(found.story().get());
        Coverage coverage = covered.coverage();
        String id = covered.story().id();
        Text.Builder text = Text.builder()
                .bold("Bias of coverage")
                .words(" · ")
                .foreign(briefs.of(covered.story()).headline())
                .line()
                .line()
                .pre(steps(coverage))
                .line()
                .words("Left " + coverage.split().left() + " + Center "
                        + coverage.split().center() + " + Right "
                        + coverage.split().right() + " = " + coverage.rated() + " rated of " + coverage.outlets()
                        + " outlets")
                .line()
                .add(sum(coverage))
                .line()
                .line()
                .bold("Factuality ")
                .words(CoverageWords.factuality(coverage))
                .line()
                .bold("Owners ")
                .foreign(CoverageWords.distribution(coverage.ownership()))
                .line()
                .bold("Countries ")
                .foreign(CoverageWords.distribution(coverage.countries()))
                .line()
                .line()
                .words(
                        "Ratings are of outlets, not of this article, and most use a US scale. /about says how they are counted.");
        List<List<Button>> rows = new ArrayList<>();
        List<Button> sides = new ArrayList<>();
        for (Side side : Side.values()) {
            if (coverage.split().on(side) > 0) {
                sides.add(Button.ask(
                        "List " + CoverageWords.name(side), "a:" + id + ":" + CoverageWords.letter(side) + ":0"));
            }
        }
        rows.add(sides);
        rows.add(List.of(Button.ask("◂ Story", "s:" + id)));
        return Reply.of(new Message(text.build(), rows, false));
    }

    private static String steps(Coverage coverage) {
        List<String> lines = new ArrayList<>();
        int most = Math.max(
                1,
                coverage.steps().values().stream()
                        .mapToInt(Integer::intValue)
                        .max()
                        .orElse(1));
        for (Bias bias : Bias.steps()) {
            int count = coverage.steps().getOrDefault(bias, 0);
            int length = most <= BAR ? count : Math.round((float) count * BAR / most);
            String words = bias.word().replace('-', ' ');
            lines.add(String.format(
                            Locale.ROOT,
                            "%-10s %3d  %s",
                            words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1),
                            count,
                            "█".repeat(length))
                    .stripTrailing());
        }
        lines.add(String.format(
                Locale.ROOT, "%-10s %3d", "Unrated", coverage.split().unrated()));
        return String.join("\n", lines);
    }

    private static Text sum(Coverage coverage) {
        if (coverage.percentages().isEmpty()) {
            return Text.of(CoverageWords.share(coverage) + " I add them at five.");
        }
        Percentages percent = coverage.percentages().get();
        List<String> parts = new ArrayList<>();
        for (Side side : List.of(Side.LEFT, Side.CENTER, Side.RIGHT)) {
            parts.add(coverage.split().on(side) + "/" + coverage.rated() + " = " + CoverageWords.share(percent, side)
                    + "%");
        }
        return Text.of(String.join(" · ", parts));
    }
}
