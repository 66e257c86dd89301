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
        double square = 0;
        for (float x : vector) {
            square += (double) x * x;
        }
        return of(vector, Math.sqrt(square));
    }

    /** Of a vector of a length that is known. */
    static Rounded of(float[] vector, double length) {
        float largest = 0;
        for (float x : vector) {
            // no branch on the sign, which is guessed wrong half the time; Math.max costs more, for the sake of what is
            // not a number
            float size = Math.abs(x);
            largest = size > largest ? size : largest;
        }
        float perStep = largest == 0 ? 0 : 127 / largest;
        int third = (vector.length + 2) / 3;
        long[] packed = new long[third];
        // the last third may be shorter by one or two
        int full = Math.max(0, vector.length - 2 * third);
        int squares = 0;
        for (int i = 0; i < third; i++) {
            long one = rounded(vector[i] * perStep);
            long two = i < full || third + i < vector.length ? rounded(vector[third + i] * perStep) : 0;
            long three = i < full ? rounded(vector[2 * third + i] * perStep) : 0;
            packed[i] = one + (two << LANE) + (three << 2 * LANE);
            squares += (int) (one * one + two * two + three * three);
        }
        float scale = squares == 0 ? 0 : (float) (1 / Math.sqrt((double) squares));
        return new Rounded(packed, vector.length, scale, length);
    }

    private static int rounded(float x) {
        return (int) (x + Math.copySign(0.5f, x));
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
