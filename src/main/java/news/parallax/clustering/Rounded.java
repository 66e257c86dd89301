package news.parallax.clustering;

/**
 * The direction of a vector in steps of one byte. A cosine of two ({@link Gauge}) is summed in whole numbers, so it is the same
 * on every machine. Immutable.
 */
final class Rounded {
    /** Of no dimension. */
    static final Rounded NONE = of(new float[0]);

    /** Bits that a step has for itself. */
    static final int LANE = 21;

    /** Three steps each, a third of the vector apart: one product of two such numbers makes three of the products summed. */
    final long[] packed;
    /** How many steps there are. */
    final int size;
    /** Brings the steps to unit length. */
    final float scale;
    /** Length of the vector that was rounded. */
    final double length;

    private Rounded(long[] packed, int size, float scale, double length) {
        this.packed = packed;
        this.size = size;
        this.scale = scale;
        this.length = length;
    }

    static Rounded of(float[] vector) {
        float largest = 0;
        double square = 0;
        for (float x : vector) {
            // no branch on the sign, which is guessed wrong half the time; Math.max costs more, for the sake of what is
            // not a
            // number
            float size = Math.abs(x);
            largest = size > largest ? size : largest;
            square += (double) x * x;
        }
        float perStep = largest == 0 ? 0 : 127 / largest;
        long[] packed = new long[(vector.length + 2) / 3];
        int rounded = pack(vector, 0, perStep, packed, 0)
                + pack(vector, packed.length, perStep, packed, LANE)
                + pack(vector, 2 * packed.length, perStep, packed, 2 * LANE);
        float scale = rounded == 0 ? 0 : (float) (1 / Math.sqrt((double) rounded));
        return new Rounded(packed, vector.length, scale, Math.sqrt(square));
    }

    /** Adds the steps of a third to their place; the sum of their squares. */
    private static int pack(float[] vector, int from, float perStep, long[] packed, int place) {
        int squares = 0;
        int steps = Math.min(packed.length, vector.length - from);
        for (int i = 0; i < steps; i++) {
            float x = vector[from + i] * perStep;
            int step = (int) (x + Math.copySign(0.5f, x));
            packed[i] += (long) step << place;
            squares += step * step;
        }
        return squares;
    }

    /** The lowest step of a packed number. */
    static long step(long packed) {
        return packed << Long.SIZE - LANE >> Long.SIZE - LANE;
    }

    /** A packed number without its lowest step. */
    static long rest(long packed) {
        return packed - step(packed) >> LANE;
    }

    /** Adds the direction to a sum, or takes it away with the sign -1. */
    void addTo(float[] sum, int sign) {
        float unit = sign * scale;
        int third = packed.length;
        // the last third may be shorter by one or two
        int full = sum.length - 2 * third;
        for (int i = 0; i < full; i++) {
            long later = rest(packed[i]);
            sum[i] += step(packed[i]) * unit;
            sum[third + i] += step(later) * unit;
            sum[2 * third + i] += rest(later) * unit;
        }
        for (int i = Math.max(0, full); i < third; i++) {
            long later = rest(packed[i]);
            sum[i] += step(packed[i]) * unit;
            if (third + i < sum.length) {
                sum[third + i] += step(later) * unit;
            }
        }
    }
}
