package news.parallax.brief;

import java.util.HashMap;
import java.util.Map;

/** What is told so far: how often each term, and how often a run of three words comes again. */
final class ToldSoFar {
    private final Expected expected;
    private final int[] terms;
    private final Map<Integer, Integer> runs = new HashMap<>();
    private int repeats;

    ToldSoFar(Material material, Expected expected) {
        this.expected = expected;
        this.terms = new int[material.terms()];
    }

    void add(Sentence sentence) {
        for (int term : sentence.said()) {
            terms[term]++;
        }
        for (int run : sentence.runs()) {
            repeats += runs.merge(run, 1, Integer::sum) > 1 ? 1 : 0;
        }
    }

    void remove(Sentence sentence) {
        for (int term : sentence.said()) {
            terms[term]--;
        }
        for (int run : sentence.runs()) {
            repeats -= runs.merge(run, -1, Integer::sum) > 0 ? 1 : 0;
        }
    }

    /** How much of what is expected the sentence adds. */
    double gain(Sentence sentence) {
        double gain = 0;
        for (int term : sentence.said()) {
            gain += expected.likely(term, terms[term]++);
        }
        for (int term : sentence.said()) {
            terms[term]--;
        }
        return gain;
    }

    /** How many runs of three words would be repeated if the sentence were told too. */
    int repeatsWith(Sentence sentence) {
        return repeats + repeatsOf(sentence);
    }

    /** How many runs of three words of the sentence are told already. */
    int repeatsOf(Sentence sentence) {
        int again = 0;
        for (int run : sentence.runs()) {
            again += runs.getOrDefault(run, 0) > 0 ? 1 : 0;
        }
        return again;
    }
}
