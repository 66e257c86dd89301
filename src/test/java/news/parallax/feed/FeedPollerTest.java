package news.parallax.feed;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import news.parallax.web.FetchRequest;
import news.parallax.web.FetchResult;
import news.parallax.web.Fetcher;
import org.junit.jupiter.api.Test;

class FeedPollerTest {
    private static final Instant START = Instant.parse("2026-11-02T10:00:00Z");

    @Test
    void lastsThroughFeedsThatFailInEveryWay() {
        Fetcher web = request -> {
            String url = request.url();
            if (url.contains("fault")) {
                throw new IllegalStateException("a fault of ours");
            } else if (url.contains("gone")) {
                return new FetchResult.Gone("gone for good");
            } else if (url.contains("page")) {
                return fresh("<html><body>Sorry</body></html>", Optional.empty());
            }
            return fresh(rss("1"), Optional.empty());
        };
        Map<String, PolledFeed> polled =
                poll(web, List.of(feed("fault"), feed("gone"), feed("page"), feed("good")), START);
        assertEquals(
                FeedState.FAILING, polled.get("http://fault.example/").feed().state());
        assertEquals(
                FeedState.RETIRED, polled.get("http://gone.example/").feed().state());
        assertEquals(
                "the document is a web page, not a feed",
                polled.get("http://page.example/").feed().reason());
        assertEquals(1, polled.get("http://good.example/").entries().size());
    }

    @Test
    void findsTheFeedThatAHomePageNames() {
        String home = "<html><head><link rel=alternate type='application/rss+xml' href='/comments/feed'>"
                + "<link rel=alternate type=application/atom+xml href=//news.example/feed></head></html>";
        Fetcher web =
                request -> fresh(request.url().equals("http://news.example/feed") ? rss("1") : home, Optional.empty());
        Feed found = poll(web, List.of(feed("home")), START)
                .get("http://home.example/")
                .feed();
        assertEquals("http://news.example/feed", found.currentUrl());
        assertEquals(FeedState.OK, found.state());
        Feed lost = poll(request -> fresh(home, Optional.empty()), List.of(found), START)
                .get("http://home.example/")
                .feed();
        assertEquals("http://news.example/feed", lost.currentUrl(), "a page in a known feed's place is an error");
        assertEquals(FeedState.FAILING, lost.state());
    }

    @Test
    void readsAnIndexOfSitemapsAsTheFeedOfItsFewBest() {
        List<String> asked = new ArrayList<>();
        Fetcher web = request -> {
            asked.add(request.url().replaceFirst("http://(index|h).example", ""));
            return request.url().endsWith("/broken-news")
                    ? new FetchResult.Failed("the server answered 500")
                    : fresh(
                            request.url().endsWith("/a") || request.url().endsWith("/b")
                                    ? "<urlset><url><loc>http://h.example/story"
                                            + request.url().substring(16) + "</loc></url></urlset>"
                                    : index("/a", "/broken-news", "/b", "/c", "/d"),
                            Optional.empty());
        };
        PolledFeed polled = poll(web, List.of(feed("index")), START).get("http://index.example/");
        assertEquals(List.of("/", "/broken-news", "/a", "/b"), asked, "three at most, news first");
        assertEquals(
                List.of("http://h.example/story/a", "http://h.example/story/b"),
                polled.entries().stream().map(Entry::url).toList());
        assertEquals(FeedState.OK, polled.feed().state());
    }

    @Test
    void followsNoIndexThatAnIndexNames() {
        AtomicInteger requests = new AtomicInteger();
        Fetcher web = request -> {
            requests.incrementAndGet();
            return fresh(index("/1", "/2", "/3", "/4"), Optional.empty());
        };
        PolledFeed polled = poll(web, List.of(feed("index")), START).get("http://index.example/");
        assertEquals(List.of(), polled.entries());
        assertEquals(4, requests.get(), "the index and three sitemaps");
    }

