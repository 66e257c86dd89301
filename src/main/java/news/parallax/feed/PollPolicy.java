package news.parallax.feed;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import news.parallax.web.FetchResult;

/**
 * When a feed is polled next. A feed that changes is polled more often, one that does not less often, between the shortest
 * interval and a day; what the server and the feed ask for is kept to; errors back off to a day and never give up. Pure.
 *
 * @param shortest shortest time between two polls of a healthy feed; zero finds it due at once, whatever caches say
 */
public record PollPolicy(Duration shortest) {
    private static final Duration LONGEST = Duration.ofDays(1);
    private static final Duration LONGEST_REST = Duration.ofHours(6);
    private static final Duration FIRST_BACK_OFF = Duration.ofMinutes(5);

    /** A policy with a shortest interval. */
    public static PollPolicy of(Duration shortest) {
        return new PollPolicy(shortest);
    }

    /** The feed after a copy was read. */
    Feed read(Feed feed, FetchResult.Fresh fresh, ParsedFeed parsed, Instant now) {
        Duration interval = feed.lastSuccess().isEmpty()
                ? start()
                : clamp(feed.interval().multipliedBy(2).dividedBy(3));
        return new Feed(
                feed.url(),
                fresh.permanentUrl().orElse(feed.currentUrl()),
                feed.domain(),
                feed.category(),
                feed.language(),
                fresh.etag(),
                fresh.lastModified(),
                Optional.of(now),
                Optional.of(now),
                now.plus(rest(interval, fresh.freshFor(), parsed.ttl())),
                0,
                FeedState.OK,
                "",
                parsed.entries().size(),
                interval,
                feed.fingerprint());
    }

    /** The feed after it said that nothing has changed. */
    Feed unchanged(Feed feed, FetchResult.NotModified answer, Instant now) {
        Duration interval = clamp(feed.interval().multipliedBy(3).dividedBy(2));
        return new Feed(
                feed.url(),
                feed.currentUrl(),
                feed.domain(),
                feed.category(),
                feed.language(),
                answer.etag().or(feed::etag),
                answer.lastModified().or(feed::lastModified),
                Optional.of(now),
                Optional.of(now),
                now.plus(rest(interval, answer.freshFor(), Optional.empty())),
                0,
                FeedState.OK,
                "",
                feed.entries(),
                interval,
                feed.fingerprint());
    }

    /** The feed after a poll that failed. */
    Feed failed(Feed feed, FetchResult result, Instant now) {
        if (result instanceof FetchResult.Gone gone) {
            return after(feed, FeedState.RETIRED, gone.reason(), now.plus(LONGEST), now);
        }
        if (result instanceof FetchResult.RetryLater later) {
            Duration delay = later.after().orElseGet(() -> backOff(feed.failures()));
            return after(feed, FeedState.WAITING, later.reason(), now.plus(longer(delay, shortest)), now);
        }
        String reason = result instanceof FetchResult.Failed failed
                ? failed.reason()
                : result instanceof FetchResult.Refused refused ? refused.reason() : "it could not be read";
        return after(feed, FeedState.FAILING, reason, now.plus(longer(backOff(feed.failures()), shortest)), now);
    }

    private static Feed after(Feed feed, FeedState state, String reason, Instant next, Instant now) {
        return new Feed(
                feed.url(),
                feed.currentUrl(),
                feed.domain(),
                feed.category(),
                feed.language(),
                feed.etag(),
                feed.lastModified(),
                Optional.of(now),
                feed.lastSuccess(),
                next,
                feed.failures() + 1,
                state,
                reason,
                feed.entries(),
                feed.interval(),
                feed.fingerprint());
    }

    private Duration rest(Duration interval, Optional<Duration> freshFor, Optional<Duration> ttl) {
        if (shortest.isZero()) {
            return Duration.ZERO;
        }
        Duration asked = longer(freshFor.orElse(Duration.ZERO), ttl.orElse(Duration.ZERO));
        Duration rest = longer(interval, asked);
        return rest.compareTo(LONGEST) > 0 ? LONGEST : rest;
    }

    private Duration start() {
        return clamp(shortest.multipliedBy(2));
    }

    private Duration clamp(Duration interval) {
        Duration most = longer(LONGEST_REST, shortest);
        return interval.compareTo(most) > 0 ? most : longer(interval, shortest);
    }

    private static Duration backOff(int failures) {
        Duration delay = FIRST_BACK_OFF.multipliedBy(1L << Math.min(failures, 9));
        return delay.compareTo(LONGEST) > 0 ? LONGEST : delay;
    }

    private static Duration longer(Duration one, Duration other) {
        return one.compareTo(other) > 0 ? one : other;
    }
}
