package news.parallax.clustering;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class TermSumsTest {
    private static final long SEED = 20261127;

    @Test
    void theHeaviestWordsAreThoseOfAllThatCameAndWent() {
        Random random = new Random(SEED);
        List<Term> words = new ArrayList<>();
        for (int i = 0; i < 300; i++) {
            words.add(new Term("w" + i, "w" + i, i, 0));
        }
        TermSums sums = new TermSums(0);
        Map<Term, Float> expected = new HashMap<>();
        List<Clip> there = new ArrayList<>();
        for (int i = 0; i < 400; i++) {
            boolean goes = there.size() > 3 && random.nextInt(5) == 0;
            Clip clip = goes ? there.remove(random.nextInt(there.size())) : clip(words, random);
            sums.add(clip, goes ? -1 : 1);
            for (int each = 0; each < clip.terms.length; each++) {
                expected.merge(clip.terms[each], goes ? -clip.weights[each] : clip.weights[each], Float::sum);
            }
            if (!goes) {
                there.add(clip);
            }
            Term[] heaviest = expected.entrySet().stream()
                    .sorted(Comparator.comparing((Map.Entry<Term, Float> each) -> -each.getValue())
                            .thenComparing(each -> each.getKey().number))
                    .limit(16)
                    .map(Map.Entry::getKey)
                    .toArray(Term[]::new);
            assertArrayEquals(heaviest, sums.heaviest().terms());
        }
    }

    /** An article of a few words; many weigh the same. */
    private static Clip clip(List<Term> words, Random random) {
        TreeSet<Integer> numbers = new TreeSet<>();
        for (int i = 0; i < 12; i++) {
            numbers.add(random.nextInt(words.size()) * random.nextInt(words.size()) / words.size());
        }
        Term[] terms = numbers.stream().map(words::get).toArray(Term[]::new);
        float[] weights = new float[terms.length];
        for (int i = 0; i < weights.length; i++) {
            weights[i] = (1 + random.nextInt(4)) / 4f;
        }
        return new Clip("a", 0, "en", Clip.UNKNOWN, new float[0], terms, weights);
    }
}
