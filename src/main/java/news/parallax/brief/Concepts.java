package news.parallax.brief;

import java.util.HashMap;
import java.util.Map;

/** How much each term of some material weighs: the more independent reports tell it, and the earlier they do, the more. */
final class Concepts {
    private final double[] weights;

    Concepts(Material material) {
        weights = new double[material.terms()];
        int[] reports = new int[weights.length];
        Map<Integer, Integer> roots = new HashMap<>();
        Map<Integer, boolean[]> seen = new HashMap<>();
        for (Source source : material.sources()) {
            roots.put(source.n(), source.reprintOf().orElse(source.n()));
        }
        boolean[] pairs = material.pairs();
        int[] count = new int[weights.length];
        for (Sentence sentence : material.sentences()) {
            boolean[] told =
                    seen.computeIfAbsent(roots.get(sentence.source().n()), absent -> new boolean[weights.length]);
            for (int term : sentence.terms()) {
                count[term]++;
                if (!told[term]) {
                    told[term] = true;
                    reports[term]++;
                    weights[term] += 1 / (1 + Weights.early * sentence.place());
                }
            }
        }
        for (int term = 0; term < weights.length; term++) {
            double w = weights[term] + Weights.freq * Math.log(count[term]);
            if (reports[term] < 2) w *= Weights.once;
            else w = Math.pow(w, Weights.support);
            weights[term] = w * (pairs[term] ? Weights.pair : 1);
        }
    }

    double weight(int term) {
        return weights[term];
    }
}
