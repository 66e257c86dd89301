package news.parallax.brief;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import news.parallax.outlet.Side;
import news.parallax.story.Blindspot;
import news.parallax.story.Coverage;
import news.parallax.story.CoveredStory;
import news.parallax.story.Percentages;
import news.parallax.story.Split;

/** Figures of a coverage in words and bars: one place, so that every answer says them alike. */
public final class CoverageWords {
    private static final int BAR = 25;

    private CoverageWords() {}

    /** One line under a headline: {@code 29 articles · L 14 C 6 R 5}. */
    public static String line(CoveredStory covered) {
        Coverage coverage = covered.coverage();
        return articles(coverage.articles()) + " · "
                + (coverage.percentages().isPresent()
                        ? sides(coverage)
                        : "rated " + coverage.rated() + ", too few for percentages");
    }

    /** The mark of a blindspot behind a line, or nothing. */
    public static String gap(Optional<Blindspot> blindspot) {
        return blindspot
                .map(found -> " · 🕶 " + name(found.side()) + " blindspot")
                .orElse("");
    }

    /** {@code L 14 C 6 R 5}. */
    public static String sides(Coverage coverage) {
        return "L " + coverage.split().left() + " C " + coverage.split().center() + " R "
                + coverage.split().right();
    }

    /** {@code 29 articles}. */
    public static String articles(int count) {
        return count + (count == 1 ? " article" : " articles");
    }

    /** The bias bar: a line for each side, with count and share; shares only where there are enough rated outlets. */
    public static String bar(Coverage coverage) {
        List<String> lines = new ArrayList<>();
        int most = Math.max(1, most(coverage.split()));
        for (Side side : List.of(Side.LEFT, Side.CENTER, Side.RIGHT)) {
            int count = coverage.split().on(side);
            int length = most <= BAR ? count : Math.round((float) count * BAR / most);
            String share = coverage.percentages()
                    .map(percent -> String.format(Locale.ROOT, " %3d%%", share(percent, side)))
                    .orElse("");
            lines.add(String.format(
                    Locale.ROOT,
                    "%s %-" + Math.min(BAR, most) + "s %3d%s",
                    letter(side),
                    "█".repeat(length),
                    count,
                    share));
        }
        return String.join("\n", lines);
    }

    /** The letter of a side in lists and buttons. */
    public static String letter(Side side) {
        return side.name().substring(0, 1);
    }

    /** The name of a side: {@code Left}. */
    public static String name(Side side) {
        return side.name().charAt(0) + side.word().substring(1);
    }

    /** The sentence with the largest share, or why there is none. */
    public static String share(Coverage coverage) {
        if (coverage.percentages().isEmpty()) {
            return "Only " + coverage.rated() + " rated " + (coverage.rated() == 1 ? "outlet" : "outlets")
                    + " so far, so no percentages: Left " + coverage.split().left() + ", Center "
                    + coverage.split().center() + ", Right "
                    + coverage.split().right() + ".";
        }
        int left = coverage.split().left();
        int center = coverage.split().center();
        int right = coverage.split().right();
        int most = most(coverage.split());
        long leaders = List.of(left, center, right).stream()
                .filter(count -> count == most)
                .count();
        if (leaders > 1) {
            return "Left " + left + ", Center " + center + ", Right " + right + " of " + coverage.rated()
                    + " rated: no side leads.";
        }
        Side leader = most == left ? Side.LEFT : most == center ? Side.CENTER : Side.RIGHT;
        return share(coverage.percentages().orElseThrow(), leader) + "% of the rated sources "
                + (leader == Side.CENTER ? "are Center" : "lean " + name(leader)) + " (" + most + " of "
                + coverage.rated() + ")";
    }

    /** The share of a side. */
    public static int share(Percentages percent, Side side) {
        return switch (side) {
            case LEFT -> percent.left();
            case CENTER -> percent.center();
            case RIGHT -> percent.right();
            case UNRATED -> 0;
        };
    }

    private static int most(Split split) {
        return Math.max(split.left(), Math.max(split.center(), split.right()));
    }

    /** The factuality of outlets in one line, best first. */
    public static String factuality(Coverage coverage) {
        List<String> parts = new ArrayList<>();
        coverage.factuality().forEach((step, count) -> {
            if (count > 0) {
                parts.add(step.word().replace('-', ' ') + " " + count);
            }
        });
        return String.join(" · ", parts);
    }

    /** A distribution in one line: {@code high 17 · mixed 6}. */
    public static String distribution(Map<String, Integer> counts) {
        List<String> parts = counts.entrySet().stream()
                .filter(entry -> entry.getValue() > 0)
                .sorted(Map.Entry.<String, Integer>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey()))
                .map(entry ->
                        (entry.getKey().isEmpty() ? "unknown" : entry.getKey().replace('-', ' ')) + " "
                                + entry.getValue())
                .toList();
        return parts.isEmpty() ? "unknown" : String.join(" · ", parts);
    }
}
