package news.parallax.story;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import news.parallax.article.Article;
import news.parallax.outlet.Bias;
import news.parallax.outlet.Factuality;
import news.parallax.outlet.Outlet;
import news.parallax.outlet.Outlets;
import news.parallax.outlet.Side;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;

class PoolsTest {
    private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");
    private static final int POOLS = Integer.getInteger("parallax.pools", 60);
    private static final int STORIES = 60;
    private static final List<String> TOPICS = List.of("politics", "business", "climate");
    /** Of three topics one is told more by the left, one more by the right. */
    private static final double[][] INTEREST = {{1, 1, 1}, {0.6, 1, 1.4}, {1.4, 1, 0.6}};

    private int fine;
    private final Map<Side, Integer> falseAlarms = new HashMap<>();
    private int gaps;
    private int missed;

    /** Simulated news: outlets of uneven zeal and interests, some stories that one side passes over. */
    @Test
    void raisesFewFalseAlarmsAndFindsMostGaps(TestReporter reporter) {
        for (int seed = 0; seed < POOLS; seed++) {
            Random random = new Random(seed);
            simulate(
                    random,
                    new double[] {0.2 + random.nextDouble(), 0.2 + random.nextDouble(), 0.2 + random.nextDouble()});
        }
        String said = fine + " stories without a gap, false alarms " + falseAlarms + "; " + gaps
                + " gaps of at least 4 expected outlets, " + missed + " missed";
        reporter.publishEntry("blindspots", said);
        for (Side side : List.of(Side.LEFT, Side.RIGHT)) {
            assertTrue(falseAlarms.getOrDefault(side, 0) <= Blindspot.GREATEST_CHANCE * fine, said);
        }
        assertTrue(missed <= 0.3 * gaps, said);
    }

    @Test
    void raisesNoFloodWhereFewOfOneSideAreRead(TestReporter reporter) {
        for (int seed = 0; seed < POOLS / 3; seed++) {
            simulate(new Random(seed), new double[] {1, 0.6, 0.12});
        }
        String said = fine + " stories without a gap, false alarms " + falseAlarms;
        reporter.publishEntry("few of the right", said);
        assertTrue(falseAlarms.getOrDefault(Side.RIGHT, 0) <= 0.02 * fine, said);
    }

    private void simulate(Random random, double[] mix) {
        List<Outlet> outlets = new ArrayList<>();
        List<Double> zeal = new ArrayList<>();
        double sum = mix[0] + mix[1] + mix[2];
        for (int i = 0; i < 60 + random.nextInt(100); i++) {
            double place = random.nextDouble() * sum;
            Bias bias = place < mix[0] ? Bias.LEFT : place < mix[0] + mix[1] ? Bias.CENTER : Bias.RIGHT;
            outlets.add(outlet("o" + i + ".example", bias));
            zeal.add(Math.exp(0.7 * random.nextGaussian()));
        }
        List<CoveredStory> stories = new ArrayList<>();
        List<Optional<Side>> passedOver = new ArrayList<>();
        Map<String, Tags> tags = new HashMap<>();
        for (int i = 0; i < STORIES; i++) {
            int topic = random.nextInt(TOPICS.size());
            Optional<Side> gap = random.nextInt(10) > 0
                    ? Optional.empty()
                    : Optional.of(random.nextBoolean() ? Side.LEFT : Side.RIGHT);
            double size = 0.05 + 0.2 * random.nextDouble();
            List<Outlet> covering = new ArrayList<>();
            for (int o = 0; o < outlets.size(); o++) {
                Side side = outlets.get(o).side();
                double chance = size
                        * zeal.get(o)
                        * INTEREST[topic][side.ordinal()]
                        * (gap.isPresent() && gap.get() == side ? 0.08 : 1);
                if (random.nextDouble() < Math.min(0.9, chance)) {
                    covering.add(outlets.get(o));
                }
            }
            if (covering.size() >= 3) {
                CoveredStory covered = story("s" + i, covering);
                stories.add(covered);
                passedOver.add(gap);
                tags.put("s" + i, new Tags(List.of(TOPICS.get(topic)), List.of(), List.of(), List.of()));
            }
        }
        Pools pools =
                new Pools(stories, story -> tags.getOrDefault(story.id(), Tags.NONE), new Outlets(outlets, List.of()));
        for (int i = 0; i < stories.size(); i++) {
            CoveredStory covered = stories.get(i);
            Pool pool = pools.of(covered, tags.getOrDefault(covered.story().id(), Tags.NONE));
            Optional<Blindspot> found = Blindspot.of(covered.coverage(), pool);
            if (covered.coverage().rated() < Blindspot.FEWEST_RATED) {
                continue;
            }
            if (passedOver.get(i).isEmpty()) {
                fine++;
                found.ifPresent(gap -> falseAlarms.merge(gap.side(), 1, Integer::sum));
            } else if (pool.share(passedOver.get(i).get()) * covered.coverage().rated() >= 4) {
                gaps++;
                missed += found.map(Blindspot::side).equals(passedOver.get(i)) ? 0 : 1;
            }
        }
    }

    @Test
    void measuresAStoryByOthersOfItsTopicAndNeverByItself() {
        List<CoveredStory> stories = new ArrayList<>();
        Map<String, Tags> tags = new HashMap<>();
        for (int i = 0; i < 24; i++) {
            boolean sports = i % 2 == 0;
            List<Outlet> covering = new ArrayList<>();
            for (int o = 0; o < 12; o++) {
                covering.add(outlet("o" + o + ".example", o < (sports ? 3 : 9) ? Bias.LEFT : Bias.RIGHT));
            }
            stories.add(story("s" + i, covering));
            tags.put("s" + i, new Tags(List.of(sports ? "sports" : "climate"), List.of(), List.of(), List.of()));
        }
        Pools pools = new Pools(
                stories, story -> tags.getOrDefault(story.id(), Tags.NONE), new Outlets(List.of(), List.of()));
        Pool pool = pools.of(stories.get(0), tags.getOrDefault("s0", Tags.NONE));

        assertEquals("sports", pool.topic());
        assertEquals(11, pool.stories());
        assertEquals(new Split(33, 0, 99, 0), pool.split());
        List<CoveredStory> rows = pools.stories(pool, stories.get(0).story());
        assertEquals(11, rows.size());
        assertEquals(
                pool.split().left(),
                rows.stream().mapToInt(row -> row.coverage().split().left()).sum());
    }

    private static Outlet outlet(String domain, Bias bias) {
        return new Outlet(domain, domain, "US", "en", "", "", "", false, bias, Factuality.HIGH, List.of());
    }

    private static CoveredStory story(String id, List<Outlet> covering) {
        List<Member> members = new ArrayList<>();
        List<CoveredArticle> articles = new ArrayList<>();
        for (Outlet outlet : covering) {
            String article = id + outlet.domain();
            members.add(new Member(
                    new Article(article, "", "", outlet.domain(), "t", "", List.of(), NOON, NOON, "en", false, false),
                    Optional.empty(),
                    ""));
            articles.add(new CoveredArticle(article, outlet, NOON, Optional.empty(), false));
        }
        return new CoveredStory(new Story(id, 1, NOON, NOON, members), Coverage.of(articles));
    }
}
