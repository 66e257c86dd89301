package news.parallax.demo;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Serves the demo edition on loopback: a feed, pages and a robots.txt for each outlet, each outlet on a host of its own
 * where the system has such hosts. Articles come out over time. Safe for several threads.
 */
public final class DemoNewsstand implements AutoCloseable {
    private static final String ROBOTS = "User-agent: *\nDisallow: /search\n";

    private final Edition edition;
    private final InstantSource clock;
    private final Instant start;
    private final ExecutorService workers;
    private final LoopbackHosts hosts;
    private final Map<String, DemoOutlet> byDomain = new LinkedHashMap<>();
    private final Map<String, String> bases = new ConcurrentHashMap<>();

    private DemoNewsstand(Edition edition, InstantSource clock) throws IOException {
        this.edition = edition;
        this.clock = clock;
        this.start = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        AtomicInteger number = new AtomicInteger();
        this.workers = Executors.newFixedThreadPool(8, work -> {
            Thread thread = new Thread(work, "demo-newsstand-" + number.incrementAndGet());
            thread.setDaemon(true);
            return thread;
        });
        edition.outlets().forEach(outlet -> byDomain.put(outlet.domain(), outlet));
        try {
            hosts = LoopbackHosts.open(byDomain.size(), this::serve, workers);
        } catch (IOException none) {
            workers.shutdownNow();
            throw none;
        }
        int outlet = 0;
        for (String domain : byDomain.keySet()) {
            bases.put(domain, "http://" + hosts.authority(outlet++) + "/" + domain + "/");
        }
    }

    /**
     * Opens the newsstand on a free port.
     *
     * @param clock tells what is out by now; the edition starts at its present instant
     * @throws IOException if no port can be had
     */
    public static DemoNewsstand start(InstantSource clock) throws IOException {
        return start(Edition.shipped(), clock);
    }

    static DemoNewsstand start(Edition edition, InstantSource clock) throws IOException {
        return new DemoNewsstand(edition, clock);
    }

    /** What {@code PARALLAX_ALLOW_ADDRESSES} must hold for the edition to be fetched. */
    public String allowedAddresses() {
        return hosts.allowed();
    }

    /** When everything that the edition holds is out; nothing changes from then on. */
    public Instant complete() {
        return start.plus(edition.length());
    }

    /**
     * Writes the catalog of the edition's outlets into a folder, which is made if need be, and returns that folder.
     *
     * @throws IOException if it cannot be written
     */
    public Path writeCatalog(Path folder) throws IOException {
        Files.createDirectories(folder);
        Files.writeString(folder.resolve("outlets.csv"), Edition.resource("outlets.csv"));
        Files.writeString(folder.resolve("ratings.csv"), Edition.resource("ratings.csv"));
        StringBuilder feeds = new StringBuilder("domain,url,category,language,enabled\n");
        for (DemoOutlet outlet : byDomain.values()) {
            feeds.append(String.format(
                    Locale.ROOT,
                    "%s,%s%s,,%s,true%n",
                    outlet.domain(),
                    base(outlet),
                    outlet.feed(),
                    outlet.language()));
        }
        Files.writeString(folder.resolve("feeds.csv"), feeds);
        return folder;
    }

    @Override
    public void close() {
        hosts.close();
        workers.shutdownNow();
    }

    private String base(DemoOutlet outlet) {
        return bases.getOrDefault(outlet.domain(), "");
    }

    private void serve(HttpExchange exchange) throws IOException {
        try (exchange) {
            String path = exchange.getRequestURI().getPath();
            if (!exchange.getRequestMethod().equals("GET")) {
                answer(exchange, 405, "text/plain", "");
            } else if (path.equals("/robots.txt")) {
                answer(exchange, 200, "text/plain", ROBOTS);
            } else {
                String[] parts = path.split("/", 3);
                DemoOutlet outlet = parts.length == 3 ? byDomain.get(parts[1]) : null;
                if (outlet == null) {
                    answer(exchange, 404, "text/plain", "no such outlet\n");
                } else {
                    serve(exchange, outlet, parts[2]);
                }
            }
        }
    }

    private void serve(HttpExchange exchange, DemoOutlet outlet, String path) throws IOException {
        List<Edition.Printed> out = edition.of(outlet, start, clock.instant());
        if (path.equals(outlet.feed())) {
            DemoFeed feed = new DemoFeed(outlet, base(outlet));
            Instant newest = out.stream()
                    .map(Edition.Printed::updated)
                    .max(Instant::compareTo)
                    .orElse(start);
            String tag = "\"" + newest.getEpochSecond() + "-" + out.size() + "\"";
            exchange.getResponseHeaders().set("ETag", tag);
            exchange.getResponseHeaders().set("Last-Modified", DemoFeed.httpDate(newest));
            if (tag.equals(exchange.getRequestHeaders().getFirst("If-None-Match"))) {
                exchange.sendResponseHeaders(304, -1);
            } else {
                answer(exchange, 200, feed.contentType(), feed.text(out));
            }
            return;
        }
        for (Edition.Printed entry : out) {
            if (entry.article().path().equals(path)) {
                String page = new DemoPage(outlet, base(outlet)).text(entry, out);
                answer(exchange, 200, "text/html; charset=utf-8", page);
                return;
            }
        }
        answer(exchange, 404, "text/plain", "no such page\n");
    }

    private static void answer(HttpExchange exchange, int status, String type, String text) throws IOException {
        byte[] body = text.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", type);
        // on a connection that is kept, the JDK's server sends head and body in two segments, 40 ms apart
        exchange.getResponseHeaders().set("Connection", "close");
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        if (body.length > 0) {
            exchange.getResponseBody().write(body);
        }
    }
}
