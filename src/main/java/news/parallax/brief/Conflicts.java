package news.parallax.brief;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds where independent reports put another figure to the same thing: sentences that share most of their telling words and count the same unit, with
 * other values. Which one is right nobody decides here: a brief tells both with their sources, or neither.
 */
final class Conflicts {
    /** Share of the shorter sentence's words, without numbers, that both must have. */
    private static final double SAME_THING = 0.5;

    /** The same for spans of time, of which a story has many. */
    private static final double SAME_SPAN = 0.7;

    private static final int LEAST_SHARED = 3;
    private static final int MOST_COMPARED = 400;

    private final Material material;
    private final Map<String, List<Counted>> byUnit = new HashMap<>();
    private final IdentityHashMap<Sentence, List<Quantity>> quantities = new IdentityHashMap<>();
    private final IdentityHashMap<Sentence, Map<String, List<Counted>>> against = new IdentityHashMap<>();
    private final List<Disputed> disputes = new ArrayList<>();
    private boolean read;
    private boolean counted;
    private ContestedFigures figures = new ContestedFigures(List.of());
    private final Map<String, List<Contested>> contested = new HashMap<>();

    /** Looks among the sentences of this material. */
    Conflicts(Material material) {
        this.material = material;
        for (Sentence sentence : material.sentences()) {
            List<Quantity> its = QuantityReader.in(sentence.text());
            quantities.put(sentence, its);
            if (!its.isEmpty()) {
                for (Quantity quantity : its) {
                    List<Counted> others = byUnit.computeIfAbsent(quantity.unit(), absent -> new ArrayList<>());
                    if (others.size() < MOST_COMPARED) {
                        others.add(new Counted(sentence, quantity));
                    }
                }
                if (!sentence.source().opinion()) {
                    Disputes.in(sentence.text(), its)
                            .ifPresent(pair -> disputes.add(new Disputed(sentence, pair.one(), pair.other())));
                }
            }
        }
    }

    /** A sentence and one of its quantities. */
    record Counted(Sentence sentence, Quantity quantity) {}

    /** A sentence that tells itself that two figures are in dispute. */
    record Disputed(Sentence sentence, Quantity one, Quantity other) {}

    /** A figure that others put otherwise, who does so by the other figure, and whether it means the same wherever the story gives it. */
    private record Contested(Quantity quantity, Map<String, List<Counted>> others, boolean anywhere) {}

    /** For each other value that independent reports give for something in this sentence, the sentences that give it. */
    Map<String, List<Counted>> against(Sentence sentence) {
        return against.computeIfAbsent(sentence, this::lookAgainst);
    }

    private Map<String, List<Counted>> lookAgainst(Sentence sentence) {
        List<Quantity> its = quantities(sentence);
        if (its.isEmpty()) {
            return Map.of();
        }
        Map<String, List<Counted>> against = new LinkedHashMap<>();
        for (Quantity quantity : its) {
            for (Counted other : byUnit.getOrDefault(quantity.unit(), List.of())) {
                if (material.report(other.sentence().source()) != material.report(sentence.source())
                        && sameThing(
                                sentence,
                                other.sentence(),
                                QuantityWords.span(quantity.unit()) ? SAME_SPAN : SAME_THING)
                        && !quantity.agrees(other.quantity())
                        && !says(other.sentence(), quantity)
                        && !says(sentence, other.quantity())) {
                    against.computeIfAbsent(key(other.quantity()), absent -> new ArrayList<>())
                            .add(other);
                }
            }
        }
        return against;
    }

