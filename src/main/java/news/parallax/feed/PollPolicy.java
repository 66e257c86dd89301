package news.parallax.feed;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import news.parallax.web.FetchResult;

/**
 * Decides when a feed is polled next: as often as it changes, never sooner than its host or the feed itself asks, ever
 * more rarely while it fails, at least once a day whatever they ask, and never anymore once it is gone. A feed moves for
 * good only where every redirect is permanent and what lies there shares entries with what was read before. Pure.
 *
 * @param shortest time between two polls of a healthy feed; zero means that it is due at every turn, whatever it asks
 */
public record PollPolicy(Duration shortest) {
    /** The longest time between two polls of a healthy feed. */
    public static final Duration DAY = Duration.ofDays(1);

    private static final Duration WEEK = Duration.ofDays(7);
    private static final Duration LONGEST_ADAPTIVE = Duration.ofHours(3);
    private static final Duration FIRST = Duration.ofMinutes(15);
    private static final Duration FIRST_BACK_OFF = Duration.ofMinutes(5);
    private static final Duration SHORTEST_WAIT = Duration.ofMinutes(1);
    private static final int DOUBLINGS = 12;

    /** Refuses a negative time, and keeps it below a day. */
    public PollPolicy {
        if (shortest.isNegative()) {
            throw new IllegalArgumentException("the shortest time between two polls is negative: " + shortest);
        }
        shortest = least(shortest, DAY);
    }

    /** A policy with a shortest interval. */
    public static PollPolicy of(Duration shortest) {
        return new PollPolicy(shortest);
    }

    /** The feed after a poll that ended at an instant. */
    Feed after(Feed feed, PollOutcome outcome, Instant now) {
        if (outcome instanceof PollOutcome.Read read) {
            return read(feed, read, now);
        } else if (outcome instanceof PollOutcome.Found found) {
            return read(feed.at(found.url()), new PollOutcome.Read(found.answer(), found.document()), now);
        } else if (outcome instanceof PollOutcome.Unchanged unchanged) {
            return unchanged(feed, unchanged, now);
        } else if (outcome instanceof PollOutcome.Later later) {
            int failures = feed.failures() + 1;
            Duration wait = later.after()
                    .map(asked -> least(most(asked, SHORTEST_WAIT), WEEK))
                    .orElse(backOff(failures));
            return unwell(feed, now, now.plus(wait), failures, FeedState.WAITING, later.reason());
        } else if (outcome instanceof PollOutcome.Retired retired) {
            return unwell(feed, now, now.plus(WEEK), feed.failures() + 1, FeedState.RETIRED, retired.reason());
        } else if (outcome instanceof PollOutcome.Broken broken) {
            int failures = feed.failures() + 1;
            return unwell(feed, now, now.plus(backOff(failures)), failures, FeedState.FAILING, broken.reason());
        }
        throw new IllegalStateException("an outcome without a rule: " + outcome);
    }

    private Feed read(Feed feed, PollOutcome.Read read, Instant now) {
        ParsedFeed document = read.document();
        FetchResult.Fresh answer = read.answer();
        Fingerprint before = Fingerprint.parse(feed.fingerprint());
        Fingerprint print = Fingerprint.of(document);
        boolean changed = !print.hash().equals(before.hash());
        boolean same = print.isOfSameFeed(before);
        if (answer.permanentUrl().isPresent() && !same && !before.marks().isEmpty()) {
            print = print.knownBy(before); // a portal does not become the feed by answering twice in its place
        }
        Duration ttl = least(document.ttl().orElse(Duration.ZERO), DAY);
        Duration interval =
                most(interval(feed, changed), ttl); // so that it is kept to when the next answer has no document
        return new Feed(
                feed.url(),
                answer.permanentUrl().filter(url -> same).orElse(feed.currentUrl()),
                feed.domain(),
                feed.category(),
                feed.language(),
                answer.etag(),
                answer.lastModified(),
                Optional.of(now),
                Optional.of(now),
                next(feed.url(), interval, answer.freshFor(), print, now),
                0,
                FeedState.OK,
                "",
                document.entries().size(),
                interval,
                print.toString());
    }

    private Feed unchanged(Feed feed, PollOutcome.Unchanged unchanged, Instant now) {
        FetchResult.NotModified answer = unchanged.answer();
        Duration interval = most(feed.interval(), interval(feed, false));
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
                next(feed.url(), interval, answer.freshFor(), Fingerprint.parse(feed.fingerprint()), now),
                0,
                FeedState.OK,
                "",
                feed.entries(),
                interval,
                feed.fingerprint());
    }

    private static Feed unwell(Feed feed, Instant now, Instant next, int failures, FeedState state, String reason) {
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
                failures,
                state,
                reason,
                feed.entries(),
                feed.interval(),
                feed.fingerprint());
    }

    private Duration interval(Feed feed, boolean changed) {
        if (feed.interval().isZero()) {
            return most(shortest, FIRST);
        }
        Duration next = changed
                ? feed.interval().dividedBy(2)
                : feed.interval().multipliedBy(3).dividedBy(2);
        return most(shortest, least(most(next, SHORTEST_WAIT), LONGEST_ADAPTIVE));
    }

    private Instant next(String url, Duration interval, Optional<Duration> freshFor, Fingerprint print, Instant now) {
        if (shortest.isZero()) {
            return now;
        }
        Duration wait = most(interval, freshFor.orElse(Duration.ZERO));
        // feeds that were added together drift apart, so that no host sees them all at once
        long spread = Math.floorMod(url.hashCode(), 100) * interval.toMillis() / 1_000;
        Instant limit = now.plus(DAY);
        Instant next = now.plus(least(wait, DAY)).plusMillis(spread);
        while (print.isAsleep(next) && next.isBefore(limit)) {
            next = next.truncatedTo(ChronoUnit.HOURS).plus(Duration.ofHours(1));
        }
        return next.isBefore(limit) ? next : limit;
    }

    private Duration backOff(int failures) {
        Duration first = most(least(shortest, FIRST), FIRST_BACK_OFF);
        return least(first.multipliedBy(1L << Math.min(failures - 1, DOUBLINGS)), DAY);
    }

    private static Duration least(Duration one, Duration other) {
        return one.compareTo(other) <= 0 ? one : other;
    }

    private static Duration most(Duration one, Duration other) {
        return one.compareTo(other) >= 0 ? one : other;
    }
}
