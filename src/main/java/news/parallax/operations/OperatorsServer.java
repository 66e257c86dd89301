package news.parallax.operations;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/**
 * The one port that listens. {@code /health} says whether the program does its work, {@code /ready} whether it can serve:
 * 200 or 503, and a line that says why; {@code /metrics} tells figures. These three are for the machine's own network:
 * what came through a proxy does not see them. No request is listened to for longer than five seconds.
 */
public final class OperatorsServer implements AutoCloseable {
    private static final int THREADS = 16;
    private static final int WAITING = 256;
    private static final int BACKLOG = 128;
    private static final List<String> MARKS_OF_A_PROXY =
            List.of("X-Forwarded-For", "Forwarded", "Via", "X-Real-Ip", "X-Forwarded-Host");

    private final HttpServer server;
    private final ThreadPoolExecutor workers;

    private final Set<String> served = new HashSet<>();

    private OperatorsServer(HttpServer server) {
        this.server = server;
        AtomicInteger number = new AtomicInteger();
        this.workers = new ThreadPoolExecutor(
                THREADS, THREADS, 30, TimeUnit.SECONDS, new ArrayBlockingQueue<>(WAITING), task -> {
                    Thread thread = new Thread(task, "http-" + number.incrementAndGet());
                    thread.setDaemon(true);
                    return thread;
                });
        workers.allowCoreThreadTimeOut(true);
    }

    /**
     * Opens the port; {@link #start} lets it answer.
     *
     * @param port 0 for any
     * @throws IOException if the port is taken or may not be used
     */
    public static OperatorsServer open(int port) throws IOException {
        // the JDK's server knows these limits only so; read once, when its first server is made
        limit("sun.net.httpserver.maxReqTime", "5");
        limit("sun.net.httpserver.maxRspTime", "10");
        limit("sun.net.httpserver.idleInterval", "30");
        limit("sun.net.httpserver.nodelay", "true");
        limit("jdk.httpserver.maxConnections", "512");
        return new OperatorsServer(HttpServer.create(new InetSocketAddress(port), BACKLOG));
    }

    private static void limit(String name, String value) {
        if (System.getProperty(name) == null) {
            System.setProperty(name, value);
        }
    }

    /** Adds {@code /health}, {@code /ready} and {@code /metrics}; an empty string says that all is well. */
    public OperatorsServer watching(Supplier<String> health, Supplier<String> ready, Supplier<String> metrics) {
        exactly("/health", exchange -> state(exchange, health.get()));
        exactly("/ready", exchange -> state(exchange, ready.get()));
        exactly("/metrics", exchange -> send(exchange, 200, "text/plain; version=0.0.4; charset=utf-8", metrics.get()));
        return this;
    }

    /** Adds a handler for one path that may be reached from outside. */
    public OperatorsServer serving(String path, HttpHandler handler) {
        served.add(path);
        server.createContext(path, exchange -> {
            if (exchange.getRequestURI().getPath().equals(path)) {
                handler.handle(exchange);
            } else {
                send(exchange, 404, "text/plain", "");
            }
        });
        return this;
    }

    /** Begins to answer. */
    public OperatorsServer start() {
        if (!served.contains("/")) {
            // the JDK's own answer for other paths is a page
            server.createContext("/", exchange -> send(exchange, 404, "text/plain", ""));
        }
        server.setExecutor(workers);
        server.start();
        return this;
    }

    /** The port it listens on. */
    public int port() {
        return server.getAddress().getPort();
    }

    private void exactly(String path, HttpHandler handler) {
        serving(path, exchange -> {
            if (MARKS_OF_A_PROXY.stream().anyMatch(exchange.getRequestHeaders()::containsKey)) {
                send(exchange, 404, "text/plain", "");
            } else {
                handler.handle(exchange);
            }
        });
    }

    private static void state(HttpExchange exchange, String trouble) throws IOException {
        send(
                exchange,
                trouble.isEmpty() ? 200 : 503,
                "text/plain; charset=utf-8",
                (trouble.isEmpty() ? "ok" : trouble) + "\n");
    }

    private static void send(HttpExchange exchange, int code, String type, String words) throws IOException {
        try (exchange) {
            byte[] body = words.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", type);
            // a browser that is led here shows words, whatever a feed's error message holds
            exchange.getResponseHeaders().set("X-Content-Type-Options", "nosniff");
            exchange.getResponseHeaders().set("Content-Security-Policy", "default-src 'none'");
            exchange.sendResponseHeaders(code, body.length == 0 ? -1 : body.length);
            exchange.getResponseBody().write(body);
        }
    }

    @Override
    public void close() {
        server.stop(0);
        workers.shutdownNow();
    }
}
