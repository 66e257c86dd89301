package news.parallax.clustering;

/** Takes the cosines of many directions with one. Immutable. */
final class Gauge {
    // a sum of so many is less than half a lane, each product of three numbers being at most 3 * 127 * 127
    private static final int BLOCK = 16;
    private static final long HALF = 1L << 2 * Rounded.LANE - 1;
    private static final int ABOVE = Long.SIZE - 3 * Rounded.LANE;

    final Rounded direction;
    private final long[] turned;
    private final float scale;

    private Gauge(Rounded direction, long[] turned) {
        this.direction = direction;
        this.turned = turned;
        this.scale = direction.scale;
    }

    /**
     * A gauge for cosines with this direction. It holds the three steps of each number in reverse order: in the product of
     * a + bx + cx² and f + ex + dx² the factor of x² is ad + be + cf, the sum sought, which is told
     * exactly as long as it and its neighbors fit their lanes.
     */
    static Gauge of(Rounded direction) {
        long[] turned = new long[direction.packed.length];
        for (int i = 0; i < turned.length; i++) {
            long packed = direction.packed[i];
            long later = Rounded.rest(packed);
            turned[i] = Rounded.rest(later)
                    + (Rounded.step(later) << Rounded.LANE)
                    + (Rounded.step(packed) << 2 * Rounded.LANE);
        }
        return new Gauge(direction, turned);
    }

    /** Cosine with another; 0 with one that has no direction. */
    double cosine(Rounded other) {
        long[] mine = turned;
        long[] its = other.packed;
        long sum = 0;
        for (int from = 0; from < mine.length; from += BLOCK) {
            long block = HALF;
            int to = Math.min(mine.length, from + BLOCK);
            for (int i = from; i < to; i++) {
                block += mine[i] * its[i];
            }
            sum += block << ABOVE >> 2 * Rounded.LANE + ABOVE;
        }
        return (double) sum * scale * other.scale;
    }
}
