package news.parallax.story;

import java.util.Optional;
import news.parallax.outlet.Side;

/**
 * A side that hardly covers a story, measured by its share of the pool, so that a pool with few outlets of one side does
 * not make every story a blindspot of that side.
 *
 * @param side the side, left or right
 * @param count its outlets in the story
 * @param rated rated outlets in the story
 * @param share its share of the pool, 0 to 1
 * @param chance how likely it is to see so few of them, or fewer, if each rated outlet were drawn from the pool: the
 *     lower tail of the binomial distribution
 */
public record Blindspot(Side side, int count, int rated, double share, double chance) {
    /** Fewer rated outlets than this tell nothing. */
    public static final int FEWEST_RATED = 8;

    /** Fewer independent reports of mixed or better factuality than this are not enough to call it a story. */
    public static final int FEWEST_RELIABLE = 2;

    /** The chance must be below this. */
    public static final double GREATEST_CHANCE = 0.1;

    /**
     * The side that hardly covers a story: it has less than half its usual share of the rated outlets, and chance alone
     * would seldom bring that about. Where that is so of both sides, only the center covers the story, and neither side is
     * named.
     */
    public static Optional<Blindspot> of(Coverage coverage, Pool pool) {
        if (coverage.rated() < FEWEST_RATED || coverage.reliable() < FEWEST_RELIABLE) {
            return Optional.empty();
        }
        Blindspot left = measured(Side.LEFT, coverage, pool);
        Blindspot right = measured(Side.RIGHT, coverage, pool);
        if (left.gapes() == right.gapes()) {
            return Optional.empty();
        }
        return Optional.of(left.gapes() ? left : right);
    }

    /** Outlets of the side that the pool would lead one to expect. */
    public double expected() {
        return share * rated;
    }

    /** Whether the side has less than half its usual share, and chance alone would seldom bring that about. */
    public boolean gapes() {
        return 2 * count < expected() && chance < GREATEST_CHANCE;
    }

    /** A side of a story measured by a pool, whether it is a blindspot or not. */
    public static Blindspot measured(Side side, Coverage coverage, Pool pool) {
        int count = coverage.split().on(side);
        int rated = coverage.rated();
        double share = pool.share(side);
        return new Blindspot(side, count, rated, share, atMost(count, rated, share));
    }

    /** The probability of at most {@code count} successes in {@code n} trials. */
    static double atMost(int count, int n, double probability) {
        if (count >= n || probability <= 0) {
            return 1;
        }
        if (probability >= 1) {
            return 0;
        }
        // summed in logarithms: for a large story the first terms alone are too small for a double
        double odds = Math.log(probability) - Math.log1p(-probability);
        double term = n * Math.log1p(-probability);
        double sum = 0;
        for (int k = 0; k <= count; k++) {
            sum += Math.exp(term);
            term += odds + Math.log((double) (n - k) / (k + 1));
        }
        return Math.min(1, sum);
    }
}
