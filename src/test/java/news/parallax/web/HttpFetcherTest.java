package news.parallax.web;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.GZIPOutputStream;
import okhttp3.Dns;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HttpFetcherTest {
    private static final Instant NOW = Instant.parse("2026-11-02T10:00:00Z");
    private static final byte[] FEED =
            "<rss><channel><title>Harbor</title></channel></rss>".getBytes(StandardCharsets.UTF_8);
    private static final Map<String, String> NAMES =
            Map.of("inside.example", "127.0.0.1", "mixed.example", "8.8.8.8,10.0.0.1");
    private HostileServer server;
    private HostileServer inside;
    private HttpFetcher fetcher;

    @BeforeEach
    void start() throws IOException {
        server = new HostileServer();
        inside = new HostileServer();
        fetcher = fetcher(Duration.ofSeconds(20));
    }

    @AfterEach
    void stop() throws IOException {
        fetcher.close();
        server.close();
        inside.close();
        assertEquals(List.of(), inside.requests(), "the inside was reached");
    }

    @Nested
    class Addresses {
        @ParameterizedTest
        @ValueSource(
                strings = {
                    "http://127.0.0.1:%d/",
                    "http://localhost:%d/",
                    "http://127.1:%d/",
                    "http://0177.0.0.1:%d/",
                    "http://2130706433:%d/",
                    "http://0x7f000001:%d/",
                    "http://[::1]:%d/",
                    "http://[::ffff:127.0.0.1]:%d/",
                    "http://[64:ff9b::7f00:1]:%d/",
                    "http://[2002:7f00:1::]:%d/",
                    "http://example.org@127.0.0.1:%d/",
                    "http://127.0.0.1:%d\\@example.org/",
                    "http://127.0.0.1\t:%d/",
                    "http://127\u30020\u30020\u30021:%d/",
                    "http://\u2460\u2461\u2466.\u24ea.\u24ea.\u2460:%d/",
                    "ftp://127.0.0.1:%d/",
                    "file:///etc/passwd",
                    "http://10.0.0.1/",
                    "http://169.254.169.254/",
                    "http://100.64.0.1/",
                    "http://198.18.0.1/",
                    "http://240.0.0.1/",
                    "http://[fd00::1]/",
                    "http://127.0.0.1:22/",
                    "http://inside.example/",
                    "http://mixed.example/"
                })
        void areRefusedWhereTheyLeadInside(String address) {
            assertInstanceOf(
                    FetchResult.Refused.class,
                    get(String.format(java.util.Locale.ROOT, address, inside.port())),
                    address);
        }

        @Test
        void areRefusedAtEveryHop() {
            for (String target : List.of(
                    inside.url("/admin"),
                    "http://[::1]:" + inside.port() + "/",
                    "http://a.example@127.0.0.1:" + inside.port() + "/",
                    "//127.0.0.1:" + inside.port() + "/",
                    "file:///etc/passwd",
                    "gopher://127.0.0.1/",
                    "data:text/xml,<rss/>")) {
                server.at("/moved", "302 X\r\nLocation: " + target);
                assertInstanceOf(FetchResult.Refused.class, get(server.url("/moved")), target);
            }
        }
    }

    @Nested
    class Endings {
        @Test
        void comeWhateverTheServerDoes() {
            Map<String, HostileServer.Answer> hostile = Map.of(
                    "/silent", out -> new CountDownLatch(1).await(),
                    "/drip",
                            out -> {
                                out.write("HTTP/1.1 200 X\r\nContent-Length: 9000\r\n\r\n"
                                        .getBytes(StandardCharsets.UTF_8));
                                server.drip(out);
                            },
                    "/headers", out -> forever(out, "HTTP/1.1 200 X\r\n", "X-Fill: " + "a".repeat(4_000) + "\r\n"),
                    "/hints", out -> forever(out, "", "HTTP/1.1 103 Early Hints\r\nLink: </x>\r\n\r\n"),
                    "/chunk",
                            out -> out.write("HTTP/1.1 200 X\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n"
                                    .getBytes(StandardCharsets.UTF_8)),
                    "/huge-chunk",
                            out -> out.write("HTTP/1.1 200 X\r\nTransfer-Encoding: chunked\r\n\r\nffffffffffffffff\r\nx"
                                    .getBytes(StandardCharsets.UTF_8)),
                    "/short",
                            out -> out.write("HTTP/1.1 200 X\r\nContent-Length: 10000\r\n\r\n<rss>"
                                    .getBytes(StandardCharsets.UTF_8)),
                    "/no-http", out -> out.write(FEED),
                    "/endless", out -> forever(out, "HTTP/1.1 200 X\r\n\r\n", "<item/>".repeat(1_000)));
            try (HttpFetcher hasty = fetcher(Duration.ofSeconds(2))) {
                hostile.forEach((path, answer) -> {
                    server.at(path, answer);
                    assertInstanceOf(FetchResult.Failed.class, hasty.fetch(FetchRequest.feed(server.url(path))), path);
                });
            }
        }

        @Test
        void comeAfterFiveRedirects() {
            server.at("/loop", "302 X\r\nLocation: /loop");
            assertInstanceOf(FetchResult.Failed.class, get(server.url("/loop")));
            assertEquals(6, server.requests().size());
        }

        @Test
        void comeAtTenMebibytesOfWhatIsDecoded() throws IOException {
            byte[] bomb = gzip(new byte[40 << 20]);
            server.at("/bomb", "200 X\r\nContent-Encoding: gzip", bomb);
            assertInstanceOf(FetchResult.Failed.class, get(server.url("/bomb")));
            server.at("/unlabeled", "200 X", bomb);
            assertInstanceOf(FetchResult.Failed.class, get(server.url("/unlabeled")));
        }
    }

    @Nested
    class Documents {
        @Test
        void areDecoded() throws IOException {
            ByteArrayOutputStream bare = new ByteArrayOutputStream();
            try (DeflaterOutputStream out = new DeflaterOutputStream(bare, new Deflater(9, true))) {
                out.write(FEED);
            }
            server.at("/raw-deflate", "200 X\r\nContent-Encoding: deflate", bare.toByteArray());
            server.at("/gzip", "200 X\r\nContent-Encoding: gzip", gzip(FEED));
            server.at("/unlabeled", "200 X", gzip(FEED));
            server.at("/twice", "200 X\r\nContent-Encoding: gzip, gzip", gzip(gzip(FEED)));
            for (String path : List.of("/raw-deflate", "/gzip", "/unlabeled", "/twice")) {
                assertArrayEquals(FEED, fresh(path).body(), path);
            }
            server.at("/br", "200 X\r\nContent-Encoding: br", FEED);
            assertInstanceOf(FetchResult.Failed.class, get(server.url("/br")));
        }

        @Test
        void keepTheirValidatorsWordForWord() {
            server.at(
                    "/feed",
                    "200 X\r\nETag: W/\"a,b /'c\"\r\nLast-Modified: Some day\r\nCache-Control: public, max-age=3600\r\nAge: 600");
            FetchResult.Fresh fresh = fresh("/feed");
            assertEquals(Optional.of("W/\"a,b /'c\""), fresh.etag());
            assertEquals(Optional.of("Some day"), fresh.lastModified());
            assertEquals(Optional.of(Duration.ofSeconds(3_000)), fresh.freshFor());
            fetcher.fetch(
                    new FetchRequest(server.url("/feed"), FetchRequest.Kind.FEED, fresh.etag(), fresh.lastModified()));
            assertTrue(server.requests().get(1).contains("if-none-match: w/\"a,b /'c\"\nif-modified-since: some day"));
        }

        @Test
        void areNotUnchangedBeforeTheyWereRead() {
            server.at(
                    "/304", out -> out.write("HTTP/1.1 304 X\r\nETag: \"x\"\r\n\r\n".getBytes(StandardCharsets.UTF_8)));
            assertInstanceOf(FetchResult.Failed.class, get(server.url("/304")));
            FetchRequest again = new FetchRequest(
                    server.url("/304"), FetchRequest.Kind.FEED, Optional.of("\"x\""), Optional.empty());
            assertInstanceOf(FetchResult.NotModified.class, fetcher.fetch(again));
        }

        @Test
        void moveForGoodOnlyWhereEveryHopIsPermanent() {
            server.at("/new", "200 X", FEED);
            server.at("/301", "301 X\r\nLocation: /308");
            server.at("/308", "308 X\r\nLocation: new");
            server.at("/302", "302 X\r\nLocation: /308");
            assertEquals(Optional.of(server.url("/new")), fresh("/301").permanentUrl());
            assertEquals(Optional.empty(), fresh("/302").permanentUrl());
            assertEquals(server.url("/new"), fresh("/302").url());
        }
    }

    @Nested
    class Manners {
        @Test
        void leaveAHostAloneThatAsksForTime() {
            server.at("/busy", "503 X\r\nRetry-After: 180");
            FetchResult.RetryLater later = assertInstanceOf(FetchResult.RetryLater.class, get(server.url("/busy")));
            assertEquals(Optional.of(Duration.ofSeconds(180)), later.after());
            assertInstanceOf(FetchResult.RetryLater.class, get(server.url("/other")));
            assertEquals(1, server.requests().size());
        }

        @ParameterizedTest
        @ValueSource(strings = {"-5", "soon", "Thu, 01 Jan 1970 00:00:00 GMT"})
        void ignoreARetryAfterWithoutSense(String value) {
            server.at("/busy", "429 X\r\nRetry-After: " + value);
            FetchResult.RetryLater later = assertInstanceOf(FetchResult.RetryLater.class, get(server.url("/busy")));
            assertEquals(Optional.empty(), later.after());
        }

        @Test
        void askOneHostOneThingAtATime() throws Exception {
            CountDownLatch allAsked = new CountDownLatch(8);
            AtomicInteger here = new AtomicInteger();
            AtomicInteger most = new AtomicInteger();
            server.at("/slow", out -> {
                most.accumulateAndGet(here.incrementAndGet(), Math::max);
                allAsked.await(); // so that whoever does not wait for a turn is on the way here by now
                here.decrementAndGet();
                out.write("HTTP/1.1 200 X\r\nContent-Length: 0\r\n\r\n".getBytes(StandardCharsets.UTF_8));
            });
            ExecutorService many = Executors.newFixedThreadPool(8);
            try {
                Callable<FetchResult> one = () -> {
                    allAsked.countDown();
                    return get(server.url("/slow"));
                };
                for (Future<FetchResult> result : many.invokeAll(List.of(one, one, one, one, one, one, one, one))) {
                    assertInstanceOf(FetchResult.Fresh.class, result.get());
                }
            } finally {
                many.shutdownNow();
            }
            assertEquals(1, most.get());
        }

        @Test
        void readRobotsBeforeAnyPageAndKeepToIt() {
            server.at("/robots.txt", "200 X", "User-agent: *\nDisallow: /private/\n".getBytes(StandardCharsets.UTF_8));
            server.at("/page", "200 X", FEED);
            assertInstanceOf(FetchResult.Refused.class, page("/private/page"));
            assertInstanceOf(FetchResult.Fresh.class, page("/page"));
            assertEquals(2, server.requests().size());
            assertTrue(server.requests().get(0).startsWith("get /robots.txt"));
            assertTrue(server.requests().get(0).contains("user-agent: parallax/"));
            assertTrue(server.requests().get(0).contains("desk@harbor.example"));
            assertFalse(server.requests().get(1).contains("cookie"));
        }

        @Test
        void takeNoRobotsForLeaveAndUnreadableOnesForNone() {
            server.at("/page", "200 X", FEED);
            assertInstanceOf(FetchResult.Fresh.class, page("/page"));
            try (HttpFetcher other = fetcher(Duration.ofSeconds(20))) {
                server.at("/robots.txt", "503 X");
                assertInstanceOf(FetchResult.RetryLater.class, other.fetch(FetchRequest.page(server.url("/page"))));
            }
            try (HttpFetcher other = fetcher(Duration.ofSeconds(20))) {
                server.at(
                        "/robots.txt",
                        out -> forever(out, "HTTP/1.1 200 X\r\n\r\nUser-agent: *\nAllow: /\n", "Disallow: /no\n"));
                assertInstanceOf(FetchResult.Fresh.class, other.fetch(FetchRequest.page(server.url("/page"))));
            }
        }
    }

    private static void forever(OutputStream out, String start, String more) throws IOException {
        out.write(start.getBytes(StandardCharsets.UTF_8));
        while (true) {
            out.write(more.getBytes(StandardCharsets.UTF_8)); // until the client has enough
        }
    }

    private HttpFetcher fetcher(Duration whole) {
        Dns names = host -> {
            if (!NAMES.containsKey(host)) {
                return Dns.SYSTEM.lookup(host);
            }
            return java.util.Arrays.stream(NAMES.get(host).split(","))
                    .map(HttpFetcherTest::literal)
                    .toList();
        };
        AllowedAddresses allowed = AllowedAddresses.parse("127.0.0.1:" + server.port());
        return new HttpFetcher(allowed, "desk@harbor.example", () -> NOW, names, whole);
    }

    private static InetAddress literal(String address) {
        try {
            return InetAddress.getByName(address);
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private FetchResult get(String url) {
        return fetcher.fetch(FetchRequest.feed(url));
    }

    private FetchResult page(String path) {
        return fetcher.fetch(FetchRequest.page(server.url(path)));
    }

    private FetchResult.Fresh fresh(String path) {
        return assertInstanceOf(FetchResult.Fresh.class, get(server.url(path)));
    }

    private static byte[] gzip(byte[] plain) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
            out.write(plain);
        }
        return bytes.toByteArray();
    }
}
