package news.parallax.brief;

import java.util.IdentityHashMap;
import news.parallax.outlet.Side;

/**
 * Weighs how much a sentence's wording is everybody's. Words that only the left's outlets use of a story, or only the right's, are more likely a view of it
 * than the news, so a sentence of a side counts less the more of them it has; and between near equals the outlet's standing decides. Left and right go
 * through the same lines of code. For one thread.
 */
final class Wording {
    /** What a sentence loses whose telling words are all its own side's. */
    private static final double OWN = 0.4;

    /** For each term, a bit for each side that uses it. */
    private final int[] sides;

    private final IdentityHashMap<Sentence, Double> weights = new IdentityHashMap<>();

    Wording(Material material) {
        this.sides = new int[material.terms()];
        for (Sentence sentence : material.sentences()) {
            for (int term : sentence.terms()) {
                sides[term] |= bit(sentence.source());
            }
        }
    }

    /** What the sentence's worth is multiplied by; 1 where nothing is known of the outlet. */
    double weight(Sentence sentence) {
        return weights.computeIfAbsent(sentence, this::weigh);
    }

    private double weigh(Sentence sentence) {
        double standing = Standing.of(sentence.source()).weight();
        Side side = sentence.source().side();
        if (side != Side.LEFT && side != Side.RIGHT || sentence.terms().length == 0) {
            return standing;
        }
        int own = 0;
        for (int term : sentence.terms()) {
            own += sides[term] == bit(sentence.source()) ? 1 : 0;
        }
        return standing * (1 - OWN * own / sentence.terms().length);
    }

    private static int bit(Source source) {
        return switch (source.side()) {
            case LEFT -> 1;
            case CENTER -> 2;
            case RIGHT -> 4;
            case UNRATED -> 8;
        };
    }
}
