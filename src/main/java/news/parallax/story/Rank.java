package news.parallax.story;

import java.time.Duration;
import java.time.Instant;

/**
 * Where a story stands among others, with the parts that make it so, from which anyone can redo it: independent reports
 * on a logarithmic scale, one eighth more for each side beyond the first that covers it, halved for every 18 hours since
 * its newest article. Left and right count alike.
 *
 * @param independent independent reports
 * @param sides how many of left, center and right cover it
 * @param age time since its newest article, in whole minutes
 */
public record Rank(int independent, int sides, Duration age) implements Comparable<Rank> {
    /** After this time a story counts half. */
    public static final Duration HALF_LIFE = Duration.ofHours(18);

    /** The rank of a story at an instant. */
    public static Rank of(CoveredStory covered, Instant now) {
        Split split = covered.coverage().split();
        int sides = (split.left() > 0 ? 1 : 0) + (split.center() > 0 ? 1 : 0) + (split.right() > 0 ? 1 : 0);
        long minutes =
                Math.max(0, Duration.between(covered.story().newest(), now).toMinutes());
        return new Rank(covered.coverage().independent(), sides, Duration.ofMinutes(minutes));
    }

    /** Natural logarithm of 1 + independent reports. */
    public double reports() {
        return Math.log1p(independent);
    }

    /** Factor of at least 1 for sides beyond the first. */
    public double spread() {
        return 1 + Math.max(0, sides - 1) / 8.0;
    }

    /** Factor in (0,1] for age. */
    public double freshness() {
        return Math.pow(0.5, (double) age.toMinutes() / HALF_LIFE.toMinutes());
    }

    /** The product of the parts. */
    public double score() {
        return reports() * spread() * freshness();
    }

    @Override
    public int compareTo(Rank other) {
        return Double.compare(score(), other.score());
    }
}
