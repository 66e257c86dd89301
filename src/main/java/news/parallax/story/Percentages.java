package news.parallax.story;

import java.util.Optional;

/**
 * Shares of the rated outlets in whole percent; they sum to 100.
 *
 * @param left share of the left
 * @param center share of the center
 * @param right share of the right
 */
public record Percentages(int left, int center, int right) {
    /** Fewer rated outlets than this give no percentages. */
    public static final int FEWEST_RATED = 5;

    /**
     * The percentages of these counts by largest remainder, or empty below {@value #FEWEST_RATED} rated outlets. Of equal
     * remainders the center's comes first. Where left and right have the same remainder, one point over goes to the
     * center and two go one to each, so that swapping left and right mirrors the result.
     */
    public static Optional<Percentages> of(int left, int center, int right) {
        int rated = left + center + right;
        if (rated < FEWEST_RATED) {
            return Optional.empty();
        }
        int[] share = {100 * left / rated, 100 * center / rated, 100 * right / rated};
        int[] rest = {100 * left % rated, 100 * center % rated, 100 * right % rated};
        int over = 100 - share[0] - share[1] - share[2];
        boolean leftWins;
        boolean centerWins;
        boolean rightWins;
        if (rest[0] == rest[2]) {
            centerWins = over == 1;
            leftWins = over == 2;
            rightWins = over == 2;
        } else {
            // how many stand before each; left and right never tie here
            leftWins = before(rest[0], rest[1], rest[2], true) < over;
            rightWins = before(rest[2], rest[1], rest[0], true) < over;
            centerWins = before(rest[1], rest[0], rest[2], false) < over;
        }
        return Optional.of(new Percentages(
                share[0] + (leftWins ? 1 : 0), share[1] + (centerWins ? 1 : 0), share[2] + (rightWins ? 1 : 0)));
    }

    private static int before(int own, int first, int second, boolean firstWinsTie) {
        boolean firstStandsBefore = first > own || (firstWinsTie && first == own);
        return (firstStandsBefore ? 1 : 0) + (second > own ? 1 : 0);
    }
}
