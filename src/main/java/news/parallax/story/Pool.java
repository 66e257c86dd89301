package news.parallax.story;

import java.util.Set;
import java.util.stream.Collectors;
import news.parallax.outlet.CatalogFeed;
import news.parallax.outlet.Outlet;
import news.parallax.outlet.Outlets;
import news.parallax.outlet.Side;

/**
 * The outlets that could cover a story, by side: what a side's usual share is measured by.
 *
 * @param split outlets of the pool by side
 */
public record Pool(Split split) {
    /** The outlets of the catalog that have a feed which is read. */
    public static Pool of(Outlets outlets) {
        Set<String> read = outlets.feeds().stream()
                .filter(CatalogFeed::enabled)
                .map(CatalogFeed::domain)
                .collect(Collectors.toSet());
        return new Pool(Split.of(outlets.all().stream()
                .filter((Outlet outlet) -> read.contains(outlet.domain()))
                .toList()));
    }

    /** Share of a side among the rated outlets of the pool, 0 to 1. */
    public double share(Side side) {
        return split.rated() == 0 ? 0 : (double) split.on(side) / split.rated();
    }
}
