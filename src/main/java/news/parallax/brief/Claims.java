package news.parallax.brief;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
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
    private final Set<Sentence> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    private final List<Comparison.Claim> claims = new ArrayList<>();

    private Claims(Material material, Conflicts conflicts) {
        this.material = material;
        this.conflicts = conflicts;
    }

    /** Those that reports themselves tell of as in dispute first. */
    static List<Comparison.Claim> of(Material material, Conflicts conflicts) {
        Claims claims = new Claims(material, conflicts);
        claims.told();
        claims.compared();
        return claims.claims.stream().limit(MOST).toList();
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
            claims.add(new Comparison.Claim("", values(byValue), words));
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
        Map<String, List<Conflicts.Counted>> byValue = new LinkedHashMap<>();
        for (Conflicts.Counted counted : conflicts.aboutTheSame(first, other)) {
            seen.add(counted.sentence());
            byValue.computeIfAbsent(counted.quantity().value(), absent -> new ArrayList<>())
                    .add(counted);
        }
        // a figure that stands only beside another of the same claim counts something else
        Set<String> alone = new HashSet<>();
        byValue.forEach((value, told) -> {
            if (told.stream().allMatch(counted -> standsBeside(counted, value, byValue))) {
                alone.add(value);
            }
        });
        byValue.keySet().removeAll(alone);
        if (byValue.size() >= 2) {
            claims.add(new Comparison.Claim(about(first, other.sentence()), values(byValue), Optional.empty()));
        }
    }

    private static boolean standsBeside(
            Conflicts.Counted counted, String value, Map<String, List<Conflicts.Counted>> byValue) {
        return byValue.entrySet().stream()
                .anyMatch(entry -> !entry.getKey().equals(value)
                        && entry.getValue().stream()
                                .anyMatch(beside -> beside.sentence().equals(counted.sentence())));
    }

    private static List<Comparison.Value> values(Map<String, List<Conflicts.Counted>> byValue) {
        List<Comparison.Value> values = new ArrayList<>();
        for (List<Conflicts.Counted> told : byValue.values()) {
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

    /** The words that both say, in order, without figures. */
    private static String about(Sentence first, Sentence other) {
        Set<String> common = new HashSet<>(Words.of(other.text()));
        List<String> words = new ArrayList<>();
        for (String piece : first.text().split("\\s+")) {
            String word = piece.replaceAll("^[^\\p{L}\\p{N}]+|[^\\p{L}\\p{N}]+$", "");
            boolean both = !word.isEmpty() && Words.of(word).stream().allMatch(common::contains);
            if (both
                    && words.size() < 6
                    && words.stream().noneMatch(word::equalsIgnoreCase)
                    && Words.of(word).stream().noneMatch(Words::isEmpty)
                    && word.chars().noneMatch(Character::isDigit)) {
                words.add(word);
            }
        }
        return String.join(" ", words);
    }
}
