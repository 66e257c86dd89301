package news.parallax.story;

import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import news.parallax.outlet.Outlet;
import news.parallax.outlet.Side;

/**
 * How many outlets stand on each side.
 *
 * @param left outlets left of the center
 * @param center outlets in the center
 * @param right outlets right of the center
 * @param unrated outlets that nobody has rated
 */
public record Split(int left, int center, int right, int unrated) {
    /** The split of these outlets, each counted as often as it is given. */
    public static Split of(Collection<Outlet> outlets) {
        Map<Side, Integer> count = new EnumMap<>(Side.class);
        outlets.forEach(outlet -> count.merge(outlet.side(), 1, Integer::sum));
        return new Split(
                count.getOrDefault(Side.LEFT, 0),
                count.getOrDefault(Side.CENTER, 0),
                count.getOrDefault(Side.RIGHT, 0),
                count.getOrDefault(Side.UNRATED, 0));
    }

    /** Outlets on one side. */
    public int on(Side side) {
        return switch (side) {
            case LEFT -> left;
            case CENTER -> center;
            case RIGHT -> right;
            case UNRATED -> unrated;
        };
    }

    /** Outlets that have a rating; the base of every percentage. */
    public int rated() {
        return left + center + right;
    }

    /** Percentages of the rated outlets, or empty where they are too few. */
    public Optional<Percentages> percentages() {
        return Percentages.of(left, center, right);
    }
}
