package news.parallax.feed;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import news.parallax.web.FetchResult;
import org.junit.jupiter.api.Test;

class PollPolicyTest {
    private static final Instant NOW = Instant.parse("2026-11-02T10:00:00Z");
    private static final Duration DAY = Duration.ofDays(1);
    private final PollPolicy policy = PollPolicy.of(Duration.ofMinutes(5));
    private final Feed feed = Feed.of("http://harbor.example/feed.xml", "harbor.example", "", "en");

    @Test
    void keepsToMaxAgeOfTheAnswer() {
        Feed after = policy.after(feed, read(Optional.of(Duration.ofHours(1)), document("a")), NOW);
        assertFalse(after.nextPoll().isBefore(NOW.plus(Duration.ofHours(1))));
    }

    @Test
    void keepsToTtlEvenWhenTheNextAnswerHasNoDocument() {
        Feed after = policy.after(feed, read(Optional.empty(), withTtl(Duration.ofHours(5))), NOW);
        assertFalse(after.nextPoll().isBefore(NOW.plus(Duration.ofHours(5))));
        Instant later = after.nextPoll();
        Feed unchanged = policy.after(after, unchanged(), later);
        assertFalse(unchanged.nextPoll().isBefore(later.plus(Duration.ofHours(5))));
    }

    @Test
    void waitsNoLongerThanADayWhateverIsAsked() {
        Feed aged = policy.after(feed, read(Optional.of(Duration.ofDays(300)), document("a")), NOW);
        Feed ttl = policy.after(feed, read(Optional.empty(), withTtl(Duration.ofDays(69_444))), NOW);
        assertEquals(NOW.plus(DAY), aged.nextPoll());
        assertEquals(NOW.plus(DAY), ttl.nextPoll());
    }

    @Test
    void sleepsThroughSkippedHoursAndDays() {
        ParsedFeed nights = new ParsedFeed(
                "rss-2.0",
                "",
                "",
                Optional.empty(),
                Set.of(10, 11, 12),
                Set.of(DayOfWeek.TUESDAY),
                List.of(),
                List.of());
        Feed after = policy.after(feed, read(Optional.empty(), nights), NOW);
        assertEquals(13, after.nextPoll().atZone(ZoneOffset.UTC).getHour());
        Feed unchanged = policy.after(after, unchanged(), Instant.parse("2026-11-09T23:59:00Z"));
        assertEquals(Instant.parse("2026-11-10T23:59:00Z"), unchanged.nextPoll());
    }

    @Test
    void pollsMoreOftenWhatChangesAndLessOftenWhatDoesNot() {
        Feed busy = feed;
        Feed quiet = feed;
        for (int i = 0; i < 10; i++) {
            busy = policy.after(busy, read(Optional.empty(), document("story " + i)), NOW);
            quiet = policy.after(quiet, read(Optional.empty(), document("story")), NOW);
        }
        assertEquals(Duration.ofMinutes(5), busy.interval());
        assertEquals(Duration.ofHours(3), quiet.interval());
    }

    @Test
    void findsAHealthyFeedDueAtOnceWhereTheShortestIntervalIsZero() {
        PollPolicy eager = PollPolicy.of(Duration.ZERO);
        Feed after = eager.after(feed, read(Optional.of(DAY), withTtl(DAY)), NOW);
        assertEquals(NOW, after.nextPoll());
        assertTrue(eager.after(after, broken(), NOW).nextPoll().isAfter(NOW));
    }

    @Test
    void keepsToRetryAfterBetweenAMinuteAndAWeek() {
        assertEquals(NOW.plusSeconds(180), policy.after(feed, later(180), NOW).nextPoll());
        assertEquals(NOW.plusSeconds(60), policy.after(feed, later(1), NOW).nextPoll());
        assertEquals(
                NOW.plus(Duration.ofDays(7)),
                policy.after(feed, later(3_155_760_000L), NOW).nextPoll());
        Feed bare = policy.after(feed, new PollOutcome.Later(Optional.empty(), "slow down"), NOW);
        assertFalse(bare.nextPoll().isBefore(NOW.plusSeconds(60)));
        assertEquals(FeedState.WAITING, bare.state());
    }

    @Test
    void retiresWhatIsGoneAndSaysWhy() {
        Feed gone = policy.after(feed, new PollOutcome.Retired("gone for good"), NOW);
        assertEquals(FeedState.RETIRED, gone.state());
        assertEquals("gone for good", gone.reason());
    }

