package news.parallax.web;

import java.util.Optional;

/**
 * What to fetch.
 *
 * @param url absolute http or https address
 * @param kind decides whether robots.txt is asked first
 * @param etag the entity tag the server gave last, verbatim
 * @param lastModified the Last-Modified date the server gave last, verbatim
 */
public record FetchRequest(String url, Kind kind, Optional<String> etag, Optional<String> lastModified) {
    /** What is expected at an address. */
    public enum Kind {
        /** A feed, which is published to be polled: robots.txt is not asked. */
        FEED,
        /** A page: fetched only where robots.txt allows it, and no faster than it asks. */
        PAGE
    }

    /** A first request for a feed, or one whose validators are unknown. */
    public static FetchRequest feed(String url) {
        return new FetchRequest(url, Kind.FEED, Optional.empty(), Optional.empty());
    }

    /** A request for a page. */
    public static FetchRequest page(String url) {
        return new FetchRequest(url, Kind.PAGE, Optional.empty(), Optional.empty());
    }

    boolean isConditional() {
        return etag.isPresent() || lastModified.isPresent();
    }
}
