package news.parallax.story;

import java.util.Optional;
import news.parallax.outlet.Side;

/**
 * A side that hardly covers a story, judged against its share of the outlets that are read: at least 8 rated outlets and
 * 2 independent reports of mixed or better factuality; fewer than half the outlets of the side that its share lets
 * expect; and a chance below 10% that so few would come by accident (binomial test, one-sided).
 *
 * @param side the side that is missing
 * @param expected how many outlets of the side its share lets expect
 * @param share the side's share of the pool, [0,1]
 * @param chance the chance of so few or fewer, [0,1]
 */
public record Blindspot(Side side, double expected, double share, double chance) {
    private static final int FEWEST_RATED = 8;
    private static final int FEWEST_RELIABLE = 2;
    private static final double UNLIKELY = 0.1;

    /** The blindspot of a coverage, if there is one; where both sides are missing, the less likely, and none where they tie. */
    public static Optional<Blindspot> of(Coverage coverage, Pool pool) {
        if (coverage.rated() < FEWEST_RATED || coverage.reliable() < FEWEST_RELIABLE || pool.split().rated() == 0) {
            return Optional.empty();
        }
        Optional<Blindspot> left = of(Side.LEFT, coverage, pool);
        Optional<Blindspot> right = of(Side.RIGHT, coverage, pool);
        if (left.isEmpty() || right.isEmpty()) {
            return left.or(() -> right);
        }
        int order = Double.compare(left.get().chance, right.get().chance);
        return order == 0 ? Optional.empty() : order < 0 ? left : right;
    }

    private static Optional<Blindspot> of(Side side, Coverage coverage, Pool pool) {
        int rated = coverage.rated();
        int count = coverage.split().on(side);
        double share = (double) pool.split().on(side) / pool.split().rated();
        double expected = share * rated;
        double chance = atMost(count, rated, share);
        return 2 * count < expected && chance < UNLIKELY
                ? Optional.of(new Blindspot(side, expected, share, chance))
                : Optional.empty();
    }

    /** The chance of at most {@code count} successes in {@code n} trials of chance {@code p}. */
    static double atMost(int count, int n, double p) {
        if (p >= 1) {
            return count >= n ? 1 : 0;
        }
        double term = Math.pow(1 - p, n);
        double sum = term;
        for (int k = 1; k <= count; k++) {
            term *= (double) (n - k + 1) / k * p / (1 - p);
            sum += term;
        }
        return Math.min(1, sum);
    }
}
