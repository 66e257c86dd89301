package news.parallax.brief;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Finds articles that tell another story: those that share far fewer names and rare words with the others than the others share among themselves.
 */
final class Intruders {
    private Intruders() {}

    /** For each source how near it is to the nearest others, relative to how near those are to one another. */
    static Map<Integer, Double> nearness(Material material) {
        List<Source> sources = material.sources();
        int n = sources.size();
        Map<Source, Integer> index = new HashMap<>();
        for (int i = 0; i < n; i++) {
            index.put(sources.get(i), i);
        }
        List<Set<Integer>> told = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            told.add(new HashSet<>());
        }
        int[] in = new int[material.terms()];
        for (Sentence sentence : material.sentences()) {
            Set<Integer> its = told.get(index.getOrDefault(sentence.source(), 0));
            for (int term : sentence.terms()) {
                if (its.add(term)) {
                    in[term]++;
                }
            }
        }
        Map<Integer, Double> nearness = new HashMap<>();
        double[] nearest = new double[n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                if (i != j) {
                    nearest[i] = Math.max(nearest[i], near(told.get(i), told.get(j)));
                }
            }
        }
        double most = java.util.Arrays.stream(nearest).max().orElse(0);
        for (int i = 0; i < n; i++) {
            nearness.put(sources.get(i).n(), most == 0 ? 1 : nearest[i] / most);
        }
        return nearness;
    }

    private static double near(Set<Integer> a, Set<Integer> b) {
        long common = a.stream().filter(b::contains).count();
        return common / (1.0 + Math.min(a.size(), b.size()));
    }
}
