package news.parallax.clustering;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class TermOrderTest {
    private static final long SEED = 20261127;
    private static final int MOST = 96;

    private final TermOrder order = new TermOrder(MOST);

    @Test
    void ordersWordsByTheirNumbersHoweverManyWordsThereAre() {
        Random random = new Random(SEED);
        for (int bound = 1; bound > 0; bound = bound * 2 + 1) {
            Term[] terms = random.ints(0, bound)
                    .limit(random.nextInt(MOST - 8))
                    .mapToObj(TermOrderTest::term)
                    .toArray(Term[]::new);
            assertOrdered(terms, bound);
        }
    }

    @Test
    void wordsJustBegunStandBehindTheKnownOnes() {
        assertOrdered(new Term[] {term(200), term(7), term(201), term(199), term(3), term(202)}, 200);
    }

    private void assertOrdered(Term[] terms, int bound) {
        order.sort(terms, terms.length, bound);
        int[] found = new int[terms.length];
        for (int i = 0; i < found.length; i++) {
            found[i] = terms[order.place(i)].number;
        }
        int[] expected =
                Arrays.stream(terms).mapToInt(term -> term.number).sorted().toArray();
        assertEquals(Arrays.toString(expected), Arrays.toString(found), "below " + bound);
    }

    private static Term term(int number) {
        return new Term("ferry", "ferry", number, 0);
    }
}
