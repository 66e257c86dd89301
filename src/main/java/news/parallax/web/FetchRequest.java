package news.parallax.web;

import java.util.Optional;

/**
 * What to fetch.
 *
 * @param url the address
 * @param kind what is expected there
 * @param etag validator of the copy we have, as the server sent it
 * @param lastModified date of the copy we have, as the server sent it
 */
public record FetchRequest(String url, Kind kind, Optional<String> etag, Optional<String> lastModified) {
    /** What an address is fetched as. */
    public enum Kind {
        /** A feed, which its outlet offers to programs. */
        FEED,
        /** A page, which robots.txt may keep from us. */
        PAGE
    }

    /** A page. */
    public static FetchRequest page(String url) {
        return new FetchRequest(url, Kind.PAGE, Optional.empty(), Optional.empty());
    }

    /** A feed of which no copy is kept. */
    public static FetchRequest feed(String url) {
        return new FetchRequest(url, Kind.FEED, Optional.empty(), Optional.empty());
    }
}
