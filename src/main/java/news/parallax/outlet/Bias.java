package news.parallax.outlet;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The bias of an outlet on seven steps, from far left (-3) to far right (+3). */
public enum Bias {
    FAR_LEFT(-3),
    LEFT(-2),
    LEAN_LEFT(-1),
    CENTER(0),
    LEAN_RIGHT(1),
    RIGHT(2),
    FAR_RIGHT(3),
    UNRATED(0);

    private static final List<Bias> STEPS = List.of(FAR_LEFT, LEFT, LEAN_LEFT, CENTER, LEAN_RIGHT, RIGHT, FAR_RIGHT);

    private final int step;

    Bias(int step) {
        this.step = step;
    }

    /** The seven steps from left to right, without {@link #UNRATED}. */
    public static List<Bias> steps() {
        return STEPS;
    }

    /** The step, -3 to +3; 0 for {@link #UNRATED}, which stands outside the scale. */
    public int step() {
        return step;
    }

    /** The word used in files and output, such as {@code lean-left}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The side that this step belongs to. */
    public Side side() {
        if (this == UNRATED) {
            return Side.UNRATED;
        }
        return step < 0 ? Side.LEFT : step > 0 ? Side.RIGHT : Side.CENTER;
    }

    /** The step that a word names, or empty where it names none of the seven. */
    public static Optional<Bias> ofWord(String word) {
        return Arrays.stream(values())
                .filter(bias -> bias != UNRATED && bias.word().equals(word))
                .findFirst();
    }

    /** The mean of several ratings, rounded to a step with halves toward the center; {@link #UNRATED} for none. */
    public static Bias mean(Collection<Bias> ratings) {
        List<Bias> counted =
                ratings.stream().filter(rating -> rating != UNRATED).toList();
        if (counted.isEmpty()) {
            return UNRATED;
        }
        int sum = counted.stream().mapToInt(Bias::step).sum();
        int n = counted.size();
        // ceil(|sum|/n - 1/2) in whole numbers: exact, and the same for both signs
        int magnitude = Math.floorDiv(2 * Math.abs(sum) + n - 1, 2 * n);
        return STEPS.get(3 + Integer.signum(sum) * magnitude);
    }
}
