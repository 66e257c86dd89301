package news.parallax.command;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import news.parallax.brief.Figures;
import news.parallax.chat.Text;
import news.parallax.chat.Times;
import news.parallax.chat.Voice;
import news.parallax.outlet.Bias;
import news.parallax.outlet.Outlet;
import news.parallax.outlet.Rating;
import news.parallax.outlet.Side;
import news.parallax.story.Coverage;
import news.parallax.story.CoveredStory;
import news.parallax.story.Ledger;
import news.parallax.story.Percentages;
import news.parallax.story.Reach;
import news.parallax.story.Split;

/** The rows that a figure was summed from, with the sum, so that a reader can redo it. */
final class WhyFigures {
    /** Figures that can be asked about. */
    enum Figure {
        BIAS,
        REPORTS,
        FACTUALITY,
        OWNERS,
        COUNTRIES,
        LANGUAGES,
        REACH,
        FIRST;

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private final CoveredStory covered;
    private final Ledger ledger;
    private final String home;
    private final Times times;
    private final Voice voice;
    private final Figures figures;

    WhyFigures(CoveredStory covered, Ledger ledger, String home, Times times) {
        this.covered = covered;
        this.ledger = ledger;
        this.home = home;
        this.times = times;
        this.voice = times.voice();
        this.figures = new Figures(voice);
    }

    /** The rows that a figure is a number of. */
    List<Ledger.Row> rows(Figure figure) {
        return figure == Figure.REPORTS || figure == Figure.FIRST ? ledger.rows() : ledger.outlets();
    }

    /** A row in words. */
    Text row(Ledger.Row row, Figure figure) {
        Outlet outlet = row.article().outlet();
        Text.Builder text = Text.builder()
                .words("[" + row.n() + "] ")
                .add(voice.foreign(outlet.name()))
                .words(" · ");
        return switch (figure) {
            case BIAS ->
                text.words(figures.name(outlet.bias()) + " · ")
                        .add(ratings(outlet, Rating.Subject.BIAS))
                        .build();
            case FACTUALITY ->
                text.words(figures.name(outlet.factuality()) + " · ")
                        .add(ratings(outlet, Rating.Subject.FACTUALITY))
                        .build();
            case REPORTS -> text.words(report(row)).build();
            case OWNERS ->
                text.add(figures.owner(outlet.ownership()))
                        .words(outlet.owner().isEmpty() ? "" : " · ")
                        .add(voice.foreign(outlet.owner()))
                        .build();
            case COUNTRIES -> text.words(figures.country(outlet.country())).build();
            case LANGUAGES -> text.words(figures.language(outlet.language())).build();
            case REACH ->
                text.words(voice.say("figures.reach."
                                + Reach.distance(outlet, home).name().toLowerCase(Locale.ROOT)))
                        .words(" · " + figures.country(outlet.country()))
                        .build();
            case FIRST ->
                text.words(figures.name(outlet.side()) + " · " + figures.country(outlet.country()) + " · ")
                        .add(times.stamp(row.article().published()))
                        .build();
        };
    }

    private String report(Ledger.Row row) {
        if (row.own()) {
            return voice.say("why.row.counts");
        }
        if (row.report()) {
            return voice.say("why.row.gone");
        }
        return row.article()
                .reprintOf()
                .map(original -> voice.say("why.row.copy", number(original)))
                .orElseGet(() -> voice.say("why.row.same"));
    }

    private String number(String articleId) {
        return ledger.rows().stream()
                .filter(row -> row.article().articleId().equals(articleId))
                .map(row -> "[" + row.n() + "]")
                .findFirst()
                .orElse("–");
    }

    private Text ratings(Outlet outlet, Rating.Subject subject) {
        List<Rating> ratings = outlet.ratings().stream()
                .filter(rating -> rating.subject() == subject)
                .toList();
        if (ratings.isEmpty()) {
            return Text.of(voice.say("why.row.unrated"));
        }
        Text.Builder text = Text.builder();
        boolean first = true;
        for (Rating rating : ratings) {
            text.words(first ? "" : ", ")
                    .link(voice.foreign(rating.rater()), rating.url())
                    .words(" " + rating.value() + (rating.asOf().isEmpty() ? "" : " " + rating.asOf()));
            first = false;
        }
        if (subject == Rating.Subject.BIAS && ratings.size() > 1) {
            text.words(" · " + voice.say("why.row.mean", mean(ratings), ratings.size(), figures.name(outlet.bias())));
        }
        return text.build();
    }

