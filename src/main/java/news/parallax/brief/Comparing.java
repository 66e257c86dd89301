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
import news.parallax.outlet.Side;

/** Compares what the sides of a story tell. Left and right go through the same lines of code. For one thread. */
final class Comparing {
    private static final List<Side> SIDES = List.of(Side.LEFT, Side.CENTER, Side.RIGHT);
    /** A side with fewer rated outlets has no account. */
    static final int FEWEST_OUTLETS = 3;

    private static final BriefLength ACCOUNT = new BriefLength(38, 2, 220);
    private static final int MOST_CLAIMS = 4;
    private static final int MOST_ONE_SIDED = 2;
    private static final int MOST_QUOTATIONS = 3;
    /** How many sentences of a report are looked at for what nobody else tells. */
    private static final int NEWS = 12;
    /** From this share of its words in common a sentence elsewhere tells the same. */
    private static final double SAME = 0.5;
    /** Up to this share nobody can say that it tells the same. */
    private static final double OTHER = 0.34;

    private final List<Source> sources;
    private final Material material;
    private final Conflicts conflicts;
    private final BriefCheck check;

    Comparing(List<Source> all, Set<Integer> dropped) {
        this.sources = all.stream()
                .filter(source -> !source.opinion() && !source.text().isBlank() && !dropped.contains(source.n()))
                .toList();
        this.material = new Material(sources);
        this.conflicts = new Conflicts(material, material.sentences());
        this.check = new BriefCheck(sources);
    }

    Comparison compare() {
        List<Comparison.Account> accounts = SIDES.stream().map(this::account).toList();
        List<Comparison.OneSided> oneSided = new ArrayList<>();
        SIDES.forEach(side -> oneSided.addAll(only(side)));
        return new Comparison(
                accounts,
                claims(),
                oneSided,
                Quotations.in(material).stream().limit(MOST_QUOTATIONS).toList());
    }

    private Comparison.Account account(Side side) {
        List<Source> its =
                sources.stream().filter(source -> source.side() == side).toList();
        int outlets = outlets(its);
        if (outlets < FEWEST_OUTLETS) {
            return new Comparison.Account(side, outlets, List.of());
        }
        Material told = new Material(its);
        BulletWriter writer = new BulletWriter(told);
        Selection selection = new Selection(
                told, told.sentences().stream().filter(Quotable::test).toList());
        return new Comparison.Account(
                side,
                outlets,
                selection.choose(ACCOUNT, Balance.none(), Quotable::clear).stream()
                        .map(writer::write)
                        .filter(bullet -> check.refusal(bullet).isEmpty())
                        .toList());
    }

    private List<Comparison.Claim> claims() {
        Set<Sentence> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        List<Comparison.Claim> claims = new ArrayList<>();
        for (Sentence sentence : material.sentences()) {
            if (claims.size() == MOST_CLAIMS || seen.contains(sentence) || sentence.leans()) {
                continue;
            }
            List<Conflicts.Counted> others = conflicts.against(sentence).values().stream()
                    .flatMap(List::stream)
                    .filter(other -> !seen.contains(other.sentence()))
                    .toList();
            if (!others.isEmpty()) {
                claim(sentence, others.get(0), seen).ifPresent(claims::add);
            }
        }
        return claims;
    }

    /** Every report of the same thing, by figure. */
    private Optional<Comparison.Claim> claim(Sentence first, Conflicts.Counted other, Set<Sentence> seen) {
        Map<String, List<Conflicts.Counted>> byValue = new LinkedHashMap<>();
        for (Conflicts.Counted counted : conflicts.aboutTheSame(first, other)) {
            seen.add(counted.sentence());
            byValue.computeIfAbsent(counted.quantity().value(), absent -> new ArrayList<>())
                    .add(counted);
        }
        // a figure that stands only beside another of the same claim counts something else
        Set<String> alone = new HashSet<>();
        byValue.forEach((value, told) -> {
            if (told.stream()
                    .allMatch(counted -> byValue.entrySet().stream()
                            .anyMatch(entry -> !entry.getKey().equals(value)
                                    && entry.getValue().stream()
                                            .anyMatch(
                                                    beside -> beside.sentence().equals(counted.sentence()))))) {
                alone.add(value);
            }
        });
        byValue.keySet().removeAll(alone);
        if (byValue.size() < 2) {
            return Optional.empty();
        }
        List<Comparison.Value> values = new ArrayList<>();
        byValue.forEach((value, told) -> {
            List<Source> its = told.stream()
                    .map(counted -> counted.sentence().source())
                    .distinct()
                    .toList();
            values.add(new Comparison.Value(
                    told.get(0).quantity().written(),
                    outlets(its),
                    its.stream().map(Source::n).limit(3).toList()));
        });
        values.sort(Comparator.comparingInt((Comparison.Value value) -> -value.outlets()));
        return Optional.of(new Comparison.Claim(about(first, other.sentence()), values));
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
                    && Words.of(word).stream().noneMatch(Words::isEmpty)
                    && word.chars().noneMatch(Character::isDigit)) {
                words.add(word);
            }
        }
        return String.join(" ", words);
    }

    private List<Comparison.OneSided> only(Side side) {
        List<Comparison.OneSided> found = new ArrayList<>();
        List<Sentence> told = new ArrayList<>();
        BulletWriter writer = new BulletWriter(material);
        List<Sentence> candidates = material.sentences().stream()
                .filter(sentence -> sentence.source().side() == side
                        && sentence.place() < NEWS
                        && !sentence.leans()
                        && sentence.source().reprintOf().isEmpty()
                        && sentence.text().length() <= BriefLength.CHAT.bulletCharacters()
                        && Quotable.test(sentence)
                        && Quotable.clear(sentence))
                .toList();
        for (Sentence sentence : candidates) {
            if (found.size() < MOST_ONE_SIDED
                    && told.stream().noneMatch(other -> BulletWriter.overlap(sentence, other) > OTHER)
                    && onlyOn(side, sentence)) {
                Bullet bullet = writer.write(sentence);
                int outlets = outlets(sources.stream()
                        .filter(source -> bullet.citations().contains(source.n()))
                        .toList());
                if (outlets >= 2
                        && conflicts.against(sentence).isEmpty()
                        && check.refusal(bullet).isEmpty()) {
                    found.add(new Comparison.OneSided(side, outlets, bullet));
                    told.add(sentence);
                }
            }
        }
        return found;
    }

    /** Whether another outlet of the side tells it too, and no outlet elsewhere says anything like it. */
    private boolean onlyOn(Side side, Sentence sentence) {
        boolean supported = false;
        for (Sentence other : material.sentences()) {
            double overlap = BulletWriter.overlap(sentence, other);
            if (other.source().side() != side && overlap > OTHER) {
                return false;
            }
            supported |= other.source().side() == side
                    && !other.source().outlet().equals(sentence.source().outlet())
                    && overlap >= SAME;
        }
        return supported;
    }

    private static int outlets(List<Source> sources) {
        return (int) sources.stream()
                .map(source -> source.outlet().isEmpty() ? String.valueOf(source.n()) : source.outlet())
                .distinct()
                .count();
    }
}
