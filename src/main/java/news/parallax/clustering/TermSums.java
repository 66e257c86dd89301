package news.parallax.clustering;

import org.jspecify.annotations.Nullable;

/** The sum of the word vectors of a story's members. A table of our own, for its order must be the same everywhere. */
final class TermSums {
    private Term[] keys = new Term[64];
    private float[] values = new float[64];
    private int size;
    private double square;
    /** Null until it is asked for, and when a word has grown lighter. */
    private @Nullable Heaviest heaviest;

    /** Adds an article's words, or takes them away with the sign -1. */
    void add(Clip clip, int sign) {
        heaviest = sign > 0 ? heaviest : null;
        Heaviest known = heaviest;
        for (int i = 0; i < clip.terms.length; i++) {
            int at = find(clip.terms[i], clip.numbers[i]);
            if (keys[at] == null) {
                keys[at] = clip.terms[i];
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
        for (int i = 0; i < clip.terms.length; i++) {
            int at = find(clip.terms[i], clip.numbers[i]);
            sum += (double) values[at] * clip.weights[i];
        }
        return sum;
    }

    /** Sum of the products with another's words. */
    double dot(TermSums other) {
        TermSums small = keys.length <= other.keys.length ? this : other;
        TermSums large = small == this ? other : this;
        double sum = 0;
        for (int i = 0; i < small.keys.length; i++) {
            Term key = small.keys[i];
            if (key != null) {
                sum += (double) small.values[i] * large.values[large.find(key, key.number)];
            }
        }
        return sum;
    }

    double square() {
        return Math.max(square, 0);
    }

    /** The heaviest words, heaviest first, as a clip could have them. */
    Term[] heaviest() {
        Heaviest known = heaviest;
        if (known == null) {
            known = new Heaviest();
            for (int i = 0; i < keys.length; i++) {
                Term key = keys[i];
                if (key != null) {
                    known.rise(key, values[i]);
                }
            }
            heaviest = known;
        }
        return known.terms();
    }

    float weight(Term term) {
        return values[find(term, term.number)];
    }

    private int find(Term term, int number) {
        int mask = keys.length - 1;
        int at = number * 0x9e3779b9 >>> 7 & mask;
        while (keys[at] != null && keys[at] != term) {
            at = at + 1 & mask;
        }
        return at;
    }

    private void grow() {
        Term[] old = keys;
        float[] sums = values;
        keys = new Term[old.length * 2];
        values = new float[old.length * 2];
        for (int i = 0; i < old.length; i++) {
            if (old[i] != null) {
                int at = find(old[i], old[i].number);
                keys[at] = old[i];
                values[at] = sums[i];
            }
        }
    }
}
