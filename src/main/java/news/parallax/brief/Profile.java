package news.parallax.brief;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What words an article uses and how often, to compare it with others. */
final class Profile {
    private final int[] words;
    private final double[] weights;
    private final int count;

    private Profile(Map<Integer, Integer> counts, int count) {
        this.words = counts.keySet().stream().mapToInt(word -> word).sorted().toArray();
        this.weights = new double[words.length];
        this.count = count;
        double square = 1e-9;
        for (int i = 0; i < words.length; i++) {
            weights[i] = 1 + Math.log(counts.getOrDefault(words[i], 1));
            square += weights[i] * weights[i];
        }
        for (int i = 0; i < words.length; i++) {
            weights[i] /= Math.sqrt(square);
        }
    }

    /** One of each source of the material, in its order. */
    static List<Profile> of(Material material) {
        Map<Integer, Map<Integer, Integer>> counts = new HashMap<>();
        Map<Integer, Integer> sizes = new HashMap<>();
        for (Sentence sentence : material.sentences()) {
            Map<Integer, Integer> its = counts.computeIfAbsent(sentence.source().n(), absent -> new HashMap<>());
            for (int word : sentence.words()) {
                its.merge(word, 1, Integer::sum);
            }
            sizes.merge(sentence.source().n(), sentence.words().length, Integer::sum);
        }
        List<Profile> profiles = new ArrayList<>();
        for (Source source : material.sources()) {
            profiles.add(new Profile(counts.getOrDefault(source.n(), Map.of()), sizes.getOrDefault(source.n(), 0)));
        }
        return profiles;
    }

    /** How many telling words it has. */
    int words() {
        return count;
    }

    /** Cosine: from 0, nothing in common, to 1. */
    double like(Profile other) {
        double sum = 0;
        int i = 0;
        int j = 0;
        while (i < words.length && j < other.words.length) {
            if (words[i] == other.words[j]) {
                sum += weights[i++] * other.weights[j++];
            } else if (words[i] < other.words[j]) {
                i++;
            } else {
                j++;
            }
        }
        return sum;
    }
}
