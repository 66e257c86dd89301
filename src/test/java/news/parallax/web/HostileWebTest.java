package news.parallax.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Collectors;
import java.util.zip.GZIPOutputStream;
import news.parallax.feed.Entry;
import news.parallax.feed.Feed;
import news.parallax.feed.FeedParser;
import news.parallax.feed.FeedPoller;
import news.parallax.feed.FeedState;
import news.parallax.feed.PollPolicy;
import news.parallax.feed.PolledFeed;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Every kind of hostile feed at once, each on a host of its own, beside good ones; all are polled twice. */
class HostileWebTest {
    private static final int GOOD = 12;
    private static final long MIB = 1 << 20;
    private HostileServer server;
    private HostileServer inside;
    private final Map<String, HostileServer.Answer> refused = new HashMap<>();
    private final Map<String, HostileServer.Answer> read = new HashMap<>();

    @BeforeEach
    void start() throws IOException {
        server = new HostileServer();
        inside = new HostileServer();
        transport();
        redirects();
        answers();
        documents();
        refused.forEach((name, answer) -> server.at("/" + name, answer));
        read.forEach((name, answer) -> server.at("/" + name, answer));
        for (int i = 0; i < GOOD; i++) {
            server.at("/good-" + i, "200 X", rss("Good news " + i).getBytes(UTF_8));
        }
    }

    @AfterEach
    void stop() throws IOException {
        server.close();
        inside.close();
    }

    @Test
    void hurtsNoGoodFeedAndLeavesNothingBehind() {
        AllowedAddresses allowed = AllowedAddresses.parse("127.0.0.1:" + server.port());
        Dns names = new Dns();
        long idle = heap();
        try (HttpFetcher fetcher = new HttpFetcher(allowed, "", Instant::now, names::lookup, Duration.ofSeconds(2))) {
            FeedPoller poller =
                    new FeedPoller(fetcher, new FeedParser(), PollPolicy.of(Duration.ZERO), () -> Instant.EPOCH, 100);
            Map<String, Feed> feeds = feeds();
            for (int turn = 0; turn < 2; turn++) {
                List<String> order = new ArrayList<>();
                poller.poll(List.copyOf(feeds.values()), polled -> {
                    order.add(polled.feed().domain());
                    feeds.put(polled.feed().domain(), polled.feed());
                    check(polled);
                });
                assertEquals(feeds.size(), order.size());
                int lastGood = order.lastIndexOf(
                        order.stream().filter(name -> name.startsWith("good")).reduce("", (one, next) -> next));
                assertTrue(lastGood < order.indexOf("silent"), "a good feed waited for a silent one: " + order);
            }
        }
        assertEquals(List.of(), inside.requests(), "the inside was reached");
        await().until(HostileWebTest::workers, List::isEmpty);
        long kept = heap() - idle;
        System.out.println(feeds().size() + " feeds, " + kept / MIB + " MiB over idle, workers left: " + workers());
        assertTrue(kept <= 64 * MIB, () -> kept / MIB + " MiB more than before");
    }

    private void check(PolledFeed polled) {
        String name = polled.feed().domain();
        if (refused.containsKey(name)) {
            assertTrue(polled.entries().isEmpty(), name);
            assertFalse(polled.feed().state() == FeedState.OK, name);
        } else {
            assertEquals(
                    FeedState.OK,
                    polled.feed().state(),
                    () -> name + ": " + polled.feed().reason());
            assertTrue(polled.entries().size() <= 1_000, name);
        }
        for (Entry entry : polled.entries()) {
            String words = entry.title() + " " + entry.summary() + " " + entry.url();
            assertFalse(words.contains("SECRET") || words.contains("root:") || words.contains("<script"), words);
            assertTrue(words.chars().noneMatch(c -> c < ' ' || c == 0x202E || c == 0x200B), name);
            assertTrue(entry.url().isEmpty() || entry.url().startsWith("http"), entry.url());
        }
        assertFalse(polled.feed().reason().contains("://"), polled.feed().reason());
    }

    private Map<String, Feed> feeds() {
        Map<String, Feed> feeds = new HashMap<>();
        List<String> names = new ArrayList<>(refused.keySet());
        names.addAll(read.keySet());
        for (int i = 0; i < GOOD; i++) {
            names.add("good-" + i);
        }
        names.forEach(name ->
                feeds.put(name, Feed.of("http://" + name + ".example:" + server.port() + "/" + name, name, "", "")));
        return feeds;
    }

