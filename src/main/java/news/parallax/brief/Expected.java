package news.parallax.brief;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * What someone who retells the story is expected to say: for each word and pair of words how likely it is said once, twice and so on. Each independent
 * report is taken for one retelling, in which what stands later counts less; their mean is the expectation. Choosing sentences that say most of it is
 * choosing by the least expected loss (minimum Bayes risk, here with the overlap of words and pairs, as ROUGE-1 and ROUGE-2 count it, for the gain).
 */
final class Expected {
    /** After so many words a thing counts e times less. Chosen on halves of the developers' clusters; from 900 to 2,000 the figures hardly move. */
    private static final double FADING = 1000;

    private static final int MOST_TIMES = 24;

    private final float[][] likely;

    Expected(Material material) {
        likely = new float[material.terms()][];
        Set<Integer> reports = new HashSet<>();
        for (Source source : material.sources()) {
            reports.add(material.report(source));
        }
        Map<Integer, Map<Integer, Integer>> said = new HashMap<>();
        Map<Integer, Integer> places = new HashMap<>();
        for (Sentence sentence : material.sentences()) {
            // a reprint is the same retelling: it is not counted where the original is there
            if (sentence.source().reprintOf().isPresent() && original(material, sentence.source())) {
                continue;
            }
            int report = material.report(sentence.source());
            Map<Integer, Integer> times = said.computeIfAbsent(report, absent -> new HashMap<>());
            int place = places.getOrDefault(report, 0);
            float counts = (float) (Math.exp(-place / FADING) / reports.size());
            for (int term : sentence.said()) {
                add(term, times.merge(term, 1, Integer::sum) - 1, counts);
            }
            places.put(report, place + sentence.saidWords());
        }
    }

    private static boolean original(Material material, Source source) {
        return source.reprintOf().isPresent()
                && material.sources().stream()
                        .anyMatch(other -> other.n() == source.reprintOf().get());
    }

    /** How likely it is that a term is said once more than so many times. */
    float likely(int term, int times) {
        float[] its = likely[term];
        return its == null || times >= its.length ? 0 : its[times];
    }

    private void add(int term, int times, float counts) {
        if (times >= MOST_TIMES) {
            return;
        }
        float[] its = likely[term];
        if (its == null || its.length <= times) {
            its = its == null ? new float[times + 1] : Arrays.copyOf(its, Math.min(MOST_TIMES, times * 2 + 1));
            likely[term] = its;
        }
        its[times] += counts;
    }
}