    /**
     * For each other value that a teller of this sentence owes the reader, the sentences that give it: what independent reports give for the same thing,
     * and what is contested elsewhere, since a sentence that gives a telling figure which others put otherwise gives one of several, in whatever words.
     */
    Map<String, List<Counted>> othersFor(Sentence sentence) {
        List<Quantity> its = quantities(sentence);
        if (its.isEmpty()) {
            return Map.of();
        }
        Map<String, List<Counted>> others = new LinkedHashMap<>(against(sentence));
        for (Quantity quantity : its) {
            for (Contested figure : contested().getOrDefault(quantity.unit(), List.of())) {
                if (figure.anywhere() && figure.quantity().agrees(quantity)) {
                    figure.others().forEach((value, counted) -> {
                        if (counted.stream().noneMatch(other -> has(its, other.quantity()))) {
                            others.putIfAbsent(value, counted);
                        }
                    });
                }
            }
        }
        return others;
    }

    /** Whether a text that is no sentence of the sources gives a contested figure without the others. */
    boolean oneSided(String text) {
        return figures().oneSided(text);
    }

    /** The contested figures alone. */
    ContestedFigures figures() {
        if (!counted) {
            counted = true;
            figures = new ContestedFigures(contested().values().stream()
                    .flatMap(List::stream)
                    .map(figure -> new ContestedFigures.Figure(
                            figure.quantity(),
                            figure.others().values().stream()
                                    .map(given -> given.stream()
                                            .map(Counted::quantity)
                                            .distinct()
                                            .toList())
                                    .toList()))
                    .toList());
        }
        return figures;
    }

    /** Every figure that is contested, by unit. */
    private Map<String, List<Contested>> contested() {
        if (!read) {
            read = true;
            for (Sentence sentence : material.sentences()) {
                Map<String, List<Counted>> others = against(sentence);
                for (Quantity quantity : others.isEmpty() ? List.<Quantity>of() : quantities(sentence)) {
                    others.forEach((value, counted) -> {
                        if (value.startsWith(quantity.unit() + " ")) {
                            contest(quantity, value, counted, quantity.telling());
                        }
                    });
                }
            }
            for (Disputed dispute : disputes) {
                contest(dispute.one(), key(dispute.other()), giving(dispute.other()), true);
                contest(dispute.other(), key(dispute.one()), giving(dispute.one()), true);
            }
        }
        return contested;
    }

    private void contest(Quantity quantity, String other, List<Counted> counted, boolean anywhere) {
        List<Contested> figures = contested.computeIfAbsent(quantity.unit(), absent -> new ArrayList<>());
        for (Contested figure : figures) {
            if (figure.quantity().value().equals(quantity.value()) && figure.anywhere() == anywhere) {
                figure.others().putIfAbsent(other, counted);
                return;
            }
        }
        Map<String, List<Counted>> others = new LinkedHashMap<>();
        others.put(other, counted);
        figures.add(new Contested(quantity, others, anywhere));
    }

    /** The sentences that tell themselves that figures are in dispute. */
    List<Disputed> disputes() {
        return disputes;
    }

    /** Every sentence that gives this figure. */
    List<Counted> giving(Quantity quantity) {
        return byUnit.getOrDefault(quantity.unit(), List.of()).stream()
                .filter(counted -> counted.quantity().agrees(quantity))
                .toList();
    }

    /** Every sentence that counts the same of the same thing as these two do, these among them. */
    List<Counted> aboutTheSame(Sentence sentence, Counted other) {
        return byUnit.getOrDefault(other.quantity().unit(), List.of()).stream()
                .filter(counted -> counted.sentence().equals(sentence)
                        || counted.sentence().equals(other.sentence())
                        || sameThing(sentence, counted.sentence(), SAME_THING))
                .toList();
    }

    private static String key(Quantity quantity) {
        return quantity.unit() + " " + quantity.value();
    }

    private List<Quantity> quantities(Sentence sentence) {
        return quantities.computeIfAbsent(sentence, absent -> QuantityReader.in(sentence.text()));
    }

    private static boolean has(List<Quantity> quantities, Quantity quantity) {
        return quantities.stream().anyMatch(mine -> mine.unit().equals(quantity.unit()) && mine.agrees(quantity));
    }

    private boolean says(Sentence sentence, Quantity quantity) {
        return has(quantities(sentence), quantity);
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
