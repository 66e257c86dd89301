package news.parallax.brief;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A brief as it is kept: with the articles it was written from and the sentences that each bullet rests on, so that it can be checked again and shown
 * where articles have joined since.
 *
 * @param brief the brief
 * @param articles ids of the articles that its numbers mean, in order
 * @param evidence for each bullet the sentences it rests on
 * @param facts for each bullet what is to be found in them
 */
record Written(Brief brief, List<String> articles, List<CitedSentences> evidence, List<Facts> facts) {
    /** Copies the lists. */
    Written {
        articles = List.copyOf(articles);
        evidence = List.copyOf(evidence);
        facts = List.copyOf(facts);
    }

    /** Only bullets that pass the check against these sources are kept. */
    static Written of(Brief brief, List<Source> sources, List<String> articles) {
        BriefCheck check = new BriefCheck(sources);
        List<Bullet> passed = brief.bullets().stream()
                .filter(bullet -> check.refusal(bullet).isEmpty())
                .toList();
        Brief checked = new Brief(
                brief.headline(),
                brief.standfirst(),
                passed,
                brief.dropped(),
                brief.withheld() + brief.bullets().size() - passed.size());
        return new Written(
                checked,
                articles,
                passed.stream().map(check::evidence).map(CitedSentences::new).toList(),
                passed.stream().map(Bullet::text).map(Facts::of).toList());
    }

    /** The brief where the story's articles are these; nothing if an article that it rests on is no longer among them. */
    Optional<Brief> in(List<String> now) {
        Map<String, Integer> numbers = new HashMap<>();
        for (String id : now) {
            numbers.put(id, numbers.size() + 1);
        }
        List<Bullet> bullets = new ArrayList<>();
        for (int i = 0; i < brief.bullets().size(); i++) {
            Bullet bullet = brief.bullets().get(i);
            List<Integer> moved = moved(bullet.citations(), numbers);
            if (moved.size() < bullet.citations().size()
                    || evidence.get(i).missing(facts.get(i)).isPresent()) {
                return Optional.empty();
            }
            bullets.add(new Bullet(bullet.text(), moved, bullet.attribution(), bullet.date()));
        }
        List<Dropped> dropped = new ArrayList<>();
        for (Dropped drop : brief.dropped()) {
            moved(List.of(drop.n()), numbers).forEach(n -> dropped.add(new Dropped(n, drop.why())));
        }
        return Optional.of(new Brief(brief.headline(), brief.standfirst(), bullets, dropped, brief.withheld()));
    }

    /** How much room it takes, in bytes, about. */
    int weight() {
        int bytes = brief.headline().length() + brief.standfirst().length() + 500 + articles.size() * 60;
        for (int i = 0; i < evidence.size(); i++) {
            int facts = brief.bullets().get(i).text().length() * CitedSentences.BYTES_A_CHARACTER;
            bytes += evidence.get(i).weight() + facts;
        }
        return bytes;
    }

    private List<Integer> moved(List<Integer> numbers, Map<String, Integer> now) {
        List<Integer> moved = new ArrayList<>();
        for (int n : numbers) {
            Integer there = n <= articles.size() ? now.get(articles.get(n - 1)) : null;
            if (there != null) {
                moved.add(there);
            }
        }
        return moved;
    }
}
