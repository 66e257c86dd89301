package news.parallax.story;

/**
 * An article as the clusterer holds it.
 *
 * @param id the article's id
 * @param millis when it was published
 * @param language language code, or empty
 * @param vector its centered embedding, of unit length
 * @param terms its words
 */
record Clip(String id, long millis, String language, float[] vector, TermVector terms) {
    /** The cosine of two vectors of unit length. */
    static double dot(float[] a, float[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += (double) a[i] * b[i];
        }
        return sum;
    }
}
