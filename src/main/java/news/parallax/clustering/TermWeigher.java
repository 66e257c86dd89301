package news.parallax.clustering;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Turns texts into TF-IDF vectors of unit length. How common a word is comes from the articles in the window, and at
 * first from how common it is in English ({@link CommonWords}). For one thread.
 */
final class TermWeigher implements Tokens.Each {
    private static final int MOST_TERMS = 96;
    private final Vocabulary terms = new Vocabulary();
    private final CommonWords common;
    private final Shelf shelf;
    private final double titleWeight;
    private final double capitalWeight;
    private final double wordPrior;
    private final TermOrder numbers = new TermOrder(MOST_TERMS);
    private final Logarithms counts = new Logarithms(Math::log1p);
    private final Logarithms shares = new Logarithms(Math::log);
    private int serial;
    private int documents;

    // the article that is being weighed: its number, its words so far, what a word counts
    private final Term[] met = new Term[MOST_TERMS];
    private long weighed;
    private int found;
    private double weight;

    TermWeigher(ClusterPolicy policy, CommonWords common, Shelf shelf) {
        this(policy.titleWeight(), policy.capitalWeight(), policy.wordPrior(), common, shelf);
    }

    TermWeigher(double titleWeight, double capitalWeight, double wordPrior, CommonWords common, Shelf shelf) {
        this.titleWeight = titleWeight;
        this.capitalWeight = capitalWeight;
        this.wordPrior = wordPrior;
        this.common = common;
        this.shelf = shelf;
    }

    /** Counts the words of an article and weighs them. */
    Weighed weigh(String title, String lead) {
        weighed++;
        found = 0;
        int begun = serial;
        weight = titleWeight;
        Tokens.each(title, this);
        weight = 1;
        Tokens.each(lead, this);
        documents++;
        Term[] sorted = new Term[found];
        numbers.sort(met, found, begun);
        float[] weights = new float[found];
        double square = 0;
        for (int i = 0; i < found; i++) {
            Term term = met[numbers.place(i)];
            term.documents++;
            double heavy = counts.of(term.times) * rarity(term);
            sorted[i] = term;
            weights[i] = (float) heavy;
            square += heavy * heavy;
        }
        float scale = square == 0 ? 0 : (float) (1 / Math.sqrt(square));
        for (int i = 0; i < found; i++) {
            weights[i] *= scale;
        }
        return new Weighed(sorted, weights);
    }

    /** Counts a word of the article that is being weighed. */
    @Override
    public void word(String stem, String word, boolean capital) {
        Term term = terms.get(stem);
        if (count(term, capital)) {
            meet(term == null ? begin(new Term(stem, word, serial++, common.share(stem))) : term, capital);
        }
    }

    @Override
    public void letters(int stem, String text, int start, int end, boolean capital) {
        Term term = terms.get(stem);
        if (count(term, capital)) {
            if (term == null) {
                String word = text.substring(start, end).toLowerCase(Locale.ROOT);
                term = begin(new Term(stem, word, serial++, common.share(stem)));
            }
            meet(term, capital);
        }
    }

    /** Counts a word that the article had already; whether it is one that it had not, and has room for. */
    private boolean count(@Nullable Term term, boolean capital) {
        if (term != null && term.weighed == weighed) {
            term.times += counts(capital);
            return false;
        }
        return found < MOST_TERMS;
    }

    private Term begin(Term term) {
        terms.add(term);
        return term;
    }

    private void meet(Term term, boolean capital) {
        term.weighed = weighed;
        term.times = counts(capital);
        met[found++] = term;
    }

    private double counts(boolean capital) {
        return weight * (capital ? capitalWeight : 1);
    }

    /** How rare a word is, its idf: ln(1 / share of articles that have it), never below a tenth. */
    double rarity(Term term) {
        double prior = wordPrior;
        double share = (term.documents + prior * term.common) / (documents + prior);
        return Math.max(0.1, -shares.of(share));
    }

    /** How many articles are counted. */
    int documents() {
        return documents;
    }

    /** Forgets an article's words. */
    void forget(Clip clip) {
        documents--;
        shelf.put(clip);
        for (Term term : clip.terms) {
            term.documents--;
            if (term.mostlyGone() && term.forget(shelf)) {
                terms.remove(term);
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

    /**
     * The words of an article.
     *
     * @param terms in the order of their numbers
     * @param weights together of unit length
     */
    record Weighed(Term[] terms, float[] weights) {}
}
