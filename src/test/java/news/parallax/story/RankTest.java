package news.parallax.story;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import org.junit.jupiter.api.Test;

/** The sum behind every list, as {@code /why} and the documents state it. */
class RankTest {
    private static final double EXACT = 1e-12;

    @Test
    void isTheLogarithmOfOneMoreThanTheReports() {
        assertEquals(0, rank(0, 1, 0).score(), EXACT);
        assertEquals(Math.log(2), rank(1, 1, 0).score(), EXACT);
        assertEquals(Math.log(13), rank(12, 1, 0).score(), EXACT);
    }

    @Test
    void gainsAnEighthForEachSideBeyondTheFirst() {
        assertEquals(1, rank(7, 0, 0).spread(), EXACT);
        assertEquals(1, rank(7, 1, 0).spread(), EXACT);
        assertEquals(1.125, rank(7, 2, 0).spread(), EXACT);
        assertEquals(1.25, rank(7, 3, 0).spread(), EXACT);
        assertEquals(Math.log(8) * 1.25, rank(7, 3, 0).score(), EXACT);
    }

    @Test
    void isHalvedEveryEighteenHours() {
        assertEquals(1, rank(7, 1, 0).freshness(), EXACT);
        assertEquals(0.5, rank(7, 1, 18).freshness(), EXACT);
        assertEquals(0.25, rank(7, 1, 36).freshness(), EXACT);
        assertEquals(rank(7, 1, 0).score() / 4, rank(7, 1, 36).score(), EXACT);
    }

    @Test
    void placesTheStoryWithTheHigherScoreAbove() {
        assertTrue(rank(8, 1, 0).compareTo(rank(7, 1, 0)) > 0);
        assertTrue(rank(7, 2, 0).compareTo(rank(7, 1, 0)) > 0);
        assertTrue(rank(7, 1, 1).compareTo(rank(7, 1, 0)) < 0);
        assertEquals(0, rank(7, 1, 3).compareTo(rank(7, 1, 3)));
    }

    private static Rank rank(int independent, int sides, int hours) {
        return new Rank(independent, sides, Duration.ofHours(hours));
    }
}
