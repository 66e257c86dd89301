package news.parallax.story;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import news.parallax.outlet.Bias;
import news.parallax.outlet.Factuality;
import news.parallax.outlet.Outlet;
import news.parallax.outlet.Side;
import org.junit.jupiter.api.Test;

class CoverageTest {
    private static final int CASES = Integer.getInteger("parallax.cases", 20_000);
    private static final List<Bias> BIASES = List.of(Bias.values());
    private static final List<Factuality> FACTUALITIES = List.of(Factuality.values());
    private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");

    @Test
    void countsOutletOnceHoweverManyArticlesItHas() {
        Outlet left = outlet("a.example", Bias.LEFT, Factuality.HIGH);
        Outlet right = outlet("b.example", Bias.LEAN_RIGHT, Factuality.UNKNOWN);

        Coverage coverage = Coverage.of(List.of(
                article("1", left, 0), article("2", left, 10), article("3", right, 85), copy("4", right, 90, "1")));

        assertEquals(4, coverage.articles());
        assertEquals(2, coverage.outlets());
        assertEquals(2, coverage.independent());
        assertEquals(new Split(1, 0, 1, 0), coverage.split());
        assertEquals(1, coverage.reliable());
        FirstReport first = coverage.first().orElseThrow();
        assertEquals("1", first.articleId());
        assertEquals(Duration.ofMinutes(85), first.sideLag().get(Side.RIGHT));
    }

    @Test
    void countsTextThatIsOnlyThereInCopiesAsOneReport() {
        Outlet one = outlet("a.example", Bias.LEFT, Factuality.HIGH);
        Outlet two = outlet("b.example", Bias.CENTER, Factuality.HIGH);

        Coverage coverage = Coverage.of(List.of(copy("1", one, 0, "gone"), copy("2", two, 1, "gone")));

        assertEquals(1, coverage.independent());
        assertEquals(new Split(0, 0, 0, 0), coverage.withoutReprints());
        assertEquals(2, coverage.outlets());
    }

    @Test
    void equalsNaiveRecount() {
        each((random, articles) -> {
            Coverage coverage = Coverage.of(articles);
            Map<String, Outlet> outlets = new HashMap<>();
            Set<String> own = new HashSet<>();
            for (CoveredArticle article : articles) {
                outlets.put(article.outlet().domain(), article.outlet());
                if (article.reprintOf().isEmpty()) {
                    own.add(article.outlet().domain());
                }
            }
            assertEquals(articles.size(), coverage.articles());
            assertEquals(outlets.size(), coverage.outlets());
            assertEquals(own.size(), coverage.independent());
            int steps = 0;
            for (Bias step : Bias.steps()) {
                int count = 0;
                for (Outlet outlet : outlets.values()) {
                    count += outlet.bias() == step ? 1 : 0;
                }
                steps += count;
                assertEquals(count, coverage.steps().get(step));
            }
            assertEquals(steps, coverage.rated());
            assertEquals(outlets.size() - steps, coverage.split().unrated());
            assertEquals(outlets.size(), sum(coverage.factuality().values()));
            assertEquals(outlets.size(), sum(coverage.countries().values()));
            assertEquals(outlets.size(), sum(coverage.ownership().values()));
        });
    }

    @Test
    void percentagesSumToHundredAndNeedFiveRated() {
        each((random, articles) -> {
            Coverage coverage = Coverage.of(articles);
            assertEquals(coverage.rated() >= 5, coverage.percentages().isPresent());
            coverage.percentages().ifPresent(percent -> {
                assertEquals(100, percent.left() + percent.center() + percent.right());
                assertNear(percent.left(), coverage.split().left(), coverage.rated());
                assertNear(percent.center(), coverage.split().center(), coverage.rated());
                assertNear(percent.right(), coverage.split().right(), coverage.rated());
            });
        });
    }

    private static void assertNear(int percent, int count, int rated) {
        assertTrue(Math.abs(percent - 100.0 * count / rated) <= 1, percent + " for " + count + " of " + rated);
    }

    @Test
    void unratedOutletChangesNoPercentage() {
        each((random, articles) -> {
            List<CoveredArticle> more = new ArrayList<>(articles);
            more.add(article("new", outlet("new.example", Bias.UNRATED, Factuality.LOW), 3));
            assertEquals(Coverage.of(articles).percentages(), Coverage.of(more).percentages());
        });
    }

    @Test
    void reprintChangesNoIndependentCount() {
        each((random, articles) -> {
            CoveredArticle any = articles.get(random.nextInt(articles.size()));
            List<CoveredArticle> more = new ArrayList<>(articles);
            more.add(copy("new", outlet("new.example", Bias.LEFT, Factuality.HIGH), 500, any.articleId()));
            Coverage before = Coverage.of(articles);
            Coverage after = Coverage.of(more);
            assertEquals(before.independent(), after.independent());
            assertEquals(before.withoutReprints(), after.withoutReprints());
            assertEquals(before.reliable(), after.reliable());
        });
    }

