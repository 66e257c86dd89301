package news.parallax.brief;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import news.parallax.outlet.Side;

/** Compares what the sides of a story tell. Left and right go through the same lines of code. For one thread. */
final class Comparing {
    private static final List<Side> SIDES = List.of(Side.LEFT, Side.CENTER, Side.RIGHT);
    /** A side with fewer rated outlets has no account. */
    static final int FEWEST_OUTLETS = 3;

    private static final BriefLength ACCOUNT = new BriefLength(38, 2, 220);
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
        this.conflicts = new Conflicts(material);
        this.check = new BriefCheck(sources);
    }

    Comparison compare() {
        List<Comparison.Account> accounts = SIDES.stream().map(this::account).toList();
        List<Comparison.OneSided> oneSided = new ArrayList<>();
        SIDES.forEach(side -> oneSided.addAll(only(side)));
        return new Comparison(
                accounts,
                Claims.of(material, conflicts),
                oneSided,
                Quotations.in(material, conflicts).stream()
                        .limit(MOST_QUOTATIONS)
                        .toList());
    }

    private Comparison.Account account(Side side) {
        List<Source> its =
                sources.stream().filter(source -> source.side() == side).toList();
        int outlets = outlets(its);
        if (outlets < FEWEST_OUTLETS) {
            return new Comparison.Account(side, outlets, List.of());
        }
        Material told = material.only(its);
        BulletWriter writer = new BulletWriter(told);
        Selection selection = new Selection(
                told, told.sentences().stream().filter(Quotable::test).toList(), conflicts);
        return new Comparison.Account(
                side,
                outlets,
                selection.choose(ACCOUNT, Balance.none(), Quotable::clear).stream()
                        .map(writer::write)
                        .filter(bullet -> check.refusal(bullet).isEmpty())
                        .toList());
    }

    private List<Comparison.OneSided> only(Side side) {
        List<Comparison.OneSided> found = new ArrayList<>();
        List<Sentence> told = new ArrayList<>();
        BulletWriter writer = new BulletWriter(material);
        List<Sentence> candidates = material.sentences().stream()
                .filter(sentence -> sentence.source().side() == side
                        && sentence.place() < NEWS
                        && sentence.source().reprintOf().isEmpty()
                        && Quotable.alone(sentence))
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
                        && conflicts.othersFor(sentence).isEmpty()
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

    /** How many outlets these are; a source without a name is one of its own. */
    static int outlets(List<Source> sources) {
        return (int) sources.stream()
                .map(source -> source.outlet().isEmpty() ? String.valueOf(source.n()) : source.outlet())
                .distinct()
                .count();
    }
}
