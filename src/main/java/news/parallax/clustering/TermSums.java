package news.parallax.clustering;

import org.jspecify.annotations.Nullable;

/** The sum of the word vectors of a story's members. A table of our own, for its order must be the same everywhere. */
final class TermSums {
    private static final int NONE = 0;
    private static final int FEWEST = 64;

    /** The numbers of the words plus one; the words themselves lie elsewhere in memory and are asked for nothing here. */
    private int[] keys;

    private float[] values;
    private @Nullable Term[] terms;
    private int size;
    private double square;
    /** Null until it is asked for, and when a word has grown lighter. */
    private @Nullable Heaviest heaviest;

    /** A sum of nothing, with room for so many words. */
    TermSums(int words) {
        int room = FEWEST;
        while (room < words * 2) {
            room *= 2;
        }
        keys = new int[room];
        values = new float[room];
        terms = new Term[room];
    }

    /** Adds an article's words, or takes them away with the sign -1. */
    void add(Clip clip, int sign) {
        heaviest = sign > 0 ? heaviest : null;
        Heaviest known = heaviest;
        for (int i = 0; i < clip.terms.length; i++) {
            int key = clip.numbers[i] + 1;
            int at = find(key);
            if (keys[at] == NONE) {
                keys[at] = key;
                terms[at] = clip.terms[i];
                size++;
            }
            float before = values[at];
            float after = before + sign * clip.weights[i];
            values[at] = after;
            if (known != null) {
                known.rise(clip.terms[i], after);
            }
            square += (double) after * after - (double) before * before;
            if (size * 2 > keys.length) {
                grow();
            }
        }
    }

    /** Sum of the products with a clip's words. */
    double dot(Clip clip) {
        double sum = 0;
        for (int i = 0; i < clip.numbers.length; i++) {
            sum += (double) values[find(clip.numbers[i] + 1)] * clip.weights[i];
        }
        return sum;
    }

    /** Sum of the products with another's words. */
    double dot(TermSums other) {
        TermSums small = keys.length <= other.keys.length ? this : other;
        TermSums large = small == this ? other : this;
        double sum = 0;
        for (int i = 0; i < small.keys.length; i++) {
            int key = small.keys[i];
            if (key != NONE) {
                sum += (double) small.values[i] * large.values[large.find(key)];
            }
        }
        return sum;
    }

    double square() {
        return Math.max(square, 0);
    }

    /** The heaviest words, as long as none is added. */
    Heaviest heaviest() {
        Heaviest known = heaviest;
        if (known == null) {
            known = new Heaviest();
            for (int i = 0; i < keys.length; i++) {
                Term term = terms[i];
                if (term != null) {
                    known.rise(term, values[i]);
                }
            }
            heaviest = known;
        }
        return known;
    }

    private int find(int key) {
        int mask = keys.length - 1;
        int at = (key - 1) * 0x9e3779b9 >>> 7 & mask;
        while (keys[at] != NONE && keys[at] != key) {
            at = at + 1 & mask;
        }
        return at;
    }

    private void grow() {
        int[] old = keys;
        float[] sums = values;
        @Nullable Term[] named = terms;
        keys = new int[old.length * 2];
        values = new float[keys.length];
        terms = new Term[keys.length];
        for (int i = 0; i < old.length; i++) {
            if (old[i] != NONE) {
                int at = find(old[i]);
                keys[at] = old[i];
                values[at] = sums[i];
                terms[at] = named[i];
            }
        }
    }
}
