package news.parallax.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import news.parallax.feed.Feed;
import news.parallax.feed.FeedParser;
import news.parallax.feed.FeedPoller;
import news.parallax.feed.PollPolicy;
import org.junit.jupiter.api.Test;

/** A day of polls over real HTTP, seen from the servers' side, on a clock that the test sets; all of it in {@code -Plong}. */
class PolitenessTest {
    private static final Instant START = Instant.parse("2026-11-02T00:00:00Z");
    private static final boolean LONG = Boolean.getBoolean("parallax.long");
    private static final int HOSTS = LONG ? 100 : 10;
    private static final int FEEDS = 20 * HOSTS;
    private final Servers servers = new Servers();

    @Test
    void isKeptForADay() throws IOException {
        HttpServer http = HttpServer.create(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), 0), 100);
        ExecutorService threads = Executors.newFixedThreadPool(32);
        http.setExecutor(threads);
        http.createContext("/", servers::answer);
        http.start();
        int port = http.getAddress().getPort();
        try (HttpFetcher fetcher = new HttpFetcher(
                AllowedAddresses.parse("127.0.0.1:" + port),
                "desk@parallax.example",
                () -> servers.now,
                name -> List.of(InetAddress.getByName("127.0.0.1")),
                Duration.ofSeconds(28))) {
            pollForADay(fetcher, port);
        } finally {
            http.stop(0);
            threads.shutdownNow();
        }
        System.out.println(FEEDS + " feeds on " + HOSTS + " hosts: " + servers);
        assertTrue(servers.requests.get() > 5 * FEEDS, servers::toString);
        assertEquals(0, servers.unconditional.get(), "requests that could have been conditional");
        assertEquals(0, servers.invented.get(), "validators that no server gave");
        assertEquals(0, servers.atOnce.get(), "requests beside another to the same host");
        assertEquals(0, servers.early.get(), "polls before Retry-After, max-age or ttl");
        assertEquals(0, servers.nameless.get(), "requests without our name and contact");
        assertEquals(0, servers.faults.get(), "answers that the test could not give");
    }

    private void pollForADay(HttpFetcher fetcher, int port) {
        FeedPoller poller = new FeedPoller(
                fetcher, new FeedParser(), PollPolicy.of(Duration.ofMinutes(5)), () -> servers.now, 2 * HOSTS);
        List<Feed> feeds = new ArrayList<>();
        for (int i = 0; i < FEEDS; i++) {
            feeds.add(Feed.of("http://h" + i % HOSTS + ".example:" + port + "/" + i, "h.example", "", ""));
        }
        for (Instant turn = START;
                turn.isBefore(START.plus(Duration.ofDays(1)));
                turn = turn.plus(Duration.ofMinutes(5))) {
            servers.now = turn;
            List<Feed> due = new ArrayList<>();
            for (Feed feed : feeds) {
                if (!feed.nextPoll().isAfter(turn)) {
                    due.add(feed);
                }
            }
            Map<String, Feed> after = new HashMap<>();
            poller.poll(due, polled -> after.put(polled.feed().url(), polled.feed()));
            feeds.replaceAll(feed -> after.getOrDefault(feed.url(), feed));
        }
    }

    /** Some give entity tags, some dates, some nothing; some ask for rest by header, some in the feed, all at times by 429. */
    private static final class Servers {
        private static final DateTimeFormatter HTTP_DATE =
                DateTimeFormatter.RFC_1123_DATE_TIME.withZone(ZoneOffset.UTC);
        private final AtomicInteger requests = new AtomicInteger();
        private final AtomicInteger couldBe = new AtomicInteger();
        private final AtomicInteger unconditional = new AtomicInteger();
        private final AtomicInteger invented = new AtomicInteger();
        private final AtomicInteger atOnce = new AtomicInteger();
        private final AtomicInteger early = new AtomicInteger();
        private final AtomicInteger nameless = new AtomicInteger();
        private final AtomicInteger faults = new AtomicInteger();
        private final AtomicInteger asked = new AtomicInteger();
        private final Map<String, AtomicInteger> open = new ConcurrentHashMap<>();
        private final Map<String, Instant> notBefore = new ConcurrentHashMap<>();
        private final Map<String, String> tags = new ConcurrentHashMap<>();
        private final Map<String, String> dates = new ConcurrentHashMap<>();
        private volatile Instant now = START;

        void answer(HttpExchange exchange) throws IOException {
            String host = String.valueOf(exchange.getRequestHeaders().getFirst("Host"));
            AtomicInteger here = open.computeIfAbsent(host, key -> new AtomicInteger());
            atOnce.addAndGet(here.incrementAndGet() > 1 ? 1 : 0);
            byte[] body = new byte[0];
            int status = 500;
            try {
                String path = exchange.getRequestURI().getPath();
                int number = Integer.parseInt(path.substring(1));
                look(exchange.getRequestHeaders(), host, path);
                status = status(exchange, host, path, number);
                body = status == 200 ? feed(number).getBytes(StandardCharsets.UTF_8) : body;
            } catch (RuntimeException fault) {
                faults.incrementAndGet();
            } finally {
                here.decrementAndGet();
            }
            try (exchange) {
                exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
                exchange.getResponseBody().write(body);
            }
        }

        private void look(Headers headers, String host, String path) {
            requests.incrementAndGet();
            boolean soon = now.isBefore(notBefore.getOrDefault(host, Instant.MIN))
                    || now.isBefore(notBefore.getOrDefault(host + path, Instant.MIN));
            early.addAndGet(soon ? 1 : 0);
            String tag = tags.get(host + path);
            String date = dates.get(host + path);
            String sentTag = headers.getFirst("If-None-Match");
            String sentDate = headers.getFirst("If-Modified-Since");
            couldBe.addAndGet(tag == null && date == null ? 0 : 1);
            boolean missing = (tag != null && sentTag == null) || (date != null && sentDate == null);
            unconditional.addAndGet(missing ? 1 : 0);
            boolean made = (sentTag != null && !sentTag.equals(tag)) || (sentDate != null && !sentDate.equals(date));
            invented.addAndGet(made ? 1 : 0);
            String agent = String.valueOf(headers.getFirst("User-Agent"));
            nameless.addAndGet(agent.contains("Parallax") && agent.contains("desk@parallax.example") ? 0 : 1);
        }

        private int status(HttpExchange exchange, String host, String path, int number) {
            Headers answer = exchange.getResponseHeaders();
            if (requests.get() % 97 == 0) {
                Duration wait = Duration.ofMinutes(10 + number % 50);
                notBefore.put(host, now.plus(wait));
                answer.set(
                        "Retry-After",
                        number % 2 == 0 ? Long.toString(wait.toSeconds()) : HTTP_DATE.format(now.plus(wait)));
                asked.incrementAndGet();
                return number % 3 == 0 ? 503 : 429;
            }
            Duration rest = Duration.ofMinutes(number % 5 * 20L);
            notBefore.put(host + path, now.plus(rest));
            if (number % 2 == 0 && !rest.isZero()) {
                answer.set("Cache-Control", "public, max-age=" + rest.toSeconds());
            }
            String version = Long.toString(Duration.between(START, now).toMinutes() / (30 + number % 300));
            String tag = "W/\"" + number + "-" + version + "\"";
            if (number % 4 < 2) {
                answer.set("ETag", tag);
                boolean same = tag.equals(tags.put(host + path, tag));
                return same ? 304 : 200;
            } else if (number % 4 == 2) {
                String date = HTTP_DATE.format(START.plusSeconds(60 * Long.parseLong(version)));
                answer.set("Last-Modified", date);
                boolean same = date.equals(dates.put(host + path, date));
                return same ? 304 : 200;
            }
            return 200;
        }

        private String feed(int number) {
            long version = Duration.between(START, now).toMinutes() / (30 + number % 300);
            long ttl = number % 2 == 0 ? 0 : number % 5 * 20L;
            return "<rss version='2.0'><channel><title>T</title>" + (ttl > 0 ? "<ttl>" + ttl + "</ttl>" : "")
                    + "<item><title>Story " + version + "</title><guid>" + version + "</guid></item></channel></rss>";
        }

        @Override
        public String toString() {
            return requests + " requests, " + couldBe + " that could be conditional, " + unconditional
                    + " that were not, "
                    + invented + " with invented validators, " + atOnce + " at once, " + asked + " asked for time, "
                    + early
                    + " too early";
        }
    }
}
