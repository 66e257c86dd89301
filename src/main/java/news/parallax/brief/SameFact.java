package news.parallax.brief;

import java.util.IdentityHashMap;
import java.util.List;

/** Sees whether two sentences tell one fact, in whatever words and with whatever endings. For one thread. */
final class SameFact {
    /** Share of the shorter one's telling words that two sentences have in common which tell one fact. */
    private static final double ALIKE = 0.5;

    private static final int LEAST_ALIKE = 4;
    /** The same for the beginnings of words, which are alike more often by chance. */
    private static final double ALIKE_STEMS = 0.42;

    private static final int LEAST_ALIKE_STEMS = 5;

    /** The same for two first sentences: each sums the story up, so they mostly tell one fact in other words. */
    private static final double ALIKE_LEADS = 0.3;

    private static final int LEAST_ALIKE_LEADS = 5;

    private final IdentityHashMap<Sentence, int[]> stems = new IdentityHashMap<>();

    /** Whether one of these lines tells the sentence's fact. */
    boolean told(List<Sentence> lines, Sentence sentence) {
        return lines.stream().anyMatch(line -> told(line, sentence));
    }

    private boolean told(Sentence a, Sentence b) {
        boolean leads = a.place() == 0 && b.place() == 0;
        double common = BulletWriter.overlap(a, b) * a.terms().length;
        double alike = leads ? ALIKE_LEADS : ALIKE;
        return common >= (leads ? LEAST_ALIKE_LEADS : LEAST_ALIKE)
                        && common >= alike * Math.min(a.terms().length, b.terms().length)
                || toldInOtherEndings(stems(a), stems(b), leads);
    }

    private static boolean toldInOtherEndings(int[] a, int[] b, boolean leads) {
        int common = Stems.common(a, b);
        return common >= LEAST_ALIKE_STEMS
                && common >= (leads ? ALIKE_LEADS : ALIKE_STEMS) * Math.min(a.length, b.length);
    }

    private int[] stems(Sentence sentence) {
        return stems.computeIfAbsent(sentence, its -> Stems.of(its.text()));
    }
}
