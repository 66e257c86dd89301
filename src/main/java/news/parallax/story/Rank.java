package news.parallax.story;

import java.time.Duration;
import java.time.Instant;

/**
 * Where a story stands among others, with the parts that make it so: independent reports on a logarithmic scale, one
 * eighth more for each side beyond the first that covers it, halved for every 18 hours since its newest article.
 *
 * @param reports natural logarithm of 1 + independent reports
 * @param spread factor of at least 1
 * @param freshness factor in (0,1]
 */
public record Rank(double reports, double spread, double freshness) implements Comparable<Rank> {
    private static final double HALF_LIFE_HOURS = 18;

    /** The rank of a story at an instant. */
    public static Rank of(CoveredStory covered, Instant now) {
        Coverage coverage = covered.coverage();
        Split split = coverage.split();
        int sides = (split.left() > 0 ? 1 : 0) + (split.center() > 0 ? 1 : 0) + (split.right() > 0 ? 1 : 0);
        double hours =
                Math.max(0, Duration.between(covered.story().newest(), now).toMinutes() / 60.0);
        return new Rank(
                Math.log1p(coverage.independent()),
                1 + Math.max(0, sides - 1) / 8.0,
                Math.pow(0.5, hours / HALF_LIFE_HOURS));
    }

    /** The product of the parts. */
    public double score() {
        return reports * spread * freshness;
    }

    @Override
    public int compareTo(Rank other) {
        return Double.compare(score(), other.score());
    }
}
