package news.parallax.clustering;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The words that some article has, by their stems. Most stems are a few letters of English: those are found by the number that the
 * letters make, so that no string is cut from a text for a word that is known. For one thread.
 */
final class Vocabulary {
    /** Of a stem that is something else. */
    static final int NO_LETTERS = 0;

    private static final int MOST_LETTERS = 6;
    private static final int BITS = 5;

    private int[] keys = new int[1 << 10];
    private @Nullable Term[] terms = new Term[keys.length];
    private int size;
    private final Map<String, Term> others = new HashMap<>();

    /** The number of a stem with one more letter, whose case does not matter. */
    static int append(int letters, char letter) {
        return letters << BITS | letter & (1 << BITS) - 1;
    }

    /** The number of a stem without its last letter. */
    static int shorter(int letters) {
        return letters >>> BITS;
    }

    /** How many letters make a number. */
    static int count(int letters) {
        return (Integer.SIZE - Integer.numberOfLeadingZeros(letters) + BITS - 1) / BITS;
    }

    /** The number of a stem; {@link #NO_LETTERS} where it has other signs or is longer. */
    static int letters(String stem) {
        int letters = NO_LETTERS;
        boolean plain = stem.length() <= MOST_LETTERS;
        for (int i = 0; i < stem.length() && plain; i++) {
            char c = stem.charAt(i);
            plain = c >= 'a' && c <= 'z';
            letters = append(letters, c);
        }
        return plain ? letters : NO_LETTERS;
    }

    @Nullable
    Term get(String stem) {
        int letters = letters(stem);
        return letters == NO_LETTERS ? others.get(stem) : get(letters);
    }

    @Nullable
    Term get(int letters) {
        return terms[find(letters)];
    }

    void add(Term term) {
        if (term.letters == NO_LETTERS) {
            others.put(term.stem, term);
            return;
        }
        if (++size * 2 > keys.length) {
            grow();
        }
        put(term);
    }

    private void put(Term term) {
        int at = find(term.letters);
        keys[at] = term.letters;
        terms[at] = term;
    }

    private void grow() {
        @Nullable Term[] old = terms;
        keys = new int[old.length * 2];
        terms = new Term[keys.length];
        for (Term term : old) {
            if (term != null) {
                put(term);
            }
        }
    }

    void remove(Term term) {
        if (term.letters == NO_LETTERS) {
            others.remove(term.stem);
            return;
        }
        size--;
        int mask = keys.length - 1;
        int hole = find(term.letters);
        clear(hole);
        for (int at = hole + 1 & mask; keys[at] != NO_LETTERS; at = at + 1 & mask) {
            // what would no longer be found behind the hole moves into it
            if ((at - home(keys[at]) & mask) >= (at - hole & mask)) {
                keys[hole] = keys[at];
                terms[hole] = terms[at];
                clear(at);
                hole = at;
            }
        }
    }

    private void clear(int at) {
        keys[at] = NO_LETTERS;
        terms[at] = null;
    }

    /** Where the letters stand, or would. */
    private int find(int letters) {
        int mask = keys.length - 1;
        int at = home(letters);
        while (keys[at] != letters && keys[at] != NO_LETTERS) {
            at = at + 1 & mask;
        }
        return at;
    }

    private int home(int letters) {
        return letters * 0x9e3779b9 >>> 8 & keys.length - 1;
    }
}
