package news.parallax.brief;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Tells a story in sentences of its sources, without network or model. Safe for several threads; its work is bounded whatever the texts are. */
public final class ExtractiveSummarizer implements Summarizer {
    private static final int STANDFIRST = 200;
    private static final double FOREIGN = 0.2;
    private static final int FEWEST_TO_COMPARE = 3;

    @Override
    public Brief summarize(List<Source> sources, BriefLength length) {
        List<Dropped> dropped = dropped(sources);
        Set<Integer> gone = new HashSet<>();
        dropped.forEach(drop -> gone.add(drop.n()));
        List<Source> kept =
                sources.stream().filter(source -> !gone.contains(source.n())).toList();
        Material material = new Material(kept);
        Selection selection = new Selection(material);
        List<Sentence> candidates = new ArrayList<>(
                material.sentences().stream().filter(Quotable::test).toList());
        Optional<Sentence> first = Optional.empty();
        if (length.ledByStandfirst()) {
            first = standfirst(selection, candidates);
            first.ifPresent(selection::cover);
        }
        List<Sentence> chosen = selection.choose(candidates, length);
        if (first.isEmpty()) {
            chosen.forEach(candidates::remove);
            chosen.forEach(selection::cover);
            first = standfirst(selection, candidates);
        }
        BriefCheck check = new BriefCheck(kept);
        BulletWriter writer = new BulletWriter(material);
        List<Bullet> bullets = new ArrayList<>();
        int withheld = 0;
        for (Sentence sentence : chosen) {
            Bullet bullet = writer.write(sentence);
            if (check.refusal(bullet).isPresent()) {
                withheld++;
            } else {
                bullets.add(bullet);
            }
        }
        String headline = Headlines.of(kept);
        String standfirst = first.map(Sentence::text).orElse("");
        return new Brief(
                headline.isEmpty() ? Headlines.cut(standfirst, Headlines.MOST) : headline,
                standfirst,
                bullets,
                dropped,
                withheld);
    }

    private static Optional<Sentence> standfirst(Selection selection, List<Sentence> candidates) {
        List<Sentence> fitting = candidates.stream()
                .filter(sentence -> sentence.text().length() <= STANDFIRST)
                .toList();
        return selection.choose(fitting, new BriefLength(60, 1, STANDFIRST)).stream()
                .findFirst();
    }

    private static List<Dropped> dropped(List<Source> sources) {
        List<Source> told =
                sources.stream().filter(source -> !source.text().isBlank()).toList();
        if (told.size() < FEWEST_TO_COMPARE) {
            return List.of();
        }
        List<Dropped> dropped = new ArrayList<>();
        Map<Integer, Double> nearness = Intruders.nearness(new Material(told));
        for (Source source : told) {
            if (nearness.getOrDefault(source.n(), 1.0) < FOREIGN) {
                dropped.add(new Dropped(source.n(), "it shares too few names and words with the other articles"));
            }
        }
        return dropped;
    }
}