    @Test
    void saysThatNoneOfTheSitemapsCouldBeRead() {
        Fetcher web = request -> request.url().equals("http://index.example/")
                ? fresh(index("/a"), Optional.empty())
                : new FetchResult.Failed("the server answered 404");
        Feed feed = poll(web, List.of(feed("index")), START)
                .get("http://index.example/")
                .feed();
        assertEquals(FeedState.FAILING, feed.state());
        assertEquals("none of the sitemaps that it names can be read", feed.reason());
    }

    @Test
    void goesBackToTheCatalogsAddressWhenAMoveTurnsOutToBeNone() {
        Feed moved = feed("home").at("http://elsewhere.example/feed");
        Fetcher web = request -> request.url().contains("elsewhere")
                ? new FetchResult.Failed("the server answered 404")
                : fresh(rss("1"), Optional.empty());
        for (int i = 0; i < 2; i++) {
            moved = poll(web, List.of(moved), START).get("http://home.example/").feed();
            assertEquals("http://elsewhere.example/feed", moved.currentUrl(), "it is given time to come back");
        }
        PolledFeed back = poll(web, List.of(moved), START).get("http://home.example/");
        assertEquals("http://home.example/", back.feed().currentUrl());
        assertEquals(FeedState.OK, back.feed().state());
        assertEquals(1, back.entries().size());
    }

    @Test
    void isNotRetiredByAnAddressThatItOnlyMovedTo() {
        Feed moved = feed("home").at("http://elsewhere.example/feed");
        Fetcher gone = request -> request.url().contains("elsewhere")
                ? new FetchResult.Gone("gone for good")
                : new FetchResult.Failed("the server did not answer in time");
        Feed kept =
                poll(gone, List.of(moved), START).get("http://home.example/").feed();
        assertEquals(FeedState.FAILING, kept.state(), "its own address may answer again");
        Feed over = poll(request -> new FetchResult.Gone("gone for good"), List.of(moved), START)
                .get("http://home.example/")
                .feed();
        assertEquals(FeedState.RETIRED, over.state());
    }

    private static String index(String... paths) {
        StringBuilder index = new StringBuilder("<sitemapindex>");
        for (String path : paths) {
            index.append("<sitemap><loc>http://h.example").append(path).append("</loc></sitemap>");
        }
        return index.append("</sitemapindex>").toString();
    }

    @Test
    void readsTheOthersWhileOneHangs() {
        CountDownLatch othersCame = new CountDownLatch(3);
        Fetcher web = request -> {
            if (request.url().contains("stuck")) {
                try {
                    othersCame.await();
                } catch (InterruptedException stopped) {
                    Thread.currentThread().interrupt();
                }
                return new FetchResult.Failed("the server did not answer in time");
            }
            return fresh(rss("1"), Optional.empty());
        };
        List<String> order = new ArrayList<>();
        poller(web, () -> START).poll(List.of(feed("stuck"), feed("a"), feed("b"), feed("c")), polled -> {
            order.add(polled.feed().domain());
            othersCame.countDown();
        });
        assertEquals("stuck.example", order.get(3));
    }

    /** 24 simulated hours of 2,000 feeds on 100 hosts: some give validators, some ask for time, some for rest. */
    @Test
    void isPoliteForADay() {
        Politeness host = new Politeness();
        List<Feed> feeds = new ArrayList<>();
        for (int i = 0; i < 2_000; i++) {
            feeds.add(Feed.of("http://h" + i % 100 + ".example/" + i, "h.example", "", ""));
        }
        Instant now = START;
        for (; now.isBefore(START.plus(Duration.ofDays(1))); now = now.plus(Duration.ofMinutes(10))) {
            Instant turn = now;
            host.now = turn;
            Map<String, Feed> after = new HashMap<>();
            List<Feed> due = feeds.stream()
                    .filter(feed -> !feed.nextPoll().isAfter(turn))
                    .toList();
            poller(host, () -> turn).poll(due, polled -> after.put(polled.feed().url(), polled.feed()));
            feeds.replaceAll(feed -> after.getOrDefault(feed.url(), feed));
        }
        assertTrue(host.requests.get() > 10_000, () -> host.requests + " requests");
        assertEquals(0, host.tooEarly.get(), "polls before a host's time");
        assertEquals(0, host.atOnce.get(), "two requests at once on a host");
        assertEquals(0, host.unconditional.get(), "requests that could have been conditional");
    }

