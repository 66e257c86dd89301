package news.parallax;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;

/** The outlets' servers: feeds with entity tags, article pages and robots.txt over real HTTP, which watch how they are asked. */
final class FeedHosts implements AutoCloseable {
    private static final int ATTEMPTS = 20;
    private static final DateTimeFormatter RSS_DATE = DateTimeFormatter.RFC_1123_DATE_TIME.withZone(ZoneOffset.UTC);

    final AtomicLong polls = new AtomicLong();
    final AtomicLong unchanged = new AtomicLong();
    final AtomicLong pages = new AtomicLong();
    /** What no host should see: two requests at once, a poll without the tag that was given, an odd path. */
    final AtomicLong breaches = new AtomicLong();

    private final EndlessNews news;
    private final InstantSource clock;
    private final int feeds;
    private final List<HttpServer> servers = new ArrayList<>();
    private final ExecutorService threads = Executors.newFixedThreadPool(16);
    private final AtomicIntegerArray busy;
    private final Instant[] asked;
    private Duration longest = Duration.ZERO;

    FeedHosts(EndlessNews news, InstantSource clock, int feeds, int hosts) throws IOException {
        this.news = news;
        this.clock = clock;
        this.feeds = feeds;
        busy = new AtomicIntegerArray(hosts);
        asked = new Instant[feeds];
        for (int attempt = 0; servers.size() < hosts; attempt++) {
            open(hosts, attempt == ATTEMPTS);
        }
        servers.forEach(HttpServer::start);
    }

    /** All on one port, of which one host alone can know whether it is free. */
    private void open(int hosts, boolean last) throws IOException {
        try {
            int port = 0;
            for (int host = 0; host < hosts; host++) {
                HttpServer server =
                        HttpServer.create(new InetSocketAddress(InetAddress.getByName(domain(host)), port), 64);
                port = server.getAddress().getPort();
                int number = host;
                server.createContext("/", exchange -> take(number, exchange));
                server.setExecutor(threads);
                servers.add(server);
            }
        } catch (IOException taken) {
            close(servers);
            servers.clear();
            if (last) {
                throw taken;
            }
        }
    }

    static String domain(int host) {
        return "127.0.1." + (host + 1);
    }

    String url(int feed) {
        return base(feed % servers.size()) + "/feed/" + feed;
    }

    String allowed() {
        return "127.0.1.0/24:" + servers.get(0).getAddress().getPort();
    }

    /** The longest time that a feed was left alone between two polls, or since the last or the first one. */
    synchronized Duration longestRest() {
        Duration most = longest;
        for (Instant last : asked) {
            Duration rest = last == null ? Duration.ofDays(365) : Duration.between(last, clock.instant());
            most = rest.compareTo(most) > 0 ? rest : most;
        }
        return most;
    }

    private String base(int host) {
        return "http://" + domain(host) + ":" + servers.get(host).getAddress().getPort();
    }

    private void take(int host, HttpExchange exchange) throws IOException {
        try (exchange) {
            if (busy.incrementAndGet(host) > 1) {
                breaches.incrementAndGet();
            }
            exchange.getResponseHeaders().set("Connection", "close");
            String[] path = exchange.getRequestURI().getPath().split("/");
            switch (path[1]) {
                case "feed" -> feed(exchange, Integer.parseInt(path[2]));
                case "a" -> {
                    pages.incrementAndGet();
                    answer(
                            host,
                            exchange,
                            "text/html; charset=utf-8",
                            page(Long.parseLong(path[2]), Integer.parseInt(path[3])));
                }
                case "robots.txt" -> answer(host, exchange, "text/plain", "User-agent: *\nAllow: /\n");
                default -> breaches.incrementAndGet();
            }
        } catch (RuntimeException odd) {
            breaches.incrementAndGet();
        }
    }

    private void feed(HttpExchange exchange, int feed) throws IOException {
        polls.incrementAndGet();
        int host = feed % servers.size();
        boolean first = see(feed);
        String tag = "\"" + news.published(feed) + "\"";
        String known = exchange.getRequestHeaders().getFirst("If-None-Match");
        if (!first && known == null) {
            breaches.incrementAndGet();
        }
        exchange.getResponseHeaders().set("ETag", tag);
        if (tag.equals(known)) {
            unchanged.incrementAndGet();
            busy.decrementAndGet(host);
            exchange.sendResponseHeaders(304, -1);
            return;
        }
        String items = news.held(feed).stream()
                .map(report -> "<item><title>" + news.title(report.story(), report.teller()) + "</title><link>"
                        + base(host)
                        + "/a/" + report.story() + "/" + report.teller() + "</link><pubDate>"
                        + RSS_DATE.format(report.at()) + "</pubDate><description>"
                        + news.lead(report.story(), report.teller()) + "</description></item>")
                .collect(Collectors.joining());
        answer(
                host,
                exchange,
                "application/rss+xml",
                "<rss version='2.0'><channel><title>Feed " + feed + "</title>" + items + "</channel></rss>");
    }

    /** Notes a poll; says whether it is the feed's first. */
    private synchronized boolean see(int feed) {
        Instant now = clock.instant();
        Instant last = asked[feed];
        asked[feed] = now;
        if (last != null && Duration.between(last, now).compareTo(longest) > 0) {
            longest = Duration.between(last, now);
        }
        return last == null;
    }

    private String page(long story, int teller) {
        return "<html><head><title>" + news.title(story, teller)
                + "</title></head><body><nav><a href='/'>Home</a></nav><article><h1>"
                + news.title(story, teller) + "</h1>"
                + news.paragraphs(story, teller).stream()
                        .map(words -> "<p>" + words + "</p>")
                        .collect(Collectors.joining())
                + "</article><footer>All words are invented.</footer></body></html>";
    }

    private void answer(int host, HttpExchange exchange, String type, String text) throws IOException {
        byte[] body = text.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", type);
        // before the last byte: whoever has it may ask for the next thing
        busy.decrementAndGet(host);
        exchange.sendResponseHeaders(200, body.length);
        exchange.getResponseBody().write(body);
    }

    private static void close(List<HttpServer> servers) {
        servers.forEach(server -> server.stop(0));
    }

    @Override
    public void close() {
        close(servers);
        threads.shutdownNow();
    }

    /** How many feeds there are. */
    int feeds() {
        return feeds;
    }
}
