package news.parallax.clustering;

import org.jspecify.annotations.Nullable;

/**
 * An article as the clusterer holds it: its centered embedding and its words.
 */
final class Clip {
    /** The number of an outlet that is not told. */
    static final int UNKNOWN = 0;

    private static final Term[] NO_TERMS = {};
    private static final int[] NO_NUMBERS = {};
    private static final float[] NO_WEIGHTS = {};

    final String id;
    final long millis;
    final String language;
    /** Whether it is in a language that the embedding model was not made for. */
    final boolean foreign;

    /** The number that the clusterer gave the outlet, or {@link #UNKNOWN}. */
    final int outlet;

    Rounded vector;
    Term[] terms;
    /** The numbers of the terms, rising. */
    int[] numbers;

    float[] weights;
    /** How long its text is beside a usual headline's ten words, as a logarithm. */
    final double length;

    @Nullable
    LiveStory story;
    /** The weight that a word has at least to be searched for. */
    final float least;

    /** Its number on the {@link Shelf}. */
    int place = Shelf.NOWHERE;

    Clip(String id, long millis, String language, int outlet, float[] unit, Term[] terms, float[] weights) {
        this.id = id;
        this.millis = millis;
        this.language = language;
        this.foreign = !language.isEmpty() && !language.equals("en");
        this.outlet = outlet;
        this.terms = terms;
        this.numbers = new int[terms.length];
        for (int i = 0; i < terms.length; i++) {
            numbers[i] = terms[i].number;
        }
        this.weights = weights;
        this.length = Math.log((terms.length + 2) / 12.0);
        this.least = Search.least(weights);
        this.vector = Rounded.of(unit, 1);
    }

    /** Holds nothing any more, for lists of words hold it until they are tidied. */
    void empty() {
        story = null;
        vector = Rounded.NONE;
        terms = NO_TERMS;
        numbers = NO_NUMBERS;
        weights = NO_WEIGHTS;
    }
}
