package news.parallax.command;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import news.parallax.brief.Figures;
import news.parallax.chat.Text;
import news.parallax.chat.Voice;
import news.parallax.outlet.Bias;
import news.parallax.outlet.Outlet;
import news.parallax.outlet.Rating;
import news.parallax.outlet.Side;
import news.parallax.story.Blindspot;
import news.parallax.story.Coverage;
import news.parallax.story.Percentages;
import news.parallax.story.Pool;
import news.parallax.story.Reach;
import news.parallax.story.Split;

/**
 * What {@code /bias} says of a story's coverage.
 *
 * @param voice how the chat is spoken to
 * @param coverage the story's figures
 * @param pool what the sides' shares are measured by
 * @param blindspot the side that hardly covers it, if there is one
 * @param reach how near its outlets stand
 * @param outlets its outlets, each once
 */
record BiasText(
        Voice voice, Coverage coverage, Pool pool, Optional<Blindspot> blindspot, Reach reach, List<Outlet> outlets) {
    private static final int BAR = 20;

    /** Copies the list. */
    BiasText {
        outlets = List.copyOf(outlets);
    }

    /** The figures, without the story's name. */
    Text text() {
        Figures figures = new Figures(voice);
        Text.Builder text = Text.builder()
                .add(steps(coverage, figures))
                .line()
                .words(voice.say(
                        "bias.sum",
                        coverage.split().left(),
                        coverage.split().center(),
                        coverage.split().right(),
                        coverage.rated(),
                        coverage.outlets()))
                .line()
                .words(sum(coverage, figures))
                .line();
        if (!coverage.withoutReprints().equals(coverage.split())) {
            text.words(withoutReprints(coverage.withoutReprints(), figures)).line();
        }
        text.add(pool(pool, blindspot, figures)).line().line();
        text.bold(voice.say("bias.factuality")).words(" ").add(figures.factuality(coverage));
        text.line().bold(voice.say("bias.owners")).words(" ").add(figures.owners(coverage));
        text.line().bold(voice.say("bias.countries")).words(" ").add(figures.countries(coverage, Integer.MAX_VALUE));
        if (coverage.languages().size() > 1) {
            text.line().bold(voice.say("bias.languages")).words(" ").add(figures.languages(coverage));
        }
        if (!reach.home().isEmpty()) {
            text.line()
                    .bold(voice.say("bias.reach", figures.country(reach.home())))
                    .words(" ")
                    .add(figures.reach(reach));
        }
        long state = outlets.stream().filter(SourcesCommand::stateFunded).count();
        if (state > 0) {
            text.line().bold(voice.say("bias.state")).words(" " + voice.say("bias.state.count", state));
        }
        return text.line().line().add(ratings(outlets, voice)).build();
    }

    private static Text steps(Coverage coverage, Figures figures) {
        List<String> lines = new ArrayList<>();
        int most = Math.max(
                1,
                coverage.steps().values().stream()
                        .mapToInt(Integer::intValue)
                        .max()
                        .orElse(1));
        int width = Arrays.stream(Bias.values())
                .mapToInt(step -> figures.name(step).length())
                .max()
                .orElse(0);
        for (Bias bias : Bias.values()) {
            int count = bias == Bias.UNRATED
                    ? coverage.split().unrated()
                    : coverage.steps().getOrDefault(bias, 0);
            int length = bias == Bias.UNRATED ? 0 : most <= BAR ? count : Math.round((float) count * BAR / most);
            String name = figures.name(bias);
            lines.add(
                    figures.voice().plain()
                            ? name + ": " + count
                            : String.format(Locale.ROOT, "%-" + width + "s %3d  %s", name, count, "█".repeat(length))
                                    .stripTrailing());
        }
        String all = String.join("\n", lines);
        return figures.voice().plain() ? Text.of(all) : Text.builder().pre(all).build();
    }

    private static String sum(Coverage coverage, Figures figures) {
        if (coverage.percentages().isEmpty()) {
            return figures.share(coverage);
        }
        Percentages percent = coverage.percentages().get();
        List<String> parts = new ArrayList<>();
        for (Side side : Figures.SIDES) {
            parts.add(figures.voice()
                    .say("bias.part", coverage.split().on(side), coverage.rated(), Figures.share(percent, side)));
        }
        return String.join(" · ", parts);
    }

    private static String withoutReprints(Split split, Figures figures) {
        return split.percentages()
                .map(percent -> figures.voice()
                        .say(
                                "bias.reprints.share",
                                figures.sides(split),
                                percent.left(),
                                percent.center(),
                                percent.right()))
                .orElseGet(() -> figures.voice().say("bias.reprints", figures.sides(split)));
    }

    private static Text pool(Pool pool, Optional<Blindspot> blindspot, Figures figures) {
        Voice voice = figures.voice();
        return Text.builder()
                .words(voice.say(
                                "bias.pool",
                                kind(pool, figures),
                                Math.round(100 * pool.share(Side.LEFT)),
                                Math.round(100 * pool.share(Side.CENTER)),
                                Math.round(100 * pool.share(Side.RIGHT)))
                        + " ")
                .bold(blindspot
                        .map(gap -> voice.say("figures.gap." + gap.side().word()))
                        .orElseGet(() -> voice.say("bias.pool.none")))
                .build();
    }

    /** What a pool is made of, in words. */
    static String kind(Pool pool, Figures figures) {
        Voice voice = figures.voice();
        if (pool.stories() == 0) {
            return pool.language().isEmpty()
                    ? voice.say("bias.pool.catalog")
                    : voice.say("bias.pool.catalog.language", figures.language(pool.language()));
        }
        List<String> words = new ArrayList<>(List.of(voice.say("bias.pool.stories", pool.stories())));
        if (!pool.topic().isEmpty()) {
            words.add(voice.say("bias.pool.topic", voice.say("topic." + pool.topic())));
        }
        if (!pool.country().isEmpty()) {
            words.add(voice.say("bias.pool.country", figures.country(pool.country())));
        }
        if (!pool.language().isEmpty()) {
            words.add(voice.say("bias.pool.language", figures.language(pool.language())));
        }
        return String.join(" ", words);
    }

    private static Text ratings(List<Outlet> outlets, Voice voice) {
        List<Rating> ratings = outlets.stream()
                .flatMap(outlet -> outlet.ratings().stream())
                .filter(rating -> rating.subject() == Rating.Subject.BIAS)
                .toList();
        List<String> dates = ratings.stream()
                .map(Rating::asOf)
                .filter(date -> !date.isEmpty())
                .sorted(Comparator.reverseOrder())
                .toList();
        long raters = ratings.stream().map(Rating::rater).distinct().count();
        return Text.of(voice.say(
                "bias.ratings",
                raters,
                dates.isEmpty() ? "–" : dates.get(0),
                dates.isEmpty() ? "–" : dates.get(dates.size() - 1)));
    }
}
