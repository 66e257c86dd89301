package news.parallax.story;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import news.parallax.outlet.Bias;
import news.parallax.outlet.Factuality;
import news.parallax.outlet.Outlet;
import news.parallax.outlet.Side;
import org.junit.jupiter.api.Test;

class BlindspotTest {
    private static final Pool EVEN = new Pool(new Split(40, 20, 40, 7));

    @Test
    void namesSideThatIsSilent() {
        Blindspot blindspot = Blindspot.of(coverage(7, 3, 0), EVEN).orElseThrow();

        assertEquals(Side.RIGHT, blindspot.side());
        assertEquals(4, blindspot.expected(), 1e-9);
        assertEquals(Math.pow(0.6, 10), blindspot.chance(), 1e-12);
    }

    @Test
    void asksForEightRatedOutlets() {
        assertTrue(Blindspot.of(coverage(5, 3, 0), EVEN).isPresent());
        assertEquals(Optional.empty(), Blindspot.of(coverage(5, 2, 0), EVEN));
    }

    @Test
    void asksThatChanceWouldBringItAboutLessThanOnceInTen() {
        Pool fifthRight = new Pool(new Split(40, 40, 20, 0));

        // 0.8 to the 10th is .107, to the 11th .086
        assertEquals(Optional.empty(), Blindspot.of(coverage(5, 5, 0), fifthRight));
        assertTrue(Blindspot.of(coverage(6, 5, 0), fifthRight).isPresent());
    }

    @Test
    void asksForLessThanHalfTheUsualShare() {
        // of 20 outlets 8 are to be expected: 4 are half of that, and chance brings at most 4 about once in 20 times
        assertEquals(Optional.empty(), Blindspot.of(coverage(11, 5, 4), EVEN));
        assertTrue(Blindspot.of(coverage(12, 5, 3), EVEN).isPresent());
    }

    @Test
    void asksForTwoReliableIndependentReports() {
        List<CoveredArticle> doubtful = new ArrayList<>();
        for (int i = 0; i < 9; i++) {
            Factuality factuality = i == 0 ? Factuality.HIGH : i == 1 ? Factuality.LOW : Factuality.UNKNOWN;
            doubtful.add(article("o" + i, Bias.LEFT, factuality, Optional.empty()));
        }
        assertEquals(Optional.empty(), Blindspot.of(Coverage.of(doubtful), EVEN));

        doubtful.set(2, article("o2", Bias.LEFT, Factuality.MIXED, Optional.empty()));
        assertTrue(Blindspot.of(Coverage.of(doubtful), EVEN).isPresent());

        doubtful.set(2, article("o2", Bias.LEFT, Factuality.MIXED, Optional.of("o0")));
        assertEquals(Optional.empty(), Blindspot.of(Coverage.of(doubtful), EVEN));
    }

    @Test
    void namesNeitherSideWhereOnlyTheCenterCovers() {
        assertEquals(Optional.empty(), Blindspot.of(coverage(0, 12, 0), EVEN));
    }

    @Test
    void raisesNoFloodInPoolWithFewOfOneSide() {
        Pool fewRight = new Pool(new Split(60, 34, 6, 0));

        assertEquals(Optional.empty(), Blindspot.of(coverage(12, 8, 0), fewRight));
    }

    @Test
    void keepsFalseAlarmsBelowTheStatedRate() {
        Random random = new Random(11);
        int cases = 20_000;
        int left = 0;
        int right = 0;
        for (int i = 0; i < cases; i++) {
            int[] pool = {5 + random.nextInt(60), 5 + random.nextInt(60), 5 + random.nextInt(60)};
            int[] story = drawn(pool, 8 + random.nextInt(25), random);
            Optional<Blindspot> blindspot = Blindspot.of(
                    coverage(story[0], story[1], story[2]), new Pool(new Split(pool[0], pool[1], pool[2], 0)));
            left += blindspot.filter(gap -> gap.side() == Side.LEFT).isPresent() ? 1 : 0;
            right += blindspot.filter(gap -> gap.side() == Side.RIGHT).isPresent() ? 1 : 0;
        }
        assertTrue(left <= cases * Blindspot.GREATEST_CHANCE, left + " false alarms on the left");
        assertTrue(right <= cases * Blindspot.GREATEST_CHANCE, right + " false alarms on the right");
        assertTrue(left + right > 0, "the rule never speaks");
    }

    @Test
    void mirrorsWhenLeftAndRightAreSwapped() {
        Random random = new Random(3);
        for (int i = 0; i < 20_000; i++) {
            int l = random.nextInt(14);
            int c = random.nextInt(9);
            int r = random.nextInt(14);
            int poolLeft = random.nextInt(40);
            int poolRight = random.nextInt(40);
            Optional<Blindspot> plain =
                    Blindspot.of(coverage(l, c, r), new Pool(new Split(poolLeft, 10, poolRight, 1)));
            Optional<Blindspot> swapped =
                    Blindspot.of(coverage(r, c, l), new Pool(new Split(poolRight, 10, poolLeft, 1)));
            assertEquals(plain.map(gap -> mirror(gap.side())), swapped.map(Blindspot::side));
            assertEquals(plain.map(Blindspot::chance), swapped.map(Blindspot::chance));
        }
    }

    @Test
    void tailsOfBinomialAreExactAndHoldForLargeStories() {
        assertEquals(1.0 / 1024, Blindspot.atMost(0, 10, 0.5), 1e-15);
        assertEquals(11.0 / 1024, Blindspot.atMost(1, 10, 0.5), 1e-15);
        assertEquals(1, Blindspot.atMost(10, 10, 0.5));
        assertEquals(0.5, Blindspot.atMost(2_500, 5_001, 0.5), 1e-6);
        assertEquals(1, Blindspot.atMost(0, 10, 0));
        assertEquals(0, Blindspot.atMost(0, 10, 1));
    }

    private static int[] drawn(int[] pool, int wanted, Random random) {
        List<Integer> outlets = new ArrayList<>();
        for (int side = 0; side < pool.length; side++) {
            outlets.addAll(Collections.nCopies(pool[side], side));
        }
        Collections.shuffle(outlets, random);
        int[] story = new int[3];
        outlets.subList(0, Math.min(wanted, outlets.size())).forEach(side -> story[side]++);
        return story;
    }

    private static Side mirror(Side side) {
        return side == Side.LEFT ? Side.RIGHT : Side.LEFT;
    }

    private static Coverage coverage(int left, int center, int right) {
        List<CoveredArticle> articles = new ArrayList<>();
        for (int i = 0; i < left + center + right; i++) {
            Bias bias = i < left ? Bias.LEAN_LEFT : i < left + center ? Bias.CENTER : Bias.RIGHT;
            articles.add(article("o" + i, bias, Factuality.HIGH, Optional.empty()));
        }
        return Coverage.of(articles);
    }

    private static CoveredArticle article(String name, Bias bias, Factuality factuality, Optional<String> reprintOf) {
        Outlet outlet = new Outlet(name + ".example", name, "", "", "", "", "", false, bias, factuality, List.of());
        return new CoveredArticle(name, outlet, Instant.EPOCH, reprintOf, false);
    }
}
