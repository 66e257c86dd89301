package news.parallax.brief;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import news.parallax.Overheard;
import news.parallax.outlet.Factuality;
import news.parallax.outlet.Side;
import org.junit.jupiter.api.Test;

/** Whatever goes wrong between us and a language model, its key stands in no log, no brief and no thread's name. */
class ModelSecretsTest {
    private static final String KEY = "marked-key-77aa01";
    private static final int CUT = 0;
    private static final List<Integer> CODES = List.of(200, 301, 400, 401, 403, 404, 429, 500, 503, CUT);
    private static final List<String> BODIES = List.of(
            "",
            "{",
            "null",
            "{\"error\":{\"message\":\"Incorrect API key provided: " + KEY + "\"}}",
            "<html>Authorization: Bearer " + KEY + "</html>");

    private final AtomicReference<String> body = new AtomicReference<>("");
    private final AtomicInteger code = new AtomicInteger();
    private final AtomicInteger asked = new AtomicInteger();

    @Test
    void failuresOfEveryKindKeepTheKeyToThemselves() throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            asked.incrementAndGet();
            byte[] bytes = body.get().getBytes(UTF_8);
            if (code.get() == CUT) {
                exchange.close();
                return;
            }
            exchange.sendResponseHeaders(code.get(), bytes.length == 0 ? -1 : bytes.length);
            if (bytes.length > 0) {
                try (OutputStream out = exchange.getResponseBody()) {
                    out.write(bytes);
                }
            }
            exchange.close();
        });
        server.start();
        try (Overheard heard = new Overheard()) {
            heard.watchingThreads(() -> {
                for (int each : CODES) {
                    for (String words : BODIES) {
                        code.set(each);
                        body.set(words);
                        heard.add(
                                brief("http://127.0.0.1:" + server.getAddress().getPort() + "/v1"));
                    }
                }
                heard.add(brief("http://127.0.0.1:1/v1"));
            });
            heard.assertNothingOf(KEY);
        } finally {
            server.stop(0);
        }
        assertEquals(CODES.size() * BODIES.size(), asked.get());
    }

    /** By a writer of its own, since one that failed rests for a while. */
    private static Brief brief(String url) {
        Instant now = Instant.parse("2026-11-25T12:00:00Z");
        try (ModelWriter writer =
                ModelWriter.over(url, "scripted", KEY, new ExtractiveSummarizer(), Duration.ofSeconds(5), () -> now)) {
            return writer.summarize(List.of(source(1), source(2), source(3)), BriefLength.CHAT);
        }
    }

    private static Source source(int n) {
        return new Source(
                n,
                "Outlet " + n,
                "River plan approved in Ostraven",
                Optional.of(Instant.parse("2026-11-25T10:00:00Z")),
                "https://outlet" + n + ".example/a",
                "The council of Ostraven approved the river plan on Tuesday. Work will cost 14.2 million crowns and begin in May.",
                Side.CENTER,
                Factuality.HIGH,
                false,
                Optional.empty());
    }
}
