package news.parallax.web;

import java.time.Duration;
import java.util.Optional;

/** How a fetch ended. Reasons are whole phrases for people, without the address. */
public sealed interface FetchResult {
    /**
     * A document came.
     *
     * @param url the address that answered in the end
     * @param permanentUrl the same address, if there were redirects and every one of them was permanent
     * @param status the HTTP status, 200 to 299
     * @param etag entity tag, verbatim
     * @param lastModified Last-Modified, verbatim
     * @param contentType Content-Type, verbatim
     * @param freshFor how long the server calls this answer fresh (max-age less Age, or Expires less Date), at least zero
     * @param noSnippet whether the server asks that no text of the document be shown (X-Robots-Tag)
     * @param body the decoded document; not copied, to be left unchanged
     */
    @SuppressWarnings("ArrayRecordComponent") // documents are large, and handed on by one owner
    record Fresh(
            String url,
            Optional<String> permanentUrl,
            int status,
            Optional<String> etag,
            Optional<String> lastModified,
            Optional<String> contentType,
            Optional<Duration> freshFor,
            boolean noSnippet,
            byte[] body)
            implements FetchResult {}

    /**
     * The document is as it was; only ever the answer to a conditional request.
     *
     * @param permanentUrl as in {@link Fresh}
     * @param etag entity tag, verbatim, if the answer gave one
     * @param lastModified Last-Modified, verbatim, if the answer gave one
     * @param freshFor as in {@link Fresh}
     */
    record NotModified(
            Optional<String> permanentUrl,
            Optional<String> etag,
            Optional<String> lastModified,
            Optional<Duration> freshFor)
            implements FetchResult {}

    /**
     * The host asks for time (429 or 503), or is not to be asked again yet because it did, or because of robots.txt.
     *
     * @param after how long to wait; empty if the host did not say
     * @param reason why
     */
    record RetryLater(Optional<Duration> after, String reason) implements FetchResult {}

    /** The document is gone for good (410). */
    record Gone(String reason) implements FetchResult {}

    /** It was not asked for, because an address, a scheme or robots.txt forbids it. */
    record Refused(String reason) implements FetchResult {}

    /** Anything else: no answer, a broken one, too large a one, or an error status. */
    record Failed(String reason) implements FetchResult {}
}