    private void transport() {
        refused.put("silent", out -> new CountDownLatch(1).await());
        refused.put("drip", out -> {
            out.write(bytes("HTTP/1.1 200 X\r\nContent-Length: 9000\r\n\r\n<rss>"));
            server.drip(out);
        });
        refused.put("slow-head", out -> {
            out.write(bytes("HTTP/1.1 200 X\r\nX-Slow:"));
            server.drip(out);
        });
        refused.put("stall", out -> {
            out.write(bytes("HTTP/1.1 200 X\r\nContent-Length: 9000\r\n\r\n<rss><channel><item>"));
            out.flush();
            new CountDownLatch(1).await();
        });
        refused.put(
                "endless",
                out -> forever(out, "HTTP/1.1 200 X\r\n\r\n<rss>", "<item><title>x</title></item>".repeat(99)));
        refused.put("headers", out -> forever(out, "HTTP/1.1 200 X\r\n", "X-Fill: " + "a".repeat(4_000) + "\r\n"));
        refused.put("hints", out -> forever(out, "", "HTTP/1.1 103 Early Hints\r\nLink: </x>\r\n\r\n"));
        raw(refused, "short", "HTTP/1.1 200 X\r\nContent-Length: 10000\r\n\r\n<rss><item>");
        raw(refused, "bad-chunk", "HTTP/1.1 200 X\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n");
        raw(refused, "huge-chunk", "HTTP/1.1 200 X\r\nTransfer-Encoding: chunked\r\n\r\nffffffffffffffff\r\nx");
        raw(refused, "no-head", rss("x"));
        raw(
                read,
                "two-answers",
                "HTTP/1.1 200 X\r\nContent-Length: " + rss("x").length() + "\r\n\r\n" + rss("x")
                        + "HTTP/1.1 200 X\r\nContent-Length: 100\r\n\r\n" + rss("SECRET"));
        body(refused, "bomb", "Content-Encoding: gzip", gzip(new byte[64 << 20]));
        body(refused, "title-bomb", "Content-Encoding: gzip", gzip(bytes("<rss><item><title>" + "x".repeat(32 << 20))));
        body(refused, "gzip-lie", "Content-Encoding: gzip", bytes(rss("x")));
        body(refused, "brotli", "Content-Encoding: br", bytes("garbage"));
        body(read, "gzip-untold", "X: y", gzip(bytes(rss("x"))));
    }

    private void redirects() {
        Map<String, String> targets = Map.of(
                "to-inside",
                inside.url("/admin"),
                "to-ipv6",
                "http://[::1]:" + inside.port() + "/",
                "to-number",
                "http://2130706433:" + inside.port() + "/",
                "to-user",
                "http://good.example@127.0.0.1:" + inside.port() + "/",
                "to-name",
                "http://inside.example:" + inside.port() + "/",
                "to-metadata",
                "http://169.254.169.254/latest/meta-data/",
                "to-file",
                "file:///etc/passwd",
                "to-data",
                "data:text/xml,<rss/>",
                "to-itself",
                "/to-itself");
        targets.forEach((name, target) -> raw(refused, name, "HTTP/1.1 301 X\r\nLocation: " + target + "\r\n\r\n"));
        raw(refused, "to-nowhere", "HTTP/1.1 302 X\r\n\r\n");
        body(
                refused,
                "portal",
                "Content-Type: text/html",
                bytes("<html><meta http-equiv=refresh content='0;url=" + inside.url("/")
                        + "'><link rel=alternate type=application/rss+xml href='" + inside.url("/feed") + "'>"));
    }

    private void answers() {
        for (String status : List.of("401", "403", "404", "410", "418", "500", "999")) {
            raw(refused, "answer-" + status, "HTTP/1.1 " + status + " X\r\nContent-Length: 0\r\n\r\n");
        }
        raw(refused, "answer-204", "HTTP/1.1 204 X\r\n\r\n");
        raw(refused, "answer-304", "HTTP/1.1 304 X\r\n\r\n");
        for (String wait : List.of("120", "-5", "soon", "99999999999999999999", "Thu, 01 Jan 1970 00:00:00 GMT")) {
            String name = "later-" + Math.floorMod(wait.hashCode(), 1_000);
            raw(refused, name, "HTTP/1.1 429 X\r\nRetry-After: " + wait + "\r\nContent-Length: 0\r\n\r\n");
        }
    }

