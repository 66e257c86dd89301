package news.parallax.brief;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** What can stand as a bullet: sentences, with those that lean on them, and with the other figures where one is contested. */
final class Candidates {
    /** Sentences that may lean on one, one after the other. */
    private static final int MOST_LEANING = 2;
    /** Other figures that fit in one bullet. */
    private static final int MOST_FIGURES = 2;

    private Candidates() {}

    /** What of these sentences of the material can be told; where a figure of one is contested, with the others that the material has, or not at all. */
    static List<Sentence> of(List<Sentence> quotable, Material material, Conflicts conflicts) {
        return bullets(quotable).stream()
                .flatMap(bullet -> withOtherFigures(bullet, material, conflicts).stream())
                .toList();
    }

    /** What can stand as a bullet: each sentence that stands alone, alone and with those that lean on it. */
    private static List<Sentence> bullets(List<Sentence> quotable) {
        List<Sentence> bullets = new ArrayList<>();
        for (int i = 0; i < quotable.size(); i++) {
            if (quotable.get(i).leans()) {
                continue;
            }
            Sentence bullet = quotable.get(i);
            bullets.add(bullet);
            for (int next = i + 1; next <= i + MOST_LEANING && next < quotable.size(); next++) {
                if (!quotable.get(next).leans() || !quotable.get(next).follows(bullet)) {
                    break;
                }
                bullet = bullet.with(quotable.get(next));
                bullets.add(bullet);
            }
        }
        return bullets;
    }

    /** The bullet as it is or, where other reports put a figure of it otherwise, with the shortest sentence for each other figure. */
    private static Optional<Sentence> withOtherFigures(Sentence bullet, Material material, Conflicts conflicts) {
        Collection<List<Conflicts.Counted>> others = conflicts.othersFor(bullet).values();
        if (others.size() > MOST_FIGURES) {
            return Optional.empty();
        }
        Sentence whole = bullet;
        for (List<Conflicts.Counted> other : others) {
            Optional<Sentence> shortest = other.stream()
                    .map(Conflicts.Counted::sentence)
                    .filter(sentence -> !sentence.leans() && !sentence.spoken())
                    .filter(sentence -> material.has(sentence.source()) && Quotable.test(sentence))
                    .min(Comparator.comparingInt(sentence -> sentence.text().length()));
            if (shortest.isEmpty()) {
                return Optional.empty();
            }
            whole = whole.overlaps(shortest.get()) ? whole : whole.beside(shortest.get());
        }
        return Optional.of(whole);
    }
}
