package news.parallax.clustering;

import java.util.Arrays;

/** A word, how many articles have it, and the articles in the window that do, oldest first. */
final class Term {
    private static final int[] NONE = {};
    private static final float[] NOTHING = {};
    private static final int SOME = 8;

    final String stem;
    /** What {@link Vocabulary} finds it by. */
    final int letters;

    final String word;
    final int number;
    final double common;
    int documents;
    /** Number of the article in which {@link #times} were counted. */
    long weighed;
    /** Weighed count in that article. */
    double times;

    /** Their numbers on the {@link Shelf}. */
    int[] places = NONE;

    float[] weights = NOTHING;
    int count;

    /**
     * A word that no article has yet.
     *
     * @param stem what its inflections share
     * @param word the word as it was first met
     * @param number rises with every new word
     * @param common share of all articles that are expected to have it
     */
    Term(String stem, String word, int number, double common) {
        this.stem = stem;
        this.letters = Vocabulary.letters(stem);
        this.word = word;
        this.number = number;
        this.common = common;
    }

    void add(int place, float weight, Shelf shelf) {
        if (count == places.length) {
            // an article that is added is counted already: where no more stand here than are counted beside it, none
            // has gone,
            // and to look at each would cost a memory access that misses every cache
            if (count >= documents) {
                compact(shelf);
            }
            if (count >= places.length - places.length / 4) {
                places = Arrays.copyOf(places, places.length == 0 ? 1 : places.length * 2);
                weights = Arrays.copyOf(weights, places.length);
            }
        }
        weights[count] = weight;
        places[count++] = place;
    }

    private void compact(Shelf shelf) {
        int kept = 0;
        for (int i = 0; i < count; i++) {
            int place = places[i];
            if (shelf.gone(place)) {
                shelf.unlist(place);
            } else {
                weights[kept] = weights[i];
                places[kept++] = place;
            }
        }
        count = kept;
    }

    /** Whether more articles are gone than left, and to look at each is worth it. */
    boolean mostlyGone() {
        return documents == 0 || count - documents > documents + SOME;
    }

    /** Lets go of articles that are in no story anymore; whether none is left. */
    boolean forget(Shelf shelf) {
        compact(shelf);
        if (count * 4 < places.length) {
            places = count == 0 ? NONE : Arrays.copyOf(places, count);
            weights = count == 0 ? NOTHING : Arrays.copyOf(weights, count);
        }
        return count == 0 && documents == 0;
    }
}
