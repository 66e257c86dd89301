package news.parallax.brief;

import news.parallax.outlet.Factuality;
import news.parallax.outlet.Side;

/** Whose words are taken first where others say nearly the same: those of the center or of a high standing for facts. Left and right are alike. */
enum Standing {
    RELIED_ON(1.06),
    OPEN(1),
    PARTISAN(0.94);

    /** The largest weight that a sentence can have. */
    static final double MOST = 1.06;

    private final double weight;

    Standing(double weight) {
        this.weight = weight;
    }

    static Standing of(Source source) {
        boolean doubtful = source.factuality() == Factuality.LOW || source.factuality() == Factuality.VERY_LOW;
        if (source.factuality().atLeast(Factuality.HIGH) || source.side() == Side.CENTER && !doubtful) {
            return RELIED_ON;
        }
        return source.side() == Side.UNRATED && !doubtful ? OPEN : PARTISAN;
    }

    /** What a sentence of such an outlet counts for: enough to decide between near equals. */
    double weight() {
        return weight;
    }
}
