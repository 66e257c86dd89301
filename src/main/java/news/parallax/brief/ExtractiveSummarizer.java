package news.parallax.brief;

import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Tells a story in sentences of its sources, without network or model: the same sources give the same brief, whatever their sides. Its work is bounded
 * whatever the texts are. Safe for several threads.
 */
public final class ExtractiveSummarizer implements Summarizer {
    private static final int MOST_REFUSALS = 4;
    /** A brief in a chat says three things or four: a third that points to what was not told still says more than none. */
    private static final int FEWEST = 3;

    private static final int HARDLY_ANY = 1;

    @Override
    public Brief summarize(List<Source> given, BriefLength length) {
        List<Source> sources = Tongue.ofMost(given);
        Material all = new Material(
                sources.stream().filter(source -> !source.text().isBlank()).toList());
        List<Dropped> dropped = Intruders.among(all);
        Set<Integer> gone = new HashSet<>();
        dropped.forEach(drop -> gone.add(drop.n()));
        List<Source> kept =
                sources.stream().filter(source -> !gone.contains(source.n())).toList();
        List<Source> quotable = all.sources().stream()
                .filter(source -> !source.opinion() && !gone.contains(source.n()))
                .toList();
        Material material = all.only(quotable);
        Conflicts conflicts = new Conflicts(material);
        Selection selection = new Selection(
                material, material.sentences().stream().filter(Quotable::test).toList(), conflicts);
        Balance balance = length.ledByStandfirst() ? Balance.of(kept) : Balance.none();
        BriefCheck check = new BriefCheck(kept);
        BulletWriter writer = new BulletWriter(material);
        String title = material.quiet(HeadlineChoice.of(kept, conflicts));
        Optional<Sentence> standfirst = Optional.empty();
        // asked for each sentence in every round, and not cheap
        IdentityHashMap<Sentence, Boolean> seen = new IdentityHashMap<>();
        Predicate<Sentence> clear = sentence -> seen.computeIfAbsent(sentence, Quotable::clear);
        Predicate<Sentence> fit = sentence -> true;
        if (length.ledByStandfirst()) {
            standfirst = Standfirst.choose(selection, material, title);
            // where bullets are few each has to be clear by itself
            Referents referents = new Referents(
                    material, List.of(title, standfirst.map(Sentence::text).orElse("")));
            fit = clear.and(referents::known);
        }
        Map<Sentence, Bullet> refused = new HashMap<>();
        List<Sentence> chosen = choose(selection, length, balance, fit, clear);
        List<Bullet> bullets = writer.write(chosen, balance);
        for (int round = 0; round < MOST_REFUSALS; round++) {
            int before = refused.size();
            for (int i = 0; i < chosen.size(); i++) {
                if (check.refusal(bullets.get(i)).isPresent()) {
                    refused.put(chosen.get(i), bullets.get(i));
                }
            }
            if (refused.size() == before) {
                break;
            }
            // what is refused is not told, and something else is told in its place
            selection.withdraw(chosen);
            Predicate<Sentence> open = sentence -> !refused.containsKey(sentence);
            chosen = choose(selection, length, balance, fit.and(open), clear.and(open));
            bullets = writer.write(chosen, balance);
        }
        chosen = chosen.stream()
                .filter(sentence -> !refused.containsKey(sentence))
                .toList();
        List<Bullet> passed = chosen.size() == bullets.size() ? bullets : writer.write(chosen, balance);
        if (!length.ledByStandfirst()) {
            standfirst = Standfirst.choose(selection, material, title);
        }
        if (passed.isEmpty()
                && standfirst.filter(first -> first.length() <= length.words()).isPresent()) {
            // a single sentence is better told as a bullet, which is cited
            passed = standfirst
                    .map(writer::write)
                    .filter(bullet -> check.refusal(bullet).isEmpty())
                    .stream()
                    .toList();
            standfirst = Optional.empty();
        }
        String words = standfirst.map(Sentence::text).orElse("");
        return new Brief(headline(title, words, passed, conflicts), words, passed, dropped, refused.size());
    }

    /** The best that are fit; in a chat, where these are too few, with some that are only clear. */
    private static List<Sentence> choose(
            Selection selection,
            BriefLength length,
            Balance balance,
            Predicate<Sentence> fit,
            Predicate<Sentence> clear) {
        List<Sentence> chosen = selection.choose(length, balance, fit);
        if (length.ledByStandfirst() && chosen.size() <= HARDLY_ANY) {
            selection.withdraw(chosen);
            return selection.choose(length, balance, clear);
        }
        if (length.ledByStandfirst()) {
            selection.add(chosen, length.within(FEWEST), balance, clear);
        }
        return chosen;
    }

    /** A title; where none can be shown, the beginning of what is told. */
    private static String headline(String title, String standfirst, List<Bullet> bullets, Conflicts conflicts) {
        List<String> told = Stream.concat(
                        Stream.of(standfirst), bullets.stream().map(Bullet::text))
                .filter(text -> !text.isEmpty())
                .map(text -> HeadlineChoice.cut(text, HeadlineChoice.MOST))
                .toList();
        return Optional.of(title)
                .filter(its -> !its.isEmpty())
                .or(() ->
                        told.stream().filter(text -> !conflicts.oneSided(text)).findFirst())
                .orElse(told.isEmpty() ? "" : told.get(0));
    }
}