    /** The mean step of bias ratings, with its sign. */
    static String mean(List<Rating> ratings) {
        double mean = ratings.stream()
                .mapToInt(rating ->
                        Bias.ofWord(rating.value()).orElse(Bias.UNRATED).step())
                .average()
                .orElse(0);
        return String.format(Locale.ROOT, "%+.2f", mean);
    }

    /** The sum of the rows. */
    Text sum(Figure figure) {
        Coverage coverage = covered.coverage();
        return switch (figure) {
            case BIAS -> Text.of(bias(ledger.split(Ledger.Row::outlet)));
            case REPORTS ->
                Text.of(voice.say("why.sum.reports", ledger.count(Ledger.Row::report), coverage.articles()));
            case FACTUALITY -> counted(outlet -> Text.of(figures.name(outlet.factuality())));
            case OWNERS -> counted(outlet -> figures.owner(outlet.ownership()));
            case COUNTRIES -> counted(outlet -> voice.foreign(figures.country(outlet.country())));
            case LANGUAGES -> counted(outlet -> voice.foreign(figures.language(outlet.language())));
            case REACH ->
                Text.builder()
                        .words(
                                home.isEmpty()
                                        ? voice.say("why.sum.country.none")
                                        : voice.say("why.sum.country", figures.country(home)))
                        .line()
                        .add(counted(outlet -> Text.of(voice.say("figures.reach."
                                + Reach.distance(outlet, home).name().toLowerCase(Locale.ROOT)))))
                        .build();
            case FIRST -> first(coverage);
        };
    }

    private String bias(Split split) {
        String sum =
                voice.say("why.sum.bias", split.left(), split.center(), split.right(), split.rated(), split.unrated());
        if (split.percentages().isEmpty()) {
            return sum + "\n" + voice.say("why.sum.few");
        }
        Percentages shown = split.percentages().get();
        List<String> exact = new ArrayList<>();
        List<Integer> down = new ArrayList<>();
        for (Side side : Figures.SIDES) {
            exact.add(String.format(Locale.ROOT, "%.2f", 100.0 * split.on(side) / split.rated()));
            down.add(100 * split.on(side) / split.rated());
        }
        int over = 100 - down.get(0) - down.get(1) - down.get(2);
        return String.join(
                "\n",
                sum,
                voice.say(
                        "why.sum.exact",
                        exact.get(0),
                        exact.get(1),
                        exact.get(2),
                        down.get(0),
                        down.get(1),
                        down.get(2)),
                voice.say("why.sum.over", over),
                voice.say("why.sum.shown", shown.left(), shown.center(), shown.right()));
    }

    private Text counted(Function<Outlet, Text> value) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        Map<String, Text> names = new LinkedHashMap<>();
        for (Ledger.Row row : ledger.outlets()) {
            Text name = value.apply(row.article().outlet());
            counts.merge(name.plain(), 1, Integer::sum);
            names.putIfAbsent(name.plain(), name);
        }
        Text.Builder text = Text.builder();
        counts.forEach((name, count) -> text.words(text.build().length() == 0 ? "" : " · ")
                .add(names.getOrDefault(name, Text.of(name)))
                .words(" " + voice.number(count)));
        return text.build();
    }

    private Text first(Coverage coverage) {
        Text.Builder text = Text.builder();
        coverage.first().ifPresent(first -> {
            text.add(voice.tell("why.sum.first", first.outlet().name(), times.stamp(first.published())));
            for (Side side : Figures.SIDES) {
                if (first.sideLag().containsKey(side)) {
                    text.words(" · " + figures.name(side) + " "
                            + times.lag(first.sideLag().get(side)));
                }
            }
            first.countryLag().entrySet().stream()
                    .sorted(Map.Entry.<String, java.time.Duration>comparingByValue()
                            .thenComparing(Map.Entry.comparingByKey()))
                    .limit(8)
                    .forEach(
                            lag -> text.words(" · " + figures.country(lag.getKey()) + " " + times.lag(lag.getValue())));
        });
        return text.build();
    }
}