    private void documents() {
        String file = "<!DOCTYPE r [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>";
        String web = "<!DOCTYPE r [<!ENTITY % x SYSTEM \"" + inside.url("/dtd") + "\"> %x;]>";
        String laughs = "<!DOCTYPE r [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;\"><!ENTITY c \"&b;&b;\">]>";
        for (String[] each : new String[][] {{"xxe-file", file}, {"xxe-web", web}, {"laughs", laughs}}) {
            body(refused, each[0], "X: y", bytes(each[1] + rss("&x;&c;")));
        }
        body(refused, "deep", "X: y", bytes("<rss><channel>" + "<a>".repeat(100_000)));
        body(refused, "nothing", "X: y", new byte[0]);
        body(refused, "null", "X: y", bytes("null"));
        body(refused, "deep-json", "X: y", bytes("{\"items\":" + "[".repeat(100_000)));
        body(refused, "opml", "X: y", bytes("<opml><body><outline xmlUrl='http://x.example'/></body></opml>"));
        body(read, "many", "X: y", bytes("<rss><channel>" + "<item><title>x</title></item>".repeat(100_000)));
        body(
                read,
                "doctype",
                "X: y",
                bytes("<!DOCTYPE rss PUBLIC \"-//Netscape//DTD RSS 0.91//EN\" \"http://x.example/d\">"
                        + rss("&eacute;")));
        body(read, "stylesheet", "X: y", bytes("<?xml-stylesheet href='" + inside.url("/xsl") + "'?>" + rss("x")));
        body(read, "namespaces", "X: y", bytes("<rss " + "xmlns:a='b' ".repeat(20_000) + ">" + rss("x").substring(5)));
        body(read, "control", "X: y", bytes(rss("a\0b\u001b[31m\u202Ec\u200Bd")));
        body(read, "script", "X: y", bytes(rss("&lt;script&gt;alert(1)&lt;/script&gt; fine")));
        body(
                read,
                "links",
                "X: y",
                bytes("<rss><channel><item><title>x</title><link>javascript:alert(1)</link></item>"
                        + "<item><title>y</title><link>tg://join</link></item></channel></rss>"));
        body(
                read,
                "dates",
                "X: y",
                bytes(
                        "<rss><channel><item><title>x</title><pubDate>Feb 30 99999 99:99 +9999</pubDate></item></channel></rss>"));
        body(
                read,
                "json-nulls",
                "X: y",
                bytes("{\"version\":null,\"items\":[null,{\"title\":\"\\ud800\",\"authors\":null}]}"));
    }

    private static void raw(Map<String, HostileServer.Answer> to, String name, String answer) {
        to.put(name, out -> out.write(bytes(answer)));
    }

    private static void body(Map<String, HostileServer.Answer> to, String name, String header, byte[] body) {
        to.put(name, out -> {
            out.write(bytes("HTTP/1.1 200 X\r\n" + header + "\r\nContent-Length: " + body.length + "\r\n\r\n"));
            out.write(body);
        });
    }

    private static void forever(OutputStream out, String start, String more) throws IOException {
        out.write(bytes(start));
        while (true) {
            out.write(bytes(more));
        }
    }

    private static String rss(String title) {
        return "<rss><channel><item><title>" + title
                + "</title><link>https://good.example/1</link></item></channel></rss>";
    }

    private static byte[] gzip(byte[] body) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
            out.write(body);
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
        return bytes.toByteArray();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(UTF_8);
    }

    private static long heap() {
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }

    private static List<String> workers() {
        return Thread.getAllStackTraces().keySet().stream()
                .map(Thread::getName)
                .filter(name -> name.startsWith("feed-poller"))
                .collect(Collectors.toList());
    }

    private static final class Dns {
        List<InetAddress> lookup(String host) throws java.net.UnknownHostException {
            return List.of(InetAddress.getByName("127.0.0.1"));
        }
    }
}
