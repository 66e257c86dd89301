package news.parallax.operations;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;

/**
 * Answers {@code /health} (does the program do its work) and {@code /ready} (has it begun) on a port of its own: 200 or
 * 503, and a line that says why.
 */
public final class HealthServer implements AutoCloseable {
    private static final Duration LONGEST_SILENCE = Duration.ofMinutes(15);

    private final HttpServer server;
    private final ExecutorService workers;
    private final Supplier<Instant> lastTurn;
    private final Supplier<Instant> lastUpdate;
    private final Instant started;
    private final InstantSource clock;

    private HealthServer(
            HttpServer server, Supplier<Instant> lastTurn, Supplier<Instant> lastUpdate, InstantSource clock) {
        this.server = server;
        this.lastTurn = lastTurn;
        this.lastUpdate = lastUpdate;
        this.clock = clock;
        this.started = clock.instant();
        this.workers = Executors.newFixedThreadPool(2, task -> new Thread(task, "health"));
    }

    /**
     * Starts.
     *
     * @param lastTurn when the last turn of the news ended; the epoch where none has
     * @param lastUpdate when the chat network answered last; the epoch where it never did
     * @throws IOException if the port is taken or may not be used
     */
    public static HealthServer start(
            int port, Supplier<Instant> lastTurn, Supplier<Instant> lastUpdate, InstantSource clock)
            throws IOException {
        HealthServer health =
                new HealthServer(HttpServer.create(new InetSocketAddress(port), 0), lastTurn, lastUpdate, clock);
        health.server.setExecutor(health.workers);
        health.server.createContext("/health", exchange -> answer(exchange, health.trouble()));
        health.server.createContext("/ready", exchange -> answer(exchange, health.notReady()));
        health.server.start();
        return health;
    }

    /** The port it listens on. */
    public int port() {
        return server.getAddress().getPort();
    }

    private String trouble() {
        if (silent(lastTurn.get())) {
            return "no turn of the news has ended for " + LONGEST_SILENCE.toMinutes() + " minutes";
        }
        return silent(lastUpdate.get())
                ? "the chat network has not answered for " + LONGEST_SILENCE.toMinutes() + " minutes"
                : "";
    }

    private boolean silent(Instant last) {
        Instant since = last.isBefore(started) ? started : last;
        return since.plus(LONGEST_SILENCE).isBefore(clock.instant());
    }

    private String notReady() {
        return lastUpdate.get().equals(Instant.EPOCH) ? "the chat network has not answered yet" : "";
    }

    private static void answer(HttpExchange exchange, String trouble) throws IOException {
        try (exchange) {
            byte[] body = (trouble.isEmpty() ? "ok\n" : trouble + "\n").getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "text/plain; charset=utf-8");
            exchange.sendResponseHeaders(trouble.isEmpty() ? 200 : 503, body.length);
            exchange.getResponseBody().write(body);
        }
    }

    @Override
    public void close() {
        server.stop(0);
        workers.shutdownNow();
    }
}
