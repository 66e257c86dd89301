package news.parallax.brief;

import java.util.HashMap;
import java.util.Map;

/** How much each term of some material weighs: the more independent reports tell it, and the earlier they do, the more. */
final class Concepts {
    /** What a term counts that only one report tells. */
    private static final double TOLD_ONCE = 0.3;

    private final double[] weights;

    Concepts(Material material) {
        weights = new double[material.terms()];
        int[] reports = new int[weights.length];
        Map<Integer, boolean[]> told = new HashMap<>();
        for (Sentence sentence : material.sentences()) {
            boolean[] its =
                    told.computeIfAbsent(material.report(sentence.source()), absent -> new boolean[weights.length]);
            for (int term : sentence.terms()) {
                if (!its[term]) {
                    its[term] = true;
                    reports[term]++;
                    weights[term] += 1 / (1 + Salience.FADING * sentence.place());
                }
            }
        }
        for (int term = 0; term < weights.length; term++) {
            weights[term] *= reports[term] < 2 ? TOLD_ONCE : 1;
        }
    }

    double weight(int term) {
        return weights[term];
    }
}
