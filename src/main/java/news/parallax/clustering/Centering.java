package news.parallax.clustering;

import java.util.HashMap;
import java.util.Map;

/**
 * Takes out of every vector what all articles of its language have in common, the running mean, so that a cosine says how
 * articles differ from the rest of the news. For one thread.
 */
final class Centering {
    private final double prior;
    private final Map<String, Seen> languages = new HashMap<>();

    /**
     * Nothing seen yet.
     *
     * @param prior how many articles the mean of all languages counts for in a language's mean
     */
    Centering(double prior) {
        this.prior = prior;
    }

    /** The vector less the mean, of unit length; the vector is counted in the mean. */
    float[] center(float[] vector, String language) {
        Seen all = count("", vector);
        Seen own = language.isEmpty() ? all : count(language, vector);
        double[] general = all.sum;
        double[] special = own.sum;
        double mine = 1 / (own.count + prior);
        double others = mine * prior / (all.count + prior);
        float[] centered = new float[vector.length];
        double square = 0;
        for (int i = 0; i < vector.length; i++) {
            double mean = special[i] * mine + general[i] * others;
            centered[i] = (float) (vector[i] - mean);
            square += (double) centered[i] * centered[i];
        }
        float scale = square < 1e-12 ? 0 : (float) (1 / Math.sqrt(square));
        for (int i = 0; i < centered.length; i++) {
            centered[i] *= scale;
        }
        return centered;
    }

    private Seen count(String language, float[] vector) {
        Seen seen = languages.computeIfAbsent(language, key -> new Seen(vector.length));
        seen.count++;
        double[] sum = seen.sum;
        for (int i = 0; i < vector.length; i++) {
            sum[i] += vector[i];
        }
        return seen;
    }

    /** The articles of a language. */
    private static final class Seen {
        private final double[] sum;
        private int count;

        private Seen(int dimensions) {
            this.sum = new double[dimensions];
        }
    }
}
