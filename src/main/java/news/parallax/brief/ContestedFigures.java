package news.parallax.brief;

import java.util.List;

/** The figures of a story that its reports put differently, without the reports, so that they can be kept. Immutable. */
final class ContestedFigures {
    private final List<Figure> figures;

    ContestedFigures(List<Figure> figures) {
        this.figures = List.copyOf(figures);
    }

    /**
     * A figure and what others give for the same thing: for each of their values the ways in which it is written.
     *
     * @param quantity the figure
     * @param others for each other value those who give it
     */
    record Figure(Quantity quantity, List<List<Quantity>> others) {}

    /**
     * Whether a text that is no sentence of the sources, such as a headline or words that a model wrote, gives a contested figure without the others. Since
     * its words may be few, what it counts is not asked for: the number alone decides.
     */
    boolean oneSided(String text) {
        if (figures.isEmpty()) {
            return false;
        }
        List<Quantity> its = QuantityReader.in(text);
        return figures.stream()
                .filter(figure -> meant(its, figure.quantity()))
                .anyMatch(figure -> figure.others().stream()
                        .anyMatch(value -> value.stream().noneMatch(other -> meant(its, other))));
    }

    /** Small numbers count too many things to mean the same in other words. */
    private static boolean meant(List<Quantity> its, Quantity quantity) {
        return its.stream()
                .anyMatch(mine -> mine.agrees(quantity)
                        && (mine.unit().equals(quantity.unit()) || mine.value().length() > 1));
    }
}
