package news.parallax.feed;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import news.parallax.web.FetchResult;
import news.parallax.web.Fetcher;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Thirty simulated days of one feed and its host's troubles, with nobody's help. */
class RecoveryTest {
    private static final Instant START = Instant.parse("2026-11-02T10:00:00Z");
    private static final Duration TURN = Duration.ofMinutes(1);
    private static final FetchResult.Fresh GOOD = new FetchResult.Fresh(
            "http://harbor.example/feed",
            Optional.empty(),
            200,
            Optional.of("\"v\""),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            false,
            "<rss><channel><item><title>Light</title></item></channel></rss>".getBytes(StandardCharsets.UTF_8));

    enum Trouble {
        ERRORS(new FetchResult.Failed("the server answered 500")),
        MISSING(new FetchResult.Failed("the server answered 404")),
        SILENCE(new FetchResult.Failed("the server did not answer in time")),
        TOO_MANY(new FetchResult.RetryLater(Optional.empty(), "the server answered 429 and asks for time")),
        LATER(new FetchResult.RetryLater(Optional.of(Duration.ofHours(2)), "the server answered 503"));

        private final FetchResult result;

        Trouble(FetchResult result) {
            this.result = result;
        }
    }

    @ParameterizedTest
    @EnumSource(Trouble.class)
    void endsWithinTheIntervalThatStoodWhenTheHostRecovered(Trouble trouble) {
        for (Duration outage : Stream.of(10, 60, 600, 1_440, 4 * 1_440, 29 * 1_440)
                .map(Duration::ofMinutes)
                .toList()) {
            Instant recovery = START.plus(Duration.ofHours(6)).plus(outage);
            List<Feed> history = month(now ->
                    now.isBefore(START.plus(Duration.ofHours(6))) || !now.isBefore(recovery) ? GOOD : trouble.result);
            Feed before = history.stream()
                    .filter(feed -> feed.lastPoll().orElse(START).isBefore(recovery))
                    .reduce(Feed.of("", "", "", ""), (one, next) -> next);
            Feed back = history.stream()
                    .filter(feed -> !feed.lastPoll().orElse(START).isBefore(recovery))
                    .findFirst()
                    .orElseThrow();
            assertEquals(FeedState.OK, back.state());
            Duration delay = Duration.between(recovery, back.lastPoll().orElseThrow());
            Duration interval = Duration.between(before.lastPoll().orElseThrow(), before.nextPoll());
            assertTrue(delay.compareTo(interval.plus(TURN)) <= 0, () -> delay + " after an interval of " + interval);
            assertTrue(delay.compareTo(Duration.ofDays(1)) <= 0, () -> "recovered only after " + delay);
            Duration asked = Duration.ofHours(3); // the longest wait of a healthy feed, and of Retry-After here
            assertTrue(delay.compareTo(outage.plus(asked)) <= 0, () -> delay + " after an outage of " + outage);
        }
    }

    @ParameterizedTest
    @EnumSource(Trouble.class)
    void neverSlowsAFeedThatOnlyFlaps(Trouble trouble) {
        int[] polls = new int[1];
        List<Feed> history = month(now -> polls[0]++ % 2 == 0 ? trouble.result : GOOD);
        List<Feed> good =
                history.stream().filter(feed -> feed.state() == FeedState.OK).toList();
        assertTrue(good.size() >= 30 * 24 / 6, () -> good.size() + " times read in thirty days");
        assertTrue(history.stream().allMatch(feed -> feed.failures() <= 1));
    }

    private interface Host {
        FetchResult at(Instant now);
    }

    private static List<Feed> month(Host host) {
        Instant[] now = {START};
        Fetcher web = request -> host.at(now[0]);
        FeedPoller poller =
                new FeedPoller(web, new FeedParser(), PollPolicy.of(Duration.ofMinutes(5)), () -> now[0], 1);
        List<Feed> history = new ArrayList<>();
        Feed[] feed = {Feed.of("http://harbor.example/feed", "harbor.example", "", "")};
        for (; now[0].isBefore(START.plus(Duration.ofDays(31))); now[0] = now[0].plus(TURN)) {
            if (!feed[0].nextPoll().isAfter(now[0])) {
                poller.poll(List.of(feed[0]), polled -> feed[0] = polled.feed());
                history.add(feed[0]);
            }
        }
        return history;
    }
}
