package news.parallax.clustering;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The words of a story that weigh most, heaviest first, of equals the one met first. Kept while words only grow heavier, since a
 * story is asked for them at the end of every turn that brings it an article, and has thousands of words. For one thread.
 */
final class Heaviest {
    private static final int MOST = 16;

    private final @Nullable Term[] terms = new Term[MOST];
    private final float[] values = new float[MOST];
    private int size;

    /** Takes note that a word weighs so much now, and not less than before. */
    void rise(Term term, float value) {
        if (size == MOST && !before(term, value, MOST - 1)) {
            return;
        }
        int place = 0;
        while (place < size && terms[place] != term) {
            place++;
        }
        if (place == size) {
            size = Math.min(size + 1, MOST);
            place = Math.min(place, MOST - 1);
        }
        while (place > 0 && before(term, value, place - 1)) {
            terms[place] = terms[place - 1];
            values[place] = values[place - 1];
            place--;
        }
        terms[place] = term;
        values[place] = value;
    }

    private boolean before(Term term, float value, int place) {
        Term other = terms[place];
        return other == null || value > values[place] || value == values[place] && term.number < other.number;
    }

    Term[] terms() {
        return Arrays.copyOf(terms, size);
    }

    /** What each weighs in the mean of so many articles. */
    float[] weights(int articles) {
        float[] weights = new float[size];
        for (int i = 0; i < size; i++) {
            weights[i] = values[i] / articles;
        }
        return weights;
    }
}
