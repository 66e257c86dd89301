package news.parallax.outlet;

/**
 * A feed of an outlet, as the catalog lists it.
 *
 * @param domain the outlet's domain
 * @param url the feed's address
 * @param category what it is about, such as {@code business}; empty for everything
 * @param language ISO 639-1 code of its entries, or empty
 * @param enabled whether it is polled
 */
public record CatalogFeed(String domain, String url, String category, String language, boolean enabled) {}
