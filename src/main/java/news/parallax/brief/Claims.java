package news.parallax.brief;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Finds the figures that the reports of a story put differently, and who gives which. For one thread. */
final class Claims {
    private static final int MOST = 4;
    private static final int MOST_CITED = 3;

    private final Material material;
    private final Conflicts conflicts;
    private final Rivals rivals;
    private final Set<Sentence> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    private final List<Comparison.Claim> claims = new ArrayList<>();

    private Claims(Material material, Conflicts conflicts) {
        this.material = material;
        this.conflicts = conflicts;
        this.rivals = new Rivals(material, conflicts);
    }

    /** Those that reports themselves tell of as in dispute first. */
    static List<Comparison.Claim> of(Material material, Conflicts conflicts) {
        Claims claims = new Claims(material, conflicts);
        claims.told();
        claims.compared();
        return claims.claims.stream().distinct().limit(MOST).toList();
    }

    private void told() {
        BulletWriter writer = new BulletWriter(material);
        List<Conflicts.Disputed> quotable = conflicts.disputes().stream()
                .sorted(Comparator.comparing(dispute -> !Quotable.alone(dispute.sentence())))
                .toList();
        for (Conflicts.Disputed dispute : quotable) {
            if (seen.contains(dispute.sentence())) {
                continue;
            }
            Map<String, List<Conflicts.Counted>> byValue = new LinkedHashMap<>();
            byValue.put("one", conflicts.giving(dispute.one()));
            byValue.put("other", conflicts.giving(dispute.other()));
            byValue.values().forEach(given -> given.forEach(counted -> seen.add(counted.sentence())));
            Optional<Bullet> words =
                    Optional.of(dispute.sentence()).filter(Quotable::alone).map(writer::write);
            claims.add(new Comparison.Claim("", values(byValue.values()), words));
        }
    }

    private void compared() {
        for (Sentence sentence : material.sentences()) {
            if (claims.size() >= MOST || seen.contains(sentence) || sentence.leans()) {
                continue;
            }
            conflicts.othersFor(sentence).values().stream()
                    .flatMap(List::stream)
                    .filter(other -> !seen.contains(other.sentence()))
                    .findFirst()
                    .ifPresent(other -> compared(sentence, other));
        }
    }

    /** Every report of the same thing, by figure. */
    private void compared(Sentence first, Conflicts.Counted other) {
        List<Conflicts.Counted> told = conflicts.aboutTheSame(first, other);
        told.forEach(counted -> seen.add(counted.sentence()));
        List<List<Conflicts.Counted>> groups = rivals.among(first, told);
        if (!groups.isEmpty()) {
            claims.add(new Comparison.Claim(about(groups.get(0)), values(groups), Optional.empty()));
        }
    }

    private static List<Comparison.Value> values(Collection<List<Conflicts.Counted>> groups) {
        List<Comparison.Value> values = new ArrayList<>();
        for (List<Conflicts.Counted> told : groups) {
            List<Source> its = told.stream()
                    .map(counted -> counted.sentence().source())
                    .distinct()
                    .toList();
            values.add(new Comparison.Value(
                    told.get(0).quantity().written(),
                    Comparing.outlets(its),
                    its.stream().map(Source::n).limit(MOST_CITED).toList()));
        }
        values.sort(Comparator.comparingInt((Comparison.Value value) -> -value.outlets()));
        return values;
    }

    /** The words around the figure, of the report that has the fewest. */
    private static String about(List<Conflicts.Counted> group) {
        return group.stream()
                .min(Comparator.comparingInt(counted -> counted.sentence().length()))
                .map(Around::phrase)
                .orElse("");
    }
}
