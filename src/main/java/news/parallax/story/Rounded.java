package news.parallax.story;

/**
 * The direction of a vector in steps of one byte. A cosine of two is summed in whole numbers, so it is the same on every
 * machine, and quick. Immutable.
 */
final class Rounded {
    /** Of no dimension. */
    static final Rounded NONE = new Rounded(new byte[0], 0, 0);

    final byte[] steps;
    /** Brings the steps to unit length. */
    final float scale;
    /** Length of the vector that was rounded. */
    final double length;

    private Rounded(byte[] steps, float scale, double length) {
        this.steps = steps;
        this.scale = scale;
        this.length = length;
    }

    static Rounded of(float[] vector) {
        float largest = 0;
        double square = 0;
        for (float x : vector) {
            // Math.max costs ten times as much, for the sake of what is not a number
            float size = x < 0 ? -x : x;
            largest = size > largest ? size : largest;
            square += (double) x * x;
        }
        float perStep = largest == 0 ? 0 : 127 / largest;
        byte[] steps = new byte[vector.length];
        int rounded = 0;
        for (int i = 0; i < steps.length; i++) {
            float x = vector[i] * perStep;
            int step = (int) (x < 0 ? x - 0.5f : x + 0.5f);
            steps[i] = (byte) step;
            rounded += step * step;
        }
        return new Rounded(steps, rounded == 0 ? 0 : (float) (1 / Math.sqrt((double) rounded)), Math.sqrt(square));
    }

    /** Adds the direction to a sum, or takes it away with the sign -1. */
    void addTo(float[] sum, int sign) {
        float step = sign * scale;
        for (int i = 0; i < sum.length; i++) {
            sum[i] += steps[i] * step;
        }
    }

    /** Cosine with another; 0 with one that has no direction. */
    double cosine(Rounded other) {
        byte[] a = steps;
        byte[] b = other.steps;
        int sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return (double) sum * scale * other.scale;
    }
}
