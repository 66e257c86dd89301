package news.parallax.feed;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * One feed and how it is doing.
 *
 * @param url address as in the catalog; the key
 * @param currentUrl address to poll; differs from {@code url} after a permanent move
 * @param domain domain of its outlet
 * @param category as in the catalog; may be empty
 * @param language as in the catalog, ISO 639-1; may be empty
 * @param etag entity tag given last, verbatim
 * @param lastModified Last-Modified given last, verbatim
 * @param lastPoll when it was asked last
 * @param lastSuccess when it was read, or found unchanged, last
 * @param nextPoll when it is due
 * @param failures polls failed in a row
 * @param state how it is doing
 * @param reason why, in words, if it is not well; else empty
 * @param entries number of entries seen last
 * @param interval time between polls that follows from how often it changes
 * @param fingerprint what {@link PollPolicy} remembers of the document seen last, to tell whether it changed; empty
 *     before the first
 */
public record Feed(
        String url,
        String currentUrl,
        String domain,
        String category,
        String language,
        Optional<String> etag,
        Optional<String> lastModified,
        Optional<Instant> lastPoll,
        Optional<Instant> lastSuccess,
        Instant nextPoll,
        int failures,
        FeedState state,
        String reason,
        int entries,
        Duration interval,
        String fingerprint) {

    /** The same feed, to be polled at another address. */
    Feed at(String address) {
        return at(address, etag, lastModified);
    }

    /** Whether it is polled elsewhere than the catalog says. */
    boolean hasMoved() {
        return !currentUrl.equals(url);
    }

    /** The same feed, to be read anew at the catalog's address. */
    Feed atHome() {
        return at(url, Optional.empty(), Optional.empty());
    }

    private Feed at(String address, Optional<String> tag, Optional<String> modified) {
        return new Feed(
                url,
                address,
                domain,
                category,
                language,
                tag,
                modified,
                lastPoll,
                lastSuccess,
                nextPoll,
                failures,
                state,
                reason,
                entries,
                interval,
                fingerprint);
    }

    /** A feed of the catalog that was never polled: due at once. */
    public static Feed of(String url, String domain, String category, String language) {
        return new Feed(
                url,
                url,
                domain,
                category,
                language,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Instant.EPOCH,
                0,
                FeedState.OK,
                "",
                0,
                Duration.ZERO,
                "");
    }
}
