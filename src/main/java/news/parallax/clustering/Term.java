package news.parallax.clustering;

import java.util.Arrays;

/** A word, how many articles have it, and the articles in the window that do, oldest first. */
final class Term {
    private static final long[] NONE = {};
    private static final int SOME = 8;

    /** What {@link Vocabulary} finds it by: the number of its letters, or else the stem. */
    final int letters;

    final String stem;

    final String word;
    final int number;
    final double common;
    int documents;
    /** Number of the article in which {@link #times} were counted. */
    long weighed;
    /** Weighed count in that article. */
    double times;

    /** The number of each on the {@link Shelf} and the word's weight in it, in one, for both are read together. */
    long[] articles = NONE;

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
        this(Vocabulary.letters(stem), stem, word, number, common);
    }

    /** A word whose stem is a number. */
    Term(int letters, String word, int number, double common) {
        this(letters, "", word, number, common);
    }

    private Term(int letters, String stem, String word, int number, double common) {
        this.letters = letters;
        this.stem = stem;
        this.word = word;
        this.number = number;
        this.common = common;
    }

    void add(int place, float weight, Shelf shelf) {
        if (count == articles.length) {
            // an article that is added is counted already: where no more stand here than are counted beside it, none
            // has gone,
            // and to look at each would cost a memory access that misses every cache
            if (count >= documents) {
                compact(shelf);
            }
            if (count >= articles.length - articles.length / 4) {
                articles = Arrays.copyOf(articles, articles.length == 0 ? 1 : articles.length * 2);
            }
        }
        articles[count++] = (long) Float.floatToRawIntBits(weight) << Integer.SIZE | place;
    }

    /** The number of one of {@link #articles}. */
    static int place(long article) {
        return (int) article;
    }

    /** The word's weight in one of {@link #articles}. */
    static float weight(long article) {
        return Float.intBitsToFloat((int) (article >>> Integer.SIZE));
    }

    private void compact(Shelf shelf) {
        int kept = 0;
        for (int i = 0; i < count; i++) {
            int place = place(articles[i]);
            if (shelf.gone(place)) {
                shelf.unlist(place);
            } else {
                articles[kept++] = articles[i];
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
        if (count * 4 < articles.length) {
            articles = count == 0 ? NONE : Arrays.copyOf(articles, count);
        }
        return count == 0 && documents == 0;
    }
}
