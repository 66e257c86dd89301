package news.parallax.clustering;

import java.util.HashMap;
import java.util.Map;

/**
 * Takes out of every vector what all articles of its language have in common, the running mean, so that a cosine says how
 * articles differ from the rest of the news. For one thread.
 */
final class Centering {
    private final double prior;
    private final Map<String, double[]> sums = new HashMap<>();
    private final Map<String, Integer> counts = new HashMap<>();

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
        double[] all = count("", vector);
        double[] own = language.isEmpty() ? all : count(language, vector);
        int total = counts.getOrDefault("", 0);
        int mine = language.isEmpty() ? total : counts.getOrDefault(language, 0);
        float[] centered = new float[vector.length];
        double square = 0;
        for (int i = 0; i < vector.length; i++) {
            double general = all[i] / (total + prior);
            double mean = (own[i] + prior * general) / (mine + prior);
            centered[i] = (float) (vector[i] - mean);
            square += (double) centered[i] * centered[i];
        }
        float scale = square < 1e-12 ? 0 : (float) (1 / Math.sqrt(square));
        for (int i = 0; i < centered.length; i++) {
            centered[i] *= scale;
        }
        return centered;
    }

    private double[] count(String language, float[] vector) {
        double[] sum = sums.computeIfAbsent(language, key -> new double[vector.length]);
        for (int i = 0; i < vector.length; i++) {
            sum[i] += vector[i];
        }
        counts.merge(language, 1, Integer::sum);
        return sum;
    }
}
