package news.parallax.story;

/**
 * Weighted terms of a text.
 *
 * @param terms ids of terms, rising
 * @param weights their weights, together of unit length
 */
record TermVector(int[] terms, float[] weights) {
    /** The cosine of two vectors. */
    double dot(TermVector other) {
        double sum = 0;
        int i = 0;
        int j = 0;
        while (i < terms.length && j < other.terms.length) {
            if (terms[i] == other.terms[j]) {
                sum += (double) weights[i++] * other.weights[j++];
            } else if (terms[i] < other.terms[j]) {
                i++;
            } else {
                j++;
            }
        }
        return sum;
    }
}
