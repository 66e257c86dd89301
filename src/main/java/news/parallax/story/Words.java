package news.parallax.story;

import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Turns texts into TF-IDF vectors of unit length. How common a word is comes from the articles in the window, and at
 * first from how common it is in English ({@link CommonWords}). For one thread.
 */
final class Words {
    private static final int MOST_TERMS = 96;
    private final Map<String, Term> terms = new HashMap<>();
    private final CommonWords common;
    private final double titleWeight;
    private final double capitalWeight;
    private final double wordPrior;
    private int serial;
    private int documents;

    Words(ClusterPolicy policy, CommonWords common) {
        this(policy.titleWeight(), policy.capitalWeight(), policy.wordPrior(), common);
    }

    Words(double titleWeight, double capitalWeight, double wordPrior, CommonWords common) {
        this.titleWeight = titleWeight;
        this.capitalWeight = capitalWeight;
        this.wordPrior = wordPrior;
        this.common = common;
    }

    /** Counts the words of an article and weighs them. */
    Weighed weigh(String title, String lead) {
        Counting counting = new Counting(capitalWeight);
        counting.weight = titleWeight;
        Tokens.each(title, counting);
        counting.weight = 1;
        Tokens.each(lead, counting);
        Map<String, Counted> counts = counting.counts;
        int size = counts.size();
        Term[] found = new Term[size];
        double[] times = new double[size];
        long[] order = new long[size];
        int i = 0;
        documents++;
        for (Map.Entry<String, Counted> counted : counts.entrySet()) {
            Term term = terms.get(counted.getKey());
            if (term == null) {
                term = new Term(counted.getKey(), counted.getValue().word, serial++, common.share(counted.getKey()));
                terms.put(counted.getKey(), term);
            }
            term.documents++;
            found[i] = term;
            times[i] = counted.getValue().times;
            order[i] = (long) term.number << 32 | i;
            i++;
        }
        Arrays.sort(order);
        Term[] sorted = new Term[size];
        float[] weights = new float[size];
        double square = 0;
        for (int j = 0; j < size; j++) {
            int at = (int) order[j];
            sorted[j] = found[at];
            double weight = Math.log1p(times[at]) * rarity(sorted[j]);
            weights[j] = (float) weight;
            square += weight * weight;
        }
        float scale = square == 0 ? 0 : (float) (1 / Math.sqrt(square));
        for (int j = 0; j < size; j++) {
            weights[j] *= scale;
        }
        return new Weighed(sorted, weights);
    }

    /** How rare a word is, its idf: ln(1 / share of articles that have it), never below a tenth. */
    double rarity(Term term) {
        double prior = wordPrior;
        double share = (term.documents + prior * term.common) / (documents + prior);
        return Math.max(0.1, -Math.log(share));
    }

    /** How many articles are counted. */
    int documents() {
        return documents;
    }

    /** Forgets an article's words. */
    void forget(Clip clip) {
        documents--;
        for (Term term : clip.terms) {
            term.documents--;
            if (term.mostlyGone() && term.forget()) {
                terms.remove(term.stem);
            }
        }
    }

    /** Cosine of the words of two articles. */
    static double dot(Clip one, Clip other) {
        double sum = 0;
        int[] mine = one.numbers;
        int[] its = other.numbers;
        int i = 0;
        int j = 0;
        while (i < mine.length && j < its.length) {
            int a = mine[i];
            int b = its[j];
            if (a == b) {
                sum += (double) one.weights[i++] * other.weights[j++];
            } else if (a < b) {
                i++;
            } else {
                j++;
            }
        }
        return sum;
    }

    /** Counts stems; one class for headlines and leads, so that the loop over words is compiled once. */
    private static final class Counting implements Tokens.Each {
        private final Map<String, Counted> counts = new LinkedHashMap<>();
        private final double capitalWeight;
        private double weight;

        private Counting(double capitalWeight) {
            this.capitalWeight = capitalWeight;
        }

        @Override
        public void word(String stem, String word, boolean capital) {
            double more = weight * (capital ? capitalWeight : 1);
            Counted counted = counts.get(stem);
            if (counted != null) {
                counted.times += more;
            } else if (counts.size() < MOST_TERMS) {
                counts.put(stem, new Counted(word, more));
            }
        }
    }

    /** A stem of an article: the word first met with it, and its weighed count. */
    private static final class Counted {
        private final String word;
        private double times;

        private Counted(String word, double times) {
            this.word = word;
            this.times = times;
        }
    }

    /**
     * The words of an article.
     *
     * @param terms in the order of their numbers
     * @param weights together of unit length
     */
    record Weighed(Term[] terms, float[] weights) {}
}
