package news.parallax.outlet;

import java.nio.file.Path;

/**
 * Something wrong in a file of the catalog.
 *
 * @param file the file, or the folder that should hold it
 * @param line line in the file from 1; 0 for the file as a whole
 * @param what what is wrong, with the value
 */
public record CatalogProblem(Path file, int line, String what) {
    /** One line that names file, line and problem. */
    @Override
    public String toString() {
        return file + (line > 0 ? ":" + line : "") + ": " + what;
    }
}
