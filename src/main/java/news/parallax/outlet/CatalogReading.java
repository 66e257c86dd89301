package news.parallax.outlet;

import java.util.List;

/**
 * What came of reading a catalog.
 *
 * @param outlets the rows that are right
 * @param problems all that is wrong, in the order of the files
 */
public record CatalogReading(Outlets outlets, List<CatalogProblem> problems) {
    /** Copies the list of problems. */
    public CatalogReading {
        problems = List.copyOf(problems);
    }
}
