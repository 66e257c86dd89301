package news.parallax.story;

import java.util.Collection;
import news.parallax.outlet.Outlet;
import news.parallax.outlet.Outlets;

/**
 * The outlets that are read, by side: what a side's coverage is held against.
 *
 * @param split rated outlets that have a feed
 */
public record Pool(Split split) {
    /** The pool of a catalog. */
    public static Pool of(Outlets outlets) {
        Collection<Outlet> read = outlets.feeds().stream()
                .filter(feed -> feed.enabled())
                .flatMap(feed -> outlets.byDomain(feed.domain()).stream())
                .distinct()
                .toList();
        return new Pool(Split.of(read));
    }
}
