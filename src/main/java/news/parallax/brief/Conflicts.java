package news.parallax.brief;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Finds where independent reports put another figure to the same thing: sentences that share most of their telling words and count the same unit, with
 * other values. Which one is right nobody decides here: a brief tells both with their sources, or neither.
 */
final class Conflicts {
    /** Share of the shorter sentence's words, without numbers, that both must have. */
    private static final double SAME_THING = 0.5;

    /** The same for spans of time, of which a story has many. */
    private static final double SAME_SPAN = 0.7;

    private static final Set<String> SPANS = Set.of("year", "month", "week", "day", "hour", "minute", "second", "time");
    private static final int LEAST_SHARED = 3;
    private static final int MOST_COMPARED = 400;

    private final Material material;
    private final Map<String, List<Counted>> byUnit = new HashMap<>();
    private final IdentityHashMap<Sentence, List<Quantity>> quantities = new IdentityHashMap<>();

    private final Map<String, Map<String, List<Counted>>> contested = new HashMap<>();

    /** Looks among these sentences. */
    Conflicts(Material material, List<Sentence> sentences) {
        this.material = material;
        for (Sentence sentence : sentences) {
            List<Quantity> its = Quantity.in(sentence.text());
            if (!its.isEmpty()) {
                quantities.put(sentence, its);
                for (Quantity quantity : its) {
                    List<Counted> others = byUnit.computeIfAbsent(quantity.unit(), absent -> new ArrayList<>());
                    if (others.size() < MOST_COMPARED) {
                        others.add(new Counted(sentence, quantity));
                    }
                }
            }
        }
    }

    /** A sentence and one of its quantities. */
    record Counted(Sentence sentence, Quantity quantity) {}

    /** For each other value that independent reports give for something in this sentence, the sentences that give it. */
    Map<String, List<Counted>> against(Sentence sentence) {
        Map<String, List<Counted>> against = new LinkedHashMap<>();
        List<Quantity> its = quantities.computeIfAbsent(sentence, absent -> Quantity.in(sentence.text()));
        for (Quantity quantity : its) {
            for (Counted other : byUnit.getOrDefault(quantity.unit(), List.of())) {
                if (material.report(other.sentence().source()) != material.report(sentence.source())
                        && !quantity.agrees(other.quantity())
                        && !says(other.sentence(), quantity)
                        && !says(sentence, other.quantity())
                        && sameThing(
                                sentence, other.sentence(), SPANS.contains(quantity.unit()) ? SAME_SPAN : SAME_THING)) {
                    against.computeIfAbsent(
                                    quantity.unit() + " " + other.quantity().value(), absent -> new ArrayList<>())
                            .add(other);
                }
            }
        }
        return against;
    }

    /**
     * The same, and what is contested elsewhere: a sentence that gives a telling figure which others put otherwise gives one of several, in whatever words.
     */
    Map<String, List<Counted>> othersFor(Sentence sentence) {
        Map<String, List<Counted>> others = new LinkedHashMap<>(against(sentence));
        List<Quantity> its = quantities.computeIfAbsent(sentence, absent -> Quantity.in(sentence.text()));
        for (Quantity quantity : its) {
            contested()
                    .getOrDefault(quantity.unit() + " " + quantity.value(), Map.of())
                    .forEach((value, counted) -> {
                        if (its.stream()
                                .noneMatch(mine -> counted.stream()
                                        .anyMatch(other -> mine.unit()
                                                        .equals(other.quantity().unit())
                                                && mine.agrees(other.quantity())))) {
                            others.putIfAbsent(value, counted);
                        }
                    });
        }
        return others;
    }

    /** For each telling figure that is contested, the other figures with the sentences that give them. */
    private Map<String, Map<String, List<Counted>>> contested() {
        if (contested.isEmpty()) {
            contested.put("", Map.of());
            for (Sentence sentence : List.copyOf(quantities.keySet())) {
                Map<String, List<Counted>> others = against(sentence);
                for (Quantity quantity : quantities.getOrDefault(sentence, List.of())) {
                    others.forEach((value, counted) -> {
                        if (quantity.telling() && value.startsWith(quantity.unit() + " ")) {
                            contested
                                    .computeIfAbsent(
                                            quantity.unit() + " " + quantity.value(), absent -> new LinkedHashMap<>())
                                    .putIfAbsent(value, counted);
                        }
                    });
                }
            }
        }
        return contested;
    }

    /** Every sentence that counts the same of the same thing as these two do, these among them. */
    List<Counted> aboutTheSame(Sentence sentence, Counted other) {
        return byUnit.getOrDefault(other.quantity().unit(), List.of()).stream()
                .filter(counted -> counted.sentence().equals(sentence)
                        || counted.sentence().equals(other.sentence())
                        || sameThing(sentence, counted.sentence(), SAME_THING))
                .toList();
    }

    private boolean says(Sentence sentence, Quantity quantity) {
        return quantities.getOrDefault(sentence, List.of()).stream()
                .anyMatch(its -> its.unit().equals(quantity.unit()) && its.agrees(quantity));
    }

    private static boolean sameThing(Sentence a, Sentence b, double share) {
        int common = 0;
        int i = 0;
        int j = 0;
        while (i < a.terms().length && j < b.terms().length) {
            int order = Integer.compare(a.terms()[i], b.terms()[j]);
            common += order == 0 ? 1 : 0;
            i += order <= 0 ? 1 : 0;
            j += order >= 0 ? 1 : 0;
        }
        // the numbers differ by themselves, so one word fewer can be common
        int least = Math.max(1, Math.min(a.terms().length, b.terms().length) - 1);
        return common >= LEAST_SHARED && common >= share * least;
    }
}
