package news.parallax.command;

import java.util.List;
import java.util.Locale;
import news.parallax.brief.Figures;
import news.parallax.chat.Text;
import news.parallax.chat.Voice;
import news.parallax.outlet.Outlets;
import news.parallax.outlet.Side;
import news.parallax.story.Blindspot;
import news.parallax.story.Coverage;
import news.parallax.story.CoveredStory;
import news.parallax.story.FrontPage;
import news.parallax.story.Pool;
import news.parallax.story.Rank;

/** Says by which sums a story stands where it stands, and is or is not a blindspot. */
final class WhyRank {
    private final FrontPage front;
    private final Outlets outlets;
    private final Voice voice;
    private final Figures figures;

    WhyRank(FrontPage front, Outlets outlets, Voice voice) {
        this.front = front;
        this.outlets = outlets;
        this.voice = voice;
        this.figures = new Figures(voice);
    }

    /** The parts of a story's rank and its place. */
    Text rank(CoveredStory covered) {
        Rank rank = front.rank(covered);
        List<CoveredStory> all = front.ranked();
        int place = 0;
        for (int i = 0; i < all.size() && place == 0; i++) {
            place = all.get(i).story().id().equals(covered.story().id()) ? i + 1 : 0;
        }
        Text.Builder text = Text.builder();
        if (place > 0) {
            text.words(voice.say("why.rank.place", place, all.size())).line();
        }
        return text.words(String.join(
                        "\n",
                        voice.say("why.rank.reports", rank.independent(), three(rank.reports())),
                        voice.say("why.rank.sides", rank.sides(), three(rank.spread())),
                        voice.say("why.rank.age", rank.age().toMinutes(), three(rank.freshness())),
                        voice.say("why.rank.score", three(rank.score()))))
                .line()
                .line()
                .words(voice.say("why.rank.rule"))
                .build();
    }

    /** The parts of one line of a list. */
    String line(int place, CoveredStory covered) {
        Rank rank = front.rank(covered);
        return voice.say(
                "why.rank.line",
                place,
                three(rank.reports()),
                three(rank.spread()),
                three(rank.freshness()),
                three(rank.score()));
    }

    private static String three(double value) {
        return String.format(Locale.ROOT, "%.3f", value);
    }

    /** How both sides of a story were measured. */
    Text blindspot(CoveredStory covered) {
        Pool pool = front.pool(covered);
        Coverage coverage = covered.coverage();
        Text.Builder text = Text.builder()
                .words(voice.say(
                        "why.bs.pool",
                        BiasText.kind(pool, figures),
                        figures.sides(pool.split()),
                        pool.split().rated()))
                .line();
        for (Side side : List.of(Side.LEFT, Side.RIGHT)) {
            Blindspot measured = Blindspot.measured(side, coverage, pool);
            text.words(voice.say(
                            "why.bs.side",
                            figures.name(side),
                            measured.count(),
                            measured.rated(),
                            String.format(Locale.ROOT, "%.1f", 100 * measured.share()),
                            String.format(Locale.ROOT, "%.2f", measured.expected()),
                            String.format(Locale.ROOT, "%.2f", 100 * measured.chance()),
                            voice.say(measured.gapes() ? "why.bs.gap" : "why.bs.fine")))
                    .line();
        }
        text.words(voice.say("why.bs.rated", coverage.rated(), coverage.reliable()))
                .line();
        String verdict = front.blindspot(covered)
                .map(gap -> voice.say("figures.gap." + gap.side().word()))
                .orElseGet(() -> voice.say("bias.pool.none"));
        return text.bold(voice.say("why.bs.verdict", verdict))
                .line()
                .line()
                .words(voice.say("why.bs.rule"))
                .build();
    }

    /** The rule, and how many feeds each side has. */
    Text rule() {
        Pool read = Pool.of(outlets);
        return Text.of(voice.say("why.bs.rule") + "\n\n" + voice.say("why.bs.feeds", figures.sides(read.split())));
    }
}
