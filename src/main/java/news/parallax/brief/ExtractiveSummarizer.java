package news.parallax.brief;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Tells a story in sentences of its sources, without network or model: the same sources give the same brief, whatever their sides. Its work is bounded
 * whatever the texts are. Safe for several threads.
 */
public final class ExtractiveSummarizer implements Summarizer {
    private static final int STANDFIRST = 200;
    private static final BriefLength ONE_SENTENCE = new BriefLength(60, 1, STANDFIRST);

    @Override
    public Brief summarize(List<Source> sources, BriefLength length) {
        List<Dropped> dropped = Intruders.among(sources);
        Set<Integer> gone = new HashSet<>();
        dropped.forEach(drop -> gone.add(drop.n()));
        List<Source> kept =
                sources.stream().filter(source -> !gone.contains(source.n())).toList();
        Material material =
                new Material(kept.stream().filter(source -> !source.opinion()).toList());
        Selection selection = new Selection(
                material, material.sentences().stream().filter(Quotable::test).toList());
        Optional<Sentence> standfirst = Optional.empty();
        if (length.ledByStandfirst()) {
            standfirst = selection.choose(ONE_SENTENCE).stream().findFirst();
        }
        List<Sentence> chosen = selection.choose(length);
        if (!length.ledByStandfirst()) {
            standfirst = selection.choose(ONE_SENTENCE).stream().findFirst();
        }
        if (chosen.isEmpty()
                && standfirst.filter(first -> first.length() <= length.words()).isPresent()) {
            // a single sentence is better told as a bullet, which is cited
            chosen = standfirst.stream().toList();
            standfirst = Optional.empty();
        }
        BriefCheck check = new BriefCheck(kept);
        BulletWriter writer = new BulletWriter(material);
        List<Bullet> bullets = new ArrayList<>();
        for (Sentence sentence : chosen) {
            Bullet bullet = writer.write(sentence);
            if (check.refusal(bullet).isEmpty()) {
                bullets.add(bullet);
            }
        }
        String words = standfirst.map(Sentence::text).orElse("");
        return new Brief(headline(kept, words, bullets), words, bullets, dropped, chosen.size() - bullets.size());
    }

    private static String headline(List<Source> kept, String standfirst, List<Bullet> bullets) {
        String headline = Headlines.of(kept);
        if (!headline.isEmpty()) {
            return headline;
        }
        return Headlines.cut(bullets.isEmpty() ? standfirst : bullets.get(0).text(), Headlines.MOST);
    }
}