    private static final class Politeness implements Fetcher {
        private final AtomicInteger requests = new AtomicInteger();
        private final AtomicInteger tooEarly = new AtomicInteger();
        private final AtomicInteger atOnce = new AtomicInteger();
        private final AtomicInteger unconditional = new AtomicInteger();
        private final Map<String, Instant> notBefore = new java.util.concurrent.ConcurrentHashMap<>();
        private final Map<String, AtomicInteger> open = new java.util.concurrent.ConcurrentHashMap<>();
        private final Map<String, Boolean> given = new java.util.concurrent.ConcurrentHashMap<>();
        private volatile Instant now = START;

        @Override
        public FetchResult fetch(FetchRequest request) {
            String host = request.url().substring(0, request.url().lastIndexOf('/'));
            int number = Integer.parseInt(request.url().substring(host.length() + 1));
            AtomicInteger here = open.computeIfAbsent(host, key -> new AtomicInteger());
            if (here.incrementAndGet() > 1) {
                atOnce.incrementAndGet();
            }
            try {
                return answer(request, number, requests.incrementAndGet());
            } finally {
                here.decrementAndGet();
            }
        }

        private FetchResult answer(FetchRequest request, int number, int count) {
            if (now.isBefore(notBefore.getOrDefault(request.url(), Instant.MIN))) {
                tooEarly.incrementAndGet();
            }
            if (given.containsKey(request.url()) && request.etag().isEmpty()) {
                unconditional.incrementAndGet();
            }
            if (count % 50 == 0) {
                notBefore.put(request.url(), now.plus(Duration.ofMinutes(40)));
                return new FetchResult.RetryLater(Optional.of(Duration.ofMinutes(40)), "slow down");
            }
            Duration rest = Duration.ofMinutes(number % 3 * 60L);
            if (number % 5 == 0 && request.etag().isPresent() && count % 4 != 0) {
                notBefore.put(request.url(), now.plus(rest));
                return new FetchResult.NotModified(
                        Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(rest));
            }
            notBefore.put(request.url(), now.plus(rest));
            given.put(request.url(), true);
            String ttl = number % 2 == 0 ? "<ttl>" + rest.toMinutes() + "</ttl>" : "";
            Optional<Duration> maxAge = number % 2 == 0 ? Optional.empty() : Optional.of(rest);
            return fresh("<rss><channel>" + ttl + "<item><guid>" + count + "</guid></item></channel></rss>", maxAge);
        }
    }

    private static Map<String, PolledFeed> poll(Fetcher web, List<Feed> feeds, Instant now) {
        Map<String, PolledFeed> polled = new HashMap<>();
        PollRound round = poller(web, () -> now)
                .poll(feeds, each -> polled.put(each.feed().url(), each));
        assertEquals(feeds.size(), round.feeds());
        assertFalse(polled.isEmpty());
        return polled;
    }

    private static FeedPoller poller(Fetcher web, java.time.InstantSource time) {
        return new FeedPoller(web, new FeedParser(), PollPolicy.of(Duration.ofMinutes(5)), time, 4);
    }

    private static Feed feed(String name) {
        return Feed.of("http://" + name + ".example/", name + ".example", "", "");
    }

    private static String rss(String guid) {
        return "<rss><channel><item><guid>" + guid + "</guid><title>T</title></item></channel></rss>";
    }

    private static FetchResult.Fresh fresh(String document, Optional<Duration> freshFor) {
        return new FetchResult.Fresh(
                "http://h.example/",
                Optional.empty(),
                200,
                Optional.of("\"v1\""),
                Optional.empty(),
                Optional.empty(),
                freshFor,
                false,
                document.getBytes(StandardCharsets.UTF_8));
    }
}