    @Test
    void swappingLeftAndRightMirrorsEveryFigure() {
        each((random, articles) -> {
            Coverage plain = Coverage.of(articles);
            Coverage mirrored =
                    Coverage.of(articles.stream().map(CoverageTest::mirror).toList());
            assertEquals(mirror(plain.split()), mirrored.split());
            assertEquals(mirror(plain.withoutReprints()), mirrored.withoutReprints());
            assertEquals(
                    plain.percentages()
                            .map(p -> new Percentages(/* left= */ p.right(), p.center(), /* right= */ p.left())),
                    mirrored.percentages());
            for (Bias step : Bias.steps()) {
                assertEquals(plain.steps().get(step), mirrored.steps().get(mirror(step)));
            }
            Map<Side, Duration> lag = plain.first().orElseThrow().sideLag();
            Map<Side, Duration> mirroredLag = mirrored.first().orElseThrow().sideLag();
            assertEquals(Optional.ofNullable(lag.get(Side.LEFT)), Optional.ofNullable(mirroredLag.get(Side.RIGHT)));
            assertEquals(Optional.ofNullable(lag.get(Side.CENTER)), Optional.ofNullable(mirroredLag.get(Side.CENTER)));
        });
    }

    @Test
    void rowsOfTheLedgerAddUpToEveryFigure() {
        each((random, articles) -> {
            Coverage coverage = Coverage.of(articles);
            Ledger ledger = Ledger.of(articles);
            assertEquals(coverage.articles(), ledger.rows().size());
            assertEquals(coverage.outlets(), ledger.count(Ledger.Row::outlet));
            assertEquals(coverage.independent(), ledger.count(Ledger.Row::report));
            assertEquals(coverage.reliable(), ledger.count(Ledger::reliable));
            assertEquals(coverage.split(), ledger.split(Ledger.Row::outlet));
            assertEquals(coverage.withoutReprints(), ledger.split(Ledger.Row::own));
        });
    }

    @Test
    void orderOfArticlesChangesNothing() {
        each((random, articles) -> {
            List<CoveredArticle> shuffled = new ArrayList<>(articles);
            Collections.shuffle(shuffled, random);
            assertEquals(Coverage.of(articles), Coverage.of(shuffled));
            assertEquals(
                    List.copyOf(Coverage.of(articles).countries().keySet()),
                    List.copyOf(Coverage.of(shuffled).countries().keySet()));
        });
    }

    private interface Property {
        void holds(Random random, List<CoveredArticle> articles);
    }

    private static void each(Property property) {
        for (int seed = 0; seed < CASES; seed++) {
            Random random = new Random(seed);
            property.holds(random, story(random));
        }
    }

    /** A story of 1 to 25 articles of up to 16 outlets; about a third of them are copies of earlier ones. */
    private static List<CoveredArticle> story(Random random) {
        List<Outlet> outlets = new ArrayList<>();
        for (int i = 0; i < 1 + random.nextInt(16); i++) {
            outlets.add(outlet(
                    "o" + i + ".example",
                    BIASES.get(random.nextInt(BIASES.size())),
                    FACTUALITIES.get(random.nextInt(FACTUALITIES.size())),
                    random.nextBoolean() ? "" : "C" + (char) ('A' + random.nextInt(4))));
        }
        List<CoveredArticle> articles = new ArrayList<>();
        for (int i = 0; i < 1 + random.nextInt(25); i++) {
            Outlet outlet = outlets.get(random.nextInt(outlets.size()));
            int minute = random.nextInt(300);
            articles.add(
                    i > 0 && random.nextInt(3) == 0
                            ? copy("a" + i, outlet, minute, "a" + random.nextInt(i))
                            : article("a" + i, outlet, minute));
        }
        return articles;
    }

    private static int sum(Collection<Integer> counts) {
        return counts.stream().mapToInt(Integer::intValue).sum();
    }

    private static CoveredArticle mirror(CoveredArticle article) {
        Outlet o = article.outlet();
        return new CoveredArticle(
                article.articleId(),
                outlet(o.domain(), mirror(o.bias()), o.factuality(), o.country()),
                article.published(),
                article.reprintOf(),
                article.opinion());
    }

    private static Bias mirror(Bias bias) {
        return bias == Bias.UNRATED ? bias : Bias.steps().get(3 - bias.step());
    }

    private static Split mirror(Split split) {
        return new Split(/* left= */ split.right(), split.center(), /* right= */ split.left(), split.unrated());
    }

    private static Outlet outlet(String domain, Bias bias, Factuality factuality) {
        return outlet(domain, bias, factuality, "US");
    }

    private static Outlet outlet(String domain, Bias bias, Factuality factuality, String country) {
        return new Outlet(domain, domain, country, "en", "", "", "", false, bias, factuality, List.of());
    }

    private static CoveredArticle article(String id, Outlet outlet, int minute) {
        return new CoveredArticle(id, outlet, NOON.plus(Duration.ofMinutes(minute)), Optional.empty(), false);
    }

    private static CoveredArticle copy(String id, Outlet outlet, int minute, String of) {
        return new CoveredArticle(id, outlet, NOON.plus(Duration.ofMinutes(minute)), Optional.of(of), false);
    }
}
