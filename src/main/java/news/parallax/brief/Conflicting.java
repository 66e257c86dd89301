package news.parallax.brief;

import java.util.List;

/** Tells whether a text gives one figure of a thing and leaves out another that independent reports give. For one thread. */
final class Conflicting {
    private final Material material;
    private final Conflicts conflicts;

    Conflicting(List<Source> sources) {
        this.material = new Material(sources);
        this.conflicts = new Conflicts(material, material.sentences());
    }

    /** Whether a contested figure stands alone in the text. */
    boolean oneSided(String text) {
        List<Quantity> its = Quantity.in(text);
        if (its.isEmpty()) {
            return false;
        }
        for (Sentence sentence : material.sentences()) {
            List<Quantity> told = Quantity.in(sentence.text());
            boolean from = told.stream().anyMatch(quantity -> has(its, quantity));
            if (from
                    && conflicts.against(sentence).values().stream()
                            .flatMap(List::stream)
                            .anyMatch(other -> !has(its, other.quantity())
                                    && its.stream()
                                            .anyMatch(mine -> mine.unit()
                                                    .equals(other.quantity().unit())))) {
                return true;
            }
        }
        return false;
    }

    private static boolean has(List<Quantity> quantities, Quantity quantity) {
        return quantities.stream().anyMatch(mine -> mine.unit().equals(quantity.unit()) && mine.agrees(quantity));
    }
}
