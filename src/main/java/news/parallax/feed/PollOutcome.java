package news.parallax.feed;

import java.time.Duration;
import java.util.Optional;
import news.parallax.web.FetchResult;

/** What a poll found, as far as it decides about the next one. */
sealed interface PollOutcome {
    /** The document was read. */
    record Read(FetchResult.Fresh answer, ParsedFeed document) implements PollOutcome {}

    /** Its address is a web page's, which names the feed at another. */
    record Found(FetchResult.Fresh answer, ParsedFeed document, String url) implements PollOutcome {}

    /** It is as it was. */
    record Unchanged(FetchResult.NotModified answer) implements PollOutcome {}

    /** The host asks for time. */
    record Later(Optional<Duration> after, String reason) implements PollOutcome {}

    /** It cannot be read now. */
    record Broken(String reason) implements PollOutcome {}

    /** It is gone for good. */
    record Retired(String reason) implements PollOutcome {}
}
