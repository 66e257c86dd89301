package news.parallax.outlet;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Reads a catalog from folders that hold {@code outlets.csv}, {@code ratings.csv} and {@code feeds.csv}. Of several
 * folders a later one overrides an earlier one field by field: a row names only what it changes, and an empty field
 * changes nothing. A folder need not hold all three files. A wrong row is left out and named; all that is wrong is found
 * in one reading.
 */
public final class CatalogReader {
    private final Raters raters;

    /** A reader that leaves out the ratings of raters that do not count. */
    public CatalogReader(Raters raters) {
        this.raters = raters;
    }

    /** The catalog in these folders, later ones overriding earlier ones. */
    public CatalogReading read(List<Path> folders) {
        CatalogDraft draft = new CatalogDraft();
        for (Path folder : folders) {
            Path outlets = folder.resolve("outlets.csv");
            Path ratings = folder.resolve("ratings.csv");
            Path feeds = folder.resolve("feeds.csv");
            if (List.of(outlets, ratings, feeds).stream().noneMatch(Files::exists)) {
                draft.wrong(folder, 0, "holds no outlets.csv, ratings.csv or feeds.csv");
            }
            // in this order, for ratings and feeds belong to outlets
            draft.addOutlets(outlets);
            draft.addRatings(ratings);
            draft.addFeeds(feeds);
        }
        return draft.finish(raters);
    }
}
