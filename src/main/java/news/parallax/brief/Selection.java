package news.parallax.brief;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.function.DoubleUnaryOperator;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;

/**
 * Chooses sentences that together say most of what a retelling of the story is expected to say ({@link Expected}): greedily by what each adds for its
 * length, then by exchanges while these gain. A sentence that leans on the one before it is told only behind that one, in the same bullet. Never goes
 * over the length.
 */
final class Selection {
    private static final int MOST_EXCHANGES = 8;
    /** Runs of three words that may come again. */
    private static final int MOST_REPEATS = 3;
    /** Share of what a bullet adds that may be lost where another outlet speaks in its place. */
    private static final double MOST_LOST_TO_SPREAD = 0.5;

    private final List<Sentence> candidates;
    private final ToldSoFar told;
    private final Wording wording;
    private final SameFact same = new SameFact();
    /** What is told so far. */
    private final List<Sentence> lines = new ArrayList<>();

    /** What of these sentences of the material can be told; where a figure of one is contested, with the others that the material has, or not at all. */
    Selection(Material material, List<Sentence> quotable, Conflicts conflicts) {
        this.candidates = Candidates.of(quotable, material, conflicts);
        this.told = new ToldSoFar(material, new Expected(material));
        this.wording = new Wording(material);
    }

    /** Chooses sentences, one a bullet, and counts them as told: what is chosen next adds to them. */
    List<Sentence> choose(BriefLength length) {
        return choose(length, Balance.none(), sentence -> true);
    }

    /**
     * The sentence of at most so many characters that adds most for its length, weighed so, of those that pass the first test that any passes; it counts as
     * told.
     */
    Optional<Sentence> best(int most, List<Predicate<Sentence>> tests, ToDoubleFunction<Sentence> weight) {
        List<Weighed> ranked = candidates.stream()
                .filter(sentence -> sentence.text().length() <= most)
                .map(sentence -> new Weighed(
                        sentence, worth(sentence) * wording.weight(sentence) * weight.applyAsDouble(sentence)))
                .filter(weighed -> weighed.worth() > 0)
                .sorted(Comparator.comparingDouble(Weighed::worth).reversed())
                .toList();
        Optional<Sentence> best = tests.stream()
                .flatMap(test ->
                        ranked.stream().map(Weighed::sentence).filter(test).limit(1))
                .findFirst();
        best.ifPresent(this::tell);
        return best;
    }

    private record Weighed(Sentence sentence, double worth) {}

    /** What a sentence adds for its length. */
    double worth(Sentence sentence) {
        return told.gain(sentence) / Math.sqrt(Math.max(1, sentence.length()));
    }

    /** Takes back what was chosen, as if it had not been told. */
    void withdraw(List<Sentence> chosen) {
        chosen.forEach(this::takeBack);
    }

    /** The same among those that pass a test, keeping a balance between the sides. */
    List<Sentence> choose(BriefLength length, Balance balance, Predicate<Sentence> test) {
        List<Sentence> open = open(length);
        // most sentences never come into question, so they need no test
        IdentityHashMap<Sentence, Boolean> tested = new IdentityHashMap<>();
        Predicate<Sentence> fit = sentence -> tested.computeIfAbsent(sentence, test::test);
        List<Sentence> chosen = new ArrayList<>();
        fill(chosen, open, length, balance, fit);
        for (int round = 0; round < MOST_EXCHANGES && exchange(chosen, open, length, balance, fit); round++) {
            fill(chosen, open, length, balance, fit);
        }
        for (int round = 0; round < length.bullets() && round < MOST_EXCHANGES; round++) {
            if (!balance.offends(chosen) || !even(chosen, open, length, balance, fit)) {
                break;
            }
        }
        spread(chosen, open, length, balance, fit);
        return chosen;
    }

    /** Adds what passes a test to what was chosen, and gives nothing of it up. */
    void add(List<Sentence> chosen, BriefLength length, Balance balance, Predicate<Sentence> test) {
        fill(chosen, open(length), length, balance, test);
    }

    private List<Sentence> open(BriefLength length) {
        return candidates.stream()
                .filter(sentence -> sentence.length() <= length.words())
                .filter(sentence -> sentence.text().length() <= length.bulletCharacters())
                .toList();
    }

