package news.parallax.web;

import java.time.Duration;
import java.util.Optional;

/** How a fetch ended. */
public sealed interface FetchResult {
    /**
     * The whole body came.
     *
     * @param url where it was found in the end
     * @param permanentUrl where it has moved for good: the end of an unbroken chain of permanent redirects from the start
     * @param contentType the header as sent
     * @param etag the validator as sent
     * @param lastModified the date as sent
     * @param freshFor how long the server says the copy stays fresh
     * @param body the body, decoded
     */
    record Fresh(
            String url,
            Optional<String> permanentUrl,
            Optional<String> contentType,
            Optional<String> etag,
            Optional<String> lastModified,
            Optional<Duration> freshFor,
            byte[] body)
            implements FetchResult {}

    /**
     * The copy we have is still the one.
     *
     * @param lastModified a newer date for it, if the server sent one
     * @param freshFor how long the server says it stays so
     */
    record NotModified(Optional<String> etag, Optional<String> lastModified, Optional<Duration> freshFor)
            implements FetchResult {}

    /**
     * The server asks to come back later.
     *
     * @param delay how long it asks to wait, if it says so in a way that can be read
     */
    record RetryLater(String reason, Optional<Duration> delay) implements FetchResult {}

    /** The server says that it is gone for good. */
    record Gone(String reason) implements FetchResult {}

    /** We may not fetch it: the address is not public, robots.txt says no, the scheme is none we speak. */
    record Refused(String reason) implements FetchResult {}

    /** It could not be had: a broken connection, an error, too large, too slow. */
    record Failed(String reason) implements FetchResult {}
}
