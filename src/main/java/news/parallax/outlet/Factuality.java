package news.parallax.outlet;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** How far an outlet's reports can be relied on, on six steps from very high (5) to very low (0). */
public enum Factuality {
    VERY_HIGH(5),
    HIGH(4),
    MOSTLY_FACTUAL(3),
    MIXED(2),
    LOW(1),
    VERY_LOW(0),
    UNKNOWN(-1);

    private final int step;

    Factuality(int step) {
        this.step = step;
    }

    /** The word used in files and output, such as {@code mostly-factual}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Whether this is known and not worse than another step. */
    public boolean atLeast(Factuality other) {
        return this != UNKNOWN && step >= other.step;
    }

    /** The step that a word names, or empty where it names none of the six. */
    public static Optional<Factuality> ofWord(String word) {
        return Arrays.stream(values())
                .filter(value -> value != UNKNOWN && value.word().equals(word))
                .findFirst();
    }

    /** The mean of several ratings, rounded to a step with halves to the lower; {@link #UNKNOWN} for none. */
    public static Factuality mean(Collection<Factuality> ratings) {
        List<Factuality> counted =
                ratings.stream().filter(rating -> rating != UNKNOWN).toList();
        if (counted.isEmpty()) {
            return UNKNOWN;
        }
        int n = counted.size();
        int sum = counted.stream().mapToInt(rating -> rating.step).sum();
        // ceil(sum/n - 1/2) in whole numbers
        int mean = Math.floorDiv(2 * sum + n - 1, 2 * n);
        return values()[VERY_HIGH.step - mean];
    }
}
