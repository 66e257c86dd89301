package news.parallax.story;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import news.parallax.outlet.CatalogFeed;
import news.parallax.outlet.Outlet;
import news.parallax.outlet.Outlets;
import news.parallax.outlet.Side;

/**
 * What a side's usual share is measured by: other stories of the same kind, or the outlets that are read.
 *
 * @param topic topic of those stories; empty for any
 * @param country country that they name (ISO 3166); empty for any
 * @param language language that they are mostly written in (ISO 639-1), or that the outlets write; empty for any
 * @param stories how many stories; 0 where outlets of the catalog are counted instead
 * @param split outlets by side, each once in every one of these stories that it covers; of the catalog each once
 */
public record Pool(String topic, String country, String language, int stories, Split split) {
    /** A pool of outlets of which nothing more is said. */
    public Pool(Split split) {
        this("", "", "", 0, split);
    }

    /** The outlets of the catalog that have a feed which is read. */
    public static Pool of(Outlets outlets) {
        return of(outlets, "");
    }

    /** The outlets of the catalog that have a feed which is read and that write this language; empty for any. */
    static Pool of(Outlets outlets, String language) {
        return new Pool("", "", language, 0, Split.of(read(outlets, language)));
    }

    /** The outlets that have a feed which is read and that write a language, or any; by domain. */
    public static List<Outlet> read(Outlets outlets, String language) {
        Set<String> read = outlets.feeds().stream()
                .filter(CatalogFeed::enabled)
                .map(CatalogFeed::domain)
                .collect(Collectors.toSet());
        return outlets.all().stream()
                .filter((Outlet outlet) -> read.contains(outlet.domain())
                        && (language.isEmpty() || outlet.language().equals(language)))
                .toList();
    }

    /** Share of a side among the rated outlets of the pool, 0 to 1. */
    public double share(Side side) {
        return split.rated() == 0 ? 0 : (double) split.on(side) / split.rated();
    }
}
