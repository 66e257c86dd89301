package news.parallax.feed;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * A feed and how polling it has gone.
 *
 * @param url its address in the catalog, which names it
 * @param currentUrl where it is polled: another than {@code url} after it has moved for good
 * @param domain domain of its outlet
 * @param category section as the catalog says, or empty
 * @param language language as the catalog says, or empty
 * @param state how it is
 * @param etag validator of the last copy, as sent
 * @param lastModified date of the last copy, as sent
 * @param lastPoll when it was asked last
 * @param lastSuccess when it answered properly last
 * @param nextPoll not before this
 * @param failures how many polls in a row have failed
 * @param reason why the last poll failed, in plain words; empty after a success
 * @param entries how many entries the last copy had
 * @param interval how long it is left alone after a success, which follows how often it changes
 */
public record Feed(
        String url,
        String currentUrl,
        String domain,
        String category,
        String language,
        State state,
        Optional<String> etag,
        Optional<String> lastModified,
        Optional<Instant> lastPoll,
        Optional<Instant> lastSuccess,
        Instant nextPoll,
        int failures,
        String reason,
        int entries,
        Duration interval) {
    /** How a feed is. */
    public enum State {
        /** Not polled yet, or asked to wait. */
        WAITING,
        /** The last poll went well. */
        OK,
        /** The last poll failed; it is tried again, for ever. */
        FAILING,
        /** Its server says that it is gone for good; it is not polled any more. */
        RETIRED
    }

    /** A feed that has not been polled. */
    public static Feed unread(String url, String domain, String category, String language) {
        return new Feed(
                url,
                url,
                domain,
                category,
                language,
                State.WAITING,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Instant.EPOCH,
                0,
                "",
                0,
                Duration.ZERO);
    }

}
