package news.parallax.story;

import org.jspecify.annotations.Nullable;

/**
 * An article as the clusterer holds it: its centered embedding in steps of one byte, and its words. A cosine of two clips is
 * summed in whole numbers, so it is the same on every machine.
 */
final class Clip {
    final String id;
    final long millis;
    final String language;
    /** Whether it is in a language that the embedding model was not made for. */
    final boolean foreign;

    final String outlet;
    final byte[] vector;
    final float scale;
    final Term[] terms;
    final float[] weights;

    @Nullable
    LiveStory story;
    /** Query in which {@link #dot} was counted. */
    long query;
    /** Cosine of words with the article being asked about. */
    float dot;

    Clip(String id, long millis, String language, String outlet, float[] unit, Term[] terms, float[] weights) {
        this.id = id;
        this.millis = millis;
        this.language = language;
        this.foreign = !language.isEmpty() && !language.equals("en");
        this.outlet = outlet;
        this.terms = terms;
        this.weights = weights;
        float largest = 0;
        for (float x : unit) {
            largest = Math.max(largest, Math.abs(x));
        }
        float step = largest == 0 ? 1 : largest / 127;
        vector = new byte[unit.length];
        long square = 0;
        for (int i = 0; i < unit.length; i++) {
            vector[i] = (byte) Math.round(unit[i] / step);
            square += (long) vector[i] * vector[i];
        }
        // brings the rounded vector back to unit length
        scale = square == 0 ? 0 : (float) (1 / Math.sqrt((double) square));
    }

    /** Cosine of meaning with another. */
    double dense(Clip other) {
        byte[] a = vector;
        byte[] b = other.vector;
        int sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return (double) sum * scale * other.scale;
    }
}
