package news.parallax.brief;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Reads from a sentence that a figure is in dispute, whatever words the others have for it: it gives two figures of the same unit and says whose each is,
 * as in "the city says $412 million, while opponents say $530 million".
 */
final class Disputes {
    /** How many times the smaller the larger may be; what is further apart counts different things. */
    private static final double FARTHEST = 4;

    /** Smaller numbers count too many things. */
    private static final int LEAST_DIGITS = 3;

    /** Words between the figures; a longer second part speaks of something of its own. */
    private static final int MOST_BETWEEN = 9;

    private static final Pattern SAYS = Pattern.compile(
            "(?i)\\b(?:say|says|said|put|puts|estimates?|estimated|claims?|claimed|insists?|insisted|argues?|argued|stands? by|stood by|counts?|counted|according to|reckons?|reckoned|reported|reports?)\\b");
    private static final Pattern AGAINST = Pattern.compile(
            "(?i)\\b(?:not the|rather than|well (?:above|below)|contradict\\p{L}{0,4}|dispute[ds]?)\\b");
    /** What makes of two figures one before and one after, or one a part of the other. */
    private static final Pattern CHANGE = Pattern.compile(
            "(?i)\\b(?:from|previous(?:ly)?|earlier|last (?:year|month|week|quarter)|a year ago|compared (?:with|to)|up from|down from|rose|fell|grew|increased?|including|of which|of those|respectively|year-on-year|another|additional|more than doubled)\\b");

    private Disputes() {}

    /** Two figures that the sentence tells as those of different people. */
    record Pair(Quantity one, Quantity other) {}

    /** The dispute, if the sentence tells one. */
    static Optional<Pair> in(String sentence, List<Quantity> quantities) {
        if (quantities.size() < 2 || CHANGE.matcher(sentence).find()) {
            return Optional.empty();
        }
        for (int i = 0; i < quantities.size(); i++) {
            for (int j = i + 1; j < quantities.size(); j++) {
                Quantity one = quantities.get(i);
                Quantity other = quantities.get(j);
                if (one.unit().equals(other.unit())
                        && one.value().length() >= LEAST_DIGITS
                        && other.value().length() >= LEAST_DIGITS
                        && near(one, other)
                        && voices(sentence, one, other)) {
                    return Optional.of(new Pair(one, other));
                }
            }
        }
        return Optional.empty();
    }

    private static boolean near(Quantity one, Quantity other) {
        if (one.agrees(other) || one.value().contains("–") || other.value().contains("–")) {
            return false;
        }
        double a = Double.parseDouble(one.value());
        double b = Double.parseDouble(other.value());
        return Math.max(a, b) <= FARTHEST * Math.min(a, b);
    }

    /** Whether each figure is somebody's: both are said, or one is set against the other. */
    private static boolean voices(String sentence, Quantity one, Quantity other) {
        int first = sentence.indexOf(one.written());
        int second = sentence.indexOf(other.written(), first + one.written().length());
        if (first < 0 || second < 0) {
            return false;
        }
        String between = sentence.substring(first + one.written().length(), second);
        boolean before = SAYS.matcher(sentence.substring(0, first)).find();
        boolean after = SAYS.matcher(between).find();
        return before
                && Words.count(between) <= MOST_BETWEEN
                && (after || AGAINST.matcher(between).find());
    }
}
