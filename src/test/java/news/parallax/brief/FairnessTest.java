package news.parallax.brief;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import news.parallax.outlet.Factuality;
import news.parallax.outlet.Side;
import org.junit.jupiter.api.Test;

/** Left and right are treated alike, and every side has its share. */
class FairnessTest {
    private static final int STORIES = 60;
    private static final String[] WHO = {
        "The mayor", "The union", "The council", "A judge", "The governor", "An engineer"
    };
    private static final String[] DID = {"approved", "rejected", "delayed", "defended", "criticized", "examined"};
    private static final String[] WHAT = {
        "the ferry plan",
        "the bridge budget",
        "the tram contract",
        "the dock inquiry",
        "the housing tax",
        "the school reform"
    };
    private static final String[] WHY = {
        "after a long debate in Ostraven on costs",
        "because residents of the harbor had complained",
        "although experts had warned of delays",
        "while workers waited outside the town hall",
        "and promised a report before the summer",
        "in a vote that surprised the opposition"
    };

    @Test
    void withTheSidesSwappedTheSameSentencesComeOutForTheOtherSide() {
        Random random = new Random(7);
        ExtractiveSummarizer summarizer = new ExtractiveSummarizer();
        for (int i = 0; i < STORIES; i++) {
            List<Source> sources = story(random);
            List<Source> swapped = sources.stream().map(FairnessTest::swapped).toList();
            assertEquals(
                    summarizer.summarize(sources, BriefLength.CHAT), summarizer.summarize(swapped, BriefLength.CHAT));
            Comparison one = new Comparing(sources, java.util.Set.of()).compare();
            Comparison other = new Comparing(swapped, java.util.Set.of()).compare();
            assertEquals(
                    one.accounts().get(0).bullets(), other.accounts().get(2).bullets(), "what the left tells");
            assertEquals(
                    one.accounts().get(2).bullets(), other.accounts().get(0).bullets(), "what the right tells");
            assertEquals(one.claims(), other.claims());
        }
    }

    @Test
    void theShareOfBulletsOfEachSideStaysWithinItsShareOfTheCoverageAndOneBullet() {
        Random random = new Random(8);
        ExtractiveSummarizer summarizer = new ExtractiveSummarizer();
        for (int i = 0; i < STORIES; i++) {
            List<Source> sources = story(random);
            Brief brief = summarizer.summarize(sources, BriefLength.CHAT);
            int bullets = brief.bullets().size();
            for (Side side : Side.values()) {
                double share =
                        sources.stream().filter(source -> source.side() == side).count() / (double) sources.size();
                long quoted = brief.bullets().stream()
                        .filter(bullet -> bullet.citations().stream()
                                .anyMatch(n -> sources.get(n - 1).side() == side))
                        .count();
                assertTrue(
                        Math.abs(quoted - share * bullets) <= 1 + 1e-9,
                        () -> side + " has " + quoted + " of " + bullets + " bullets and " + share
                                + " of the coverage");
            }
        }
    }

    @Test
    void aHeadlineOfTheCenterOrOfHighFactualityComesFirst() {
        for (Side partisan : List.of(Side.LEFT, Side.RIGHT)) {
            String headline = headline(List.of(
                    titled(1, "Council disgraces itself over ferry plan in Ostraven", partisan, Factuality.MIXED),
                    titled(2, "Council approves ferry plan in Ostraven", Side.CENTER, Factuality.UNKNOWN),
                    titled(3, "Ferry plan in Ostraven is a disgrace, council told", partisan, Factuality.LOW)));
            assertEquals("Council approves ferry plan in Ostraven", headline);
            assertEquals(
                    "Council approves plan for ferries in Ostraven",
                    headline(List.of(
                            titled(
                                    1,
                                    "Council disgraces itself over ferry plan in Ostraven",
                                    Side.LEFT,
                                    Factuality.MIXED),
                            titled(2, "Council approves plan for ferries in Ostraven", partisan, Factuality.HIGH))));
        }
    }

    private static String headline(List<Source> sources) {
        return HeadlineChoice.of(sources, new Conflicts(new Material(sources)));
    }

    private static Source titled(int n, String title, Side side, Factuality factuality) {
        return new Source(
                n, "Outlet " + n, title, Optional.empty(), "", title + ".", side, factuality, false, Optional.empty());
    }

    private static List<Source> story(Random random) {
        List<Source> sources = new ArrayList<>();
        int articles = 5 + random.nextInt(20);
        String[] common = Stream.generate(() -> sentence(random)).limit(8).toArray(String[]::new);
        for (int n = 1; n <= articles; n++) {
            StringBuilder text = new StringBuilder();
            for (int sentence = 0; sentence < 6; sentence++) {
                // what one reports others report too, so that there are more to cite than fit
                text.append(random.nextInt(3) > 0 ? pick(common, random) : sentence(random))
                        .append('\n');
            }
            Side side = Side.values()[random.nextInt(4)];
            sources.add(new Source(
                    n,
                    "Outlet " + n,
                    "Ferry plan in Ostraven debated",
                    Optional.of(Instant.parse("2026-03-04T10:00:00Z")),
                    "",
                    text.toString(),
                    side,
                    Factuality.UNKNOWN,
                    false,
                    Optional.empty()));
        }
        return sources;
    }

    private static String pick(String[] from, Random random) {
        return from[random.nextInt(from.length)];
    }

    private static String sentence(Random random) {
        return pick(WHO, random) + ' ' + pick(DID, random) + ' ' + pick(WHAT, random) + ' ' + pick(WHY, random) + '.';
    }

    private static Source swapped(Source source) {
        Side side = source.side() == Side.LEFT ? Side.RIGHT : source.side() == Side.RIGHT ? Side.LEFT : source.side();
        return new Source(
                source.n(),
                source.outlet(),
                source.title(),
                source.published(),
                source.url(),
                source.text(),
                side,
                source.factuality(),
                source.opinion(),
                source.reprintOf());
    }
}
