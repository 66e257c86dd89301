package news.parallax.brief;

import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * How much a sentence by itself is worth quoting: how near it is to the center of the material (Radev 2004, here with early sentences counting more),
 * how well the other independent sources support it, and how early it stands.
 */
final class Salience {
    private static final double PLACE = 0.1;
    private static final double CENTRAL = 3;
    private static final double SUPPORT = 3;
    /** How fast what stands later counts less. */
    static final double FADING = 0.1;

    private static final int MOST_WEIGHED = 160;

    private final Material material;
    private final double[] rarity;
    private final IdentityHashMap<Sentence, Double> worth = new IdentityHashMap<>();

    /** Weighs sentences against the material that they are from; of very many only the first of each source. */
    Salience(Material material, List<Sentence> candidates) {
        this.material = material;
        this.rarity = rarity();
        double[] center = center();
        for (Sentence sentence : candidates) {
            double place = PLACE / Math.sqrt(1.0 + sentence.place());
            worth.put(sentence, place + CENTRAL * like(sentence, center));
        }
        candidates.stream()
                .sorted((a, b) -> Double.compare(worth.getOrDefault(b, 0.0), worth.getOrDefault(a, 0.0)))
                .limit(MOST_WEIGHED)
                .forEach(sentence -> worth.merge(sentence, SUPPORT * support(sentence), Double::sum));
    }

    double of(Sentence sentence) {
        return worth.getOrDefault(sentence, 0.0);
    }

    private double[] rarity() {
        int[] told = new int[material.terms()];
        for (Sentence sentence : material.sentences()) {
            for (int term : sentence.terms()) {
                told[term]++;
            }
        }
        double[] rare = new double[told.length];
        for (int term = 0; term < told.length; term++) {
            rare[term] = Math.log(1 + (double) material.sentences().size() / Math.max(1, told[term]));
        }
        return rare;
    }

    private double[] center() {
        double[] center = new double[material.terms()];
        for (Sentence sentence : material.sentences()) {
            double share = 1 / (norm(sentence) * (1 + FADING * sentence.place()));
            for (int word : sentence.words()) {
                center[word] += rarity[word] * share;
            }
        }
        double square = 1e-9;
        for (double x : center) {
            square += x * x;
        }
        for (int word = 0; word < center.length; word++) {
            center[word] /= Math.sqrt(square);
        }
        return center;
    }

    private double support(Sentence sentence) {
        double[] its = new double[material.terms()];
        double norm = norm(sentence);
        for (int word : sentence.words()) {
            its[word] += rarity[word] / norm;
        }
        int report = material.report(sentence.source());
        Map<Integer, Double> best = new HashMap<>();
        Set<Integer> reports = new HashSet<>();
        for (Sentence other : material.sentences()) {
            int told = material.report(other.source());
            reports.add(told);
            if (told != report) {
                best.merge(told, like(other, its), Math::max);
            }
        }
        double sum = best.values().stream().mapToDouble(x -> x).sum();
        return sum / Math.max(1, reports.size() - 1);
    }

    private double like(Sentence sentence, double[] direction) {
        double sum = 0;
        for (int word : sentence.words()) {
            sum += rarity[word] * direction[word];
        }
        return sum / norm(sentence);
    }

    private double norm(Sentence sentence) {
        double square = 1e-9;
        for (int word : sentence.words()) {
            square += rarity[word] * rarity[word];
        }
        return Math.sqrt(square);
    }
}
