package news.parallax.clustering;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class VocabularyTest {
    private static final long SEED = 20261127;

    @Test
    void findsWhatIsThereAndNothingThatIsGone() {
        Vocabulary vocabulary = new Vocabulary();
        Map<String, Term> expected = new HashMap<>();
        Random random = new Random(SEED);
        for (int i = 0; i < 20_000; i++) {
            String stem = stem(random);
            Term known = expected.remove(stem);
            assertSame(known, vocabulary.get(stem), stem);
            if (known == null) {
                Term term = new Term(stem, stem, i, 0);
                expected.put(stem, term);
                vocabulary.add(term);
            } else {
                vocabulary.remove(known);
                assertNull(vocabulary.get(stem), stem);
            }
        }
        expected.forEach((stem, term) -> assertSame(term, vocabulary.get(stem), stem));
    }

    @Test
    void lettersMakeANumberOfTheirOwn() {
        assertEquals(Vocabulary.letters("ferry"), Vocabulary.append(Vocabulary.letters("ferr"), 'Y'));
        assertEquals(6, Vocabulary.count(Vocabulary.letters("zzzzzz")));
        assertEquals(1, Vocabulary.count(Vocabulary.letters("a")));
        for (String other : new String[] {"ferries", "fährt", "747", "a1"}) {
            assertEquals(Vocabulary.NO_LETTERS, Vocabulary.letters(other), other);
        }
    }

    @Test
    void anAccentOrACapitalInsideDoesNotMakeAnotherWord() {
        TermWeigher words = new TermWeigher(ClusterPolicy.standard(), CommonWords.NONE, new Shelf());
        Term term = words.weigh("Zurich", "").terms()[0];
        assertSame(term, words.weigh("Zürich", "").terms()[0]);
        assertSame(term, words.weigh("ZURICH’s", "").terms()[0]);
        assertEquals("zurich", term.word);
    }

    /** A few letters out of few, so that stems come again and collide. */
    private static String stem(Random random) {
        StringBuilder stem = new StringBuilder();
        int length = 1 + random.nextInt(4);
        for (int i = 0; i < length; i++) {
            stem.append("abcdefghé1".charAt(random.nextInt(10)));
        }
        return stem.toString();
    }
}