    private void fill(
            List<Sentence> chosen, List<Sentence> open, BriefLength length, Balance balance, Predicate<Sentence> fit) {
        int left = length.words() - words(chosen);
        while (chosen.size() < length.bullets()) {
            Sentence best = null;
            double most = 0;
            for (Sentence sentence : open) {
                if (sentence.length() <= left && !overlaps(sentence, chosen)) {
                    double gain = told.gain(sentence);
                    // most sentences are out whatever their weight is
                    double worth = gain * Standing.MOST / sentence.length() > most
                            ? gain * wording.weight(sentence) / sentence.length()
                            : 0;
                    if (worth > most
                            && fit.test(sentence)
                            && adds(sentence, length)
                            && balance.admits(sentence, chosen)) {
                        most = worth;
                        best = sentence;
                    }
                }
            }
            if (best == null) {
                return;
            }
            chosen.add(best);
            tell(best);
            left -= best.length();
        }
    }

    private boolean exchange(
            List<Sentence> chosen, List<Sentence> open, BriefLength length, Balance balance, Predicate<Sentence> fit) {
        return exchange(chosen, open, length, fit, before -> 1e-6, (rest, in) -> balance.admits(in, rest));
    }

    /** Makes the exchange that costs least of those that bring the sides nearer to balance. */
    private boolean even(
            List<Sentence> chosen, List<Sentence> open, BriefLength length, Balance balance, Predicate<Sentence> fit) {
        double now = balance.offense(chosen);
        return exchange(
                chosen,
                open,
                length,
                fit,
                before -> Double.NEGATIVE_INFINITY,
                (rest, in) -> balance.offense(with(rest, in)) < now);
    }

    /** Tells something of another outlet instead where most is one outlet's, if that says not much less. */
    private void spread(
            List<Sentence> chosen, List<Sentence> open, BriefLength length, Balance balance, Predicate<Sentence> fit) {
        int crowding = balance.crowding(chosen);
        double offense = balance.offense(chosen) + 1e-9;
        DoubleUnaryOperator least = before -> -MOST_LOST_TO_SPREAD * before;
        BiPredicate<List<Sentence>, Sentence> apart =
                (rest, in) -> balance.crowding(with(rest, in)) < crowding && balance.offense(with(rest, in)) <= offense;
        if (crowding > 0 && exchange(chosen, open, length, fit, least, apart)) {
            spread(chosen, open, length, balance, fit);
        }
    }

    private static List<Sentence> with(List<Sentence> rest, Sentence in) {
        List<Sentence> then = new ArrayList<>(rest);
        then.add(in);
        return then;
    }

    private boolean exchange(
            List<Sentence> chosen,
            List<Sentence> open,
            BriefLength length,
            Predicate<Sentence> fit,
            DoubleUnaryOperator least,
            BiPredicate<List<Sentence>, Sentence> exchangeable) {
        int left = length.words() - words(chosen);
        double most = Double.NEGATIVE_INFINITY;
        Sentence in = null;
        Sentence out = null;
        for (Sentence leaving : List.copyOf(chosen)) {
            List<Sentence> rest = new ArrayList<>(chosen);
            rest.remove(leaving);
            takeBack(leaving);
            double before = told.gain(leaving) * wording.weight(leaving);
            for (Sentence sentence : open) {
                if (sentence.length() <= left + leaving.length() && !overlaps(sentence, chosen)) {
                    double gain = told.gain(sentence);
                    double more = gain * Standing.MOST - before > most
                            ? gain * wording.weight(sentence) - before
                            : Double.NEGATIVE_INFINITY;
                    if (more > most
                            && more > least.applyAsDouble(before)
                            && fit.test(sentence)
                            && adds(sentence, length)
                            && exchangeable.test(rest, sentence)) {
                        most = more;
                        in = sentence;
                        out = leaving;
                    }
                }
            }
            tell(leaving);
        }
        if (in == null || out == null) {
            return false;
        }
        takeBack(out);
        tell(in);
        chosen.set(chosen.indexOf(out), in);
        return true;
    }

    private void tell(Sentence sentence) {
        told.add(sentence);
        lines.add(sentence);
    }

    private void takeBack(Sentence sentence) {
        told.remove(sentence);
        lines.remove(sentence);
    }

    private static int words(List<Sentence> chosen) {
        return chosen.stream().mapToInt(Sentence::length).sum();
    }

    private static boolean overlaps(Sentence sentence, List<Sentence> chosen) {
        boolean overlaps = false;
        for (int i = 0; i < chosen.size() && !overlaps; i++) {
            overlaps = sentence.overlaps(chosen.get(i));
        }
        return overlaps;
    }

    private boolean adds(Sentence sentence, BriefLength length) {
        // a long brief tells a fact again where it says more of it
        return (!length.ledByStandfirst() || !same.told(lines, sentence))
                && told.repeatsOf(sentence) <= sentence.runs().length / 4 + 1
                && told.repeatsWith(sentence) <= MOST_REPEATS;
    }
}
