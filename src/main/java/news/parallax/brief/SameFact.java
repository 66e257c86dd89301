package news.parallax.brief;

/** Sees whether two sentences tell one fact, in whatever words. */
final class SameFact {
    /** Share of the shorter one's telling words that two sentences have in common which tell one fact. */
    private static final double ALIKE = 0.5;

    /** The same for two first sentences: each sums the story up, so they mostly tell one fact in other words. */
    private static final double ALIKE_LEADS = 0.3;

    private static final int LEAST_ALIKE_LEADS = 5;

    private static final int LEAST_ALIKE = 4;

    private SameFact() {}

    /** Whether both tell one fact. */
    static boolean told(Sentence a, Sentence b) {
        double common = BulletWriter.overlap(a, b) * a.terms().length;
        boolean leads = a.place() == 0 && b.place() == 0;
        double alike = leads ? ALIKE_LEADS : ALIKE;
        return common >= (leads ? LEAST_ALIKE_LEADS : LEAST_ALIKE)
                && common >= alike * Math.min(a.terms().length, b.terms().length);
    }
}