    @Test
    void followsAPermanentMoveOnceTheSameEntriesAreFoundThere() {
        Feed first = policy.after(feed, movedTo("http://harbor.example/new.xml", document("a")), NOW);
        assertEquals(feed.url(), first.currentUrl(), "nothing was known yet to compare with");
        Feed moved = policy.after(first, movedTo("http://harbor.example/new.xml", document("a")), NOW);
        assertEquals("http://harbor.example/new.xml", moved.currentUrl());
        assertEquals(feed.url(), moved.url());
    }

    @Test
    void doesNotMoveToAPortalThatAnswersInTheFeedsPlace() {
        Feed known = policy.after(feed, read(Optional.empty(), document("a")), NOW);
        ParsedFeed empty =
                new ParsedFeed("rss-2.0", "", "", Optional.empty(), Set.of(), Set.of(), List.of(), List.of());
        Feed after = policy.after(known, movedTo("http://portal.example/", empty), NOW);
        for (int i = 0; i < 5; i++) {
            after = policy.after(after, movedTo("http://portal.example/", document("Sign in")), NOW);
            assertEquals(feed.url(), after.currentUrl());
        }
        Feed moved = policy.after(after, movedTo("http://harbor.example/new.xml", document("a")), NOW);
        assertEquals("http://harbor.example/new.xml", moved.currentUrl());
    }

    @Test
    void sendsBackTheValidatorsOfTheLastAnswerAndInventsNone() {
        Feed plain = policy.after(feed, read(Optional.empty(), document("a")), NOW);
        assertEquals(Optional.empty(), plain.etag());
        assertEquals(Optional.empty(), plain.lastModified());
    }

    /** Thirty days of errors, asked-for waits and successes in any order, from a fixed seed. */
    @Test
    void losesNoFeedInThirtyDaysOfTrouble() {
        Random chance = new Random(4);
        for (int run = 0; run < 300; run++) {
            Feed polled = feed;
            Instant now = NOW;
            Instant end = NOW.plus(Duration.ofDays(30));
            while (now.isBefore(end)) {
                PollOutcome outcome = trouble(chance);
                Feed after = policy.after(polled, outcome, now);
                Duration wait = Duration.between(now, after.nextPoll());
                Duration most = outcome instanceof PollOutcome.Later asked
                                && asked.after().isPresent()
                        ? Duration.ofDays(7)
                        : DAY;
                assertTrue(
                        wait.compareTo(Duration.ofMinutes(1)) >= 0 && wait.compareTo(most) <= 0, () -> "waits " + wait);
                polled = after;
                now = after.nextPoll();
            }
            Feed recovered = policy.after(polled, read(Optional.empty(), document("back")), now);
            assertEquals(FeedState.OK, recovered.state());
            assertEquals(0, recovered.failures());
            assertTrue(Duration.between(now, recovered.nextPoll()).compareTo(Duration.ofHours(4)) < 0);
        }
    }

    private static PollOutcome trouble(Random chance) {
        return switch (chance.nextInt(4)) {
            case 0 -> later(chance.nextLong(1_000_000));
            case 1 -> new PollOutcome.Later(Optional.empty(), "429");
            case 2 -> read(Optional.empty(), document("story " + chance.nextInt(3)));
            default -> broken();
        };
    }

    private static PollOutcome broken() {
        return new PollOutcome.Broken("500");
    }

    private static PollOutcome later(long seconds) {
        return new PollOutcome.Later(Optional.of(Duration.ofSeconds(seconds)), "slow down");
    }

    private static PollOutcome unchanged() {
        return new PollOutcome.Unchanged(
                new FetchResult.NotModified(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty()));
    }

    private static PollOutcome.Read read(Optional<Duration> fresh, ParsedFeed document) {
        return new PollOutcome.Read(answer(Optional.empty(), fresh), document);
    }

    private static PollOutcome.Read movedTo(String url, ParsedFeed document) {
        return new PollOutcome.Read(answer(Optional.of(url), Optional.empty()), document);
    }

    private static FetchResult.Fresh answer(Optional<String> moved, Optional<Duration> fresh) {
        Optional<String> none = Optional.empty();
        return new FetchResult.Fresh(
                "http://harbor.example/feed.xml", moved, 200, none, none, none, fresh, false, new byte[0]);
    }

    private static ParsedFeed document(String title) {
        Entry entry = new Entry(title, title, "", Optional.empty(), "", List.of(), List.of(), "");
        return new ParsedFeed("rss-2.0", "", "", Optional.empty(), Set.of(), Set.of(), List.of(entry), List.of());
    }

    private static ParsedFeed withTtl(Duration ttl) {
        return new ParsedFeed(
                "rss-2.0",
                "",
                "",
                Optional.of(ttl),
                Set.of(),
                Set.of(),
                document("a").entries(),
                List.of());
    }
}
