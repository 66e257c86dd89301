package news.parallax.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import news.parallax.article.ArticleExtractor;
import news.parallax.article.ExtractedPage;
import news.parallax.feed.Feed;
import news.parallax.feed.FeedParser;
import news.parallax.feed.FeedPoller;
import news.parallax.feed.ParsedFeed;
import news.parallax.feed.PollPolicy;
import news.parallax.feed.PolledFeed;
import news.parallax.feed.UnreadableFeedException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Faults that other feed readers had in reading the web, played again. */
class PastFaultsTest {
    private final FeedParser parser = new FeedParser();
    private HostileServer server;
    private HttpFetcher fetcher;

    @BeforeEach
    void start() throws IOException {
        server = new HostileServer();
        fetcher = new HttpFetcher(
                AllowedAddresses.parse("127.0.0.1:" + server.port()), "desk@parallax.example", Instant::now);
    }

    @AfterEach
    void stop() throws IOException {
        fetcher.close();
        server.close();
    }

    /** Miniflux, CVE-2023-27592: an error page repeated the address of a broken feed, markup and all. */
    @Test
    void noReasonRepeatsTheAddress() {
        server.at("/moved", "302 X\r\nLocation: http:a<script>alert(1)</script>");
        for (String address : List.of(
                "http:a<script>alert(1)</script>", "http://a<script>alert(1)</script>/", server.url("/moved"))) {
            String said = fetcher.fetch(FetchRequest.feed(address)).toString();
            assertFalse(said.contains("script") || said.contains("://"), said);
        }
    }

    /** Miniflux, GHSA-xwh2-742g-w3wp: addresses inside documents were fetched without the check that feeds got. */
    @Test
    void noAddressInADocumentIsFetchedUnchecked() {
        String page = "<html><head><meta property=og:image content='http://169.254.169.254/i.png'>"
                + "<link rel=canonical href='http://127.0.0.1:1/admin'><link rel=alternate type=application/rss+xml"
                + " href='http://[::1]:1/feed'></head><body><h1>Harbor</h1><img src='http://10.0.0.1/x'></body></html>";
        ExtractedPage read =
                new ArticleExtractor().extract(page.getBytes(UTF_8), Optional.empty(), server.url("/page"));
        List<String> named = new ArrayList<>(read.feedLinks());
        read.image().ifPresent(named::add);
        read.canonicalUrl().ifPresent(named::add);
        named.addAll(parser.feedsNamedIn(page.getBytes(UTF_8), Optional.empty(), server.url("/page")));
        assertEquals(4, named.size());
        named.forEach(
                each -> assertInstanceOf(FetchResult.Refused.class, fetcher.fetch(FetchRequest.page(each)), each));
        assertEquals(List.of(), server.requests(), "reading a page asked for something");
    }

    /** Miniflux, 5d8540b3: a JSON document that is null, or holds nulls, ended the process. */
    @Test
    void nullsInJsonAreNoEntries() throws UnreadableFeedException {
        assertThrows(UnreadableFeedException.class, () -> parse("null"));
        assertThrows(UnreadableFeedException.class, () -> parse("{\"items\":null}"));
        ParsedFeed feed =
                parse("{\"title\":null,\"authors\":null,\"items\":[null,{\"id\":null,\"title\":\"x\",\"tags\":null}]}");
        assertEquals(1, feed.entries().size());
    }

    /** Miniflux, 2fa8995a: a worker that waited for somebody who had left stood still for ever. */
    @Test
    void noWorkerWaitsForAReaderThatLeft() {
        Fetcher web = request -> new FetchResult.Failed("no answer");
        FeedPoller poller = poller(web);
        List<Feed> many = IntStream.range(0, 200)
                .mapToObj(i -> Feed.of("http://h" + i + ".example/", "h.example", "", ""))
                .toList();
        assertThrows(
                IllegalStateException.class,
                () -> poller.poll(many, polled -> {
                    throw new IllegalStateException("the store is full");
                }));
        await().until(() -> Thread.getAllStackTraces().keySet().stream()
                .noneMatch(thread -> thread.getName().startsWith("feed-poller")));
        List<PolledFeed> again = new ArrayList<>();
        poller.poll(many, again::add);
        assertEquals(200, again.size());
    }

    /** FreshRSS, CVE-2022-23497: a name in a request led to any file of the machine. */
    @Test
    void noFileIsReadByAnAddress() {
        for (String address : List.of(
                "file:///etc/passwd",
                "FILE:/etc/passwd",
                "jar:file:/tmp/x.jar!/y",
                "netdoc:/etc/passwd",
                "../../etc/passwd",
                "http:///etc/passwd")) {
            FetchResult result = fetcher.fetch(FetchRequest.feed(address));
            assertFalse(result instanceof FetchResult.Fresh, address);
        }
        String entity =
                "<!DOCTYPE r [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><rss><item><title>&x;</title></item></rss>";
        assertThrows(UnreadableFeedException.class, () -> parse(entity));
    }

    /** FreshRSS, CVE-2023-22481: passwords came into logs. Addresses never keep a user's name and password. */
    @Test
    void noPasswordOfAnAddressIsKept() throws UnreadableFeedException {
        ParsedFeed feed = parse(
                "<rss><channel><item><title>x</title><link>https://ada:hunter2@outlet.example/a</link></item></channel></rss>");
        assertEquals("https://outlet.example/a", feed.entries().get(0).url());
        assertFalse(fetcher.fetch(FetchRequest.feed("https://ada:hunter2@outlet.example/a"))
                .toString()
                .contains("hunter2"));
    }

    /** Miniflux, #2128: adding a feed sent two requests at once, and strict servers answered 429. */
    @Test
    void aNewFeedIsAskedOnce() {
        server.at("/feed", "200 X", "<rss><channel><item><title>x</title></item></channel></rss>".getBytes(UTF_8));
        poller(fetcher).poll(List.of(Feed.of(server.url("/feed"), "x.example", "", "")), polled -> {});
        assertEquals(1, server.requests().size());
    }

    /** Miniflux: a body over the limit changed nothing in the feed's row, so it came again at every tick. */
    @Test
    void aFeedThatIsTooLargeIsNotAskedAtOnceAgain() {
        server.at("/feed", "200 X", new byte[11 << 20]);
        List<PolledFeed> polled = new ArrayList<>();
        poller(fetcher).poll(List.of(Feed.of(server.url("/feed"), "x.example", "", "")), polled::add);
        Feed after = polled.get(0).feed();
        assertEquals(1, after.failures());
        assertTrue(after.nextPoll().isAfter(Instant.EPOCH.plusSeconds(60)));
    }

    /** Miniflux, #4197: of ten items with one guid, one was kept. */
    @Test
    void itemsWithOneGuidAreAllKept() throws UnreadableFeedException {
        StringBuilder items = new StringBuilder();
        IntStream.range(0, 10)
                .forEach(i -> items.append("<item><guid>same</guid><title>Story ")
                        .append(i)
                        .append("</title></item>"));
        ParsedFeed feed = parse("<rss><channel>" + items + "</channel></rss>");
        assertEquals(
                10, feed.entries().stream().map(entry -> entry.id()).distinct().count());
    }

    private ParsedFeed parse(String document) throws UnreadableFeedException {
        return parser.parse(document.getBytes(UTF_8), Optional.empty(), "https://outlet.example/feed");
    }

    private FeedPoller poller(Fetcher web) {
        return new FeedPoller(web, parser, PollPolicy.of(Duration.ofMinutes(5)), () -> Instant.EPOCH, 50);
    }
}
