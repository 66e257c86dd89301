package news.parallax.clustering;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import news.parallax.story.WordList;
import org.jspecify.annotations.Nullable;

/**
 * How many articles a word is expected in before there are articles to count: the commonest words of English by their rank,
 * after Zipf's law; every other word is rare. So the first hundred articles are not compared by "after" and "new". Immutable.
 */
final class CommonWords {
    private static final double RARE = 0.00025;
    // Zipf's law with Mandelbrot's shift: a word's share falls with its rank
    private static final double FIRST = 0.7;
    private static final double SHIFT = 2.7;
    private static final double MOST = 0.5;

    /** Where every word is taken to be rare. */
    static final CommonWords NONE = new CommonWords(Map.of());

    private final Vocabulary words = new Vocabulary();

    private CommonWords(Map<String, Double> shares) {
        shares.forEach((stem, share) -> words.add(new Term(stem, stem, 0, share)));
    }

    /** The words that lie beside this class, commonest first. */
    static CommonWords read() {
        Map<String, Double> shares = new HashMap<>();
        int rank = 0;
        for (Map.Entry<String, List<String>> line : WordList.read(CommonWords.class, "common-words.txt")) {
            for (String word : line.getValue()) {
                double share = FIRST / (++rank + SHIFT);
                // words that share a beginning count as one, as in articles
                Tokens.each(word, (stem, folded, capital) -> shares.merge(stem, share, Double::sum));
            }
        }
        shares.replaceAll((stem, share) -> Math.min(MOST, Math.max(share, RARE)));
        return new CommonWords(shares);
    }

    /** The share of articles that are expected to have a word of this stem. */
    double share(String stem) {
        return share(words.get(stem));
    }

    /** The same by the number that its letters make. */
    double share(int letters) {
        return share(words.get(letters));
    }

    private static double share(@Nullable Term word) {
        return word == null ? RARE : word.common;
    }
}
