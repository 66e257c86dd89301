package news.parallax.operations;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import news.parallax.chat.ChatId;
import news.parallax.chat.Conversation;
import news.parallax.chat.PostResult;
import news.parallax.chat.Reply;
import news.parallax.chat.Request;
import news.parallax.pipeline.TurnSummary;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class OperatorsServerTest {
    private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");

    private final AtomicReference<String> trouble = new AtomicReference<>("");
    private final Metrics metrics = new Metrics(
            () -> new Census.Counts(
                    Map.of("ok", 3L, "failing", 1L),
                    5,
                    2,
                    4,
                    6,
                    7,
                    Optional.of(NOON.minusSeconds(90)),
                    0,
                    Optional.empty(),
                    Map.of("news", "one")),
            InstantSource.fixed(NOON));
    private final HttpClient client = HttpClient.newHttpClient();
    private OperatorsServer server;

    @BeforeEach
    void start() throws Exception {
        server = OperatorsServer.open(0)
                .watching(trouble::get, () -> "not yet", metrics::text)
                .start();
    }

    @AfterEach
    void stop() {
        server.close();
        metrics.close();
    }

    private HttpResponse<String> get(String path, String... headers) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + path));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return client.send(request.build(), BodyHandlers.ofString());
    }

    @Test
    void saysWhetherAllIsWellAndWhyNot() throws Exception {
        assertEquals(200, get("/health").statusCode());
        trouble.set("the disk is full");
        assertEquals(503, get("/health").statusCode());
        assertEquals("the disk is full\n", get("/health").body());
        assertEquals(503, get("/ready").statusCode());
        assertEquals(404, get("/healthy").statusCode());
        assertEquals(404, get("/").statusCode());
    }

    @Test
    void tellsFigures() throws Exception {
        metrics.turn(new TurnSummary(3, 1, 1, 1, 30, 20, 4, 1.5));
        metrics.sent("broadcast", new PostResult.Posted(1));
        Conversation timed = metrics.timed(Set.of("top"), request -> {
            if (request.text().contains("fail")) {
                throw new IllegalStateException("as told");
            }
            return Reply.silence();
        });
        timed.answer(Request.typed(new ChatId(1), 1, "/top@some_bot 3"));
        timed.answer(Request.typed(new ChatId(1), 1, "/nonsense{evil=\"x\"}"));
        assertThrows(
                IllegalStateException.class, () -> timed.answer(Request.typed(new ChatId(1), 1, "fail, my secret")));
        String told = get("/metrics").body();
        for (String line : new String[] {
            "parallax_feeds{state=\"ok\"} 3.0",
            "parallax_articles 5.0",
            "parallax_updates_age_seconds 90.0",
            "parallax_articles_taken_total 20.0",
            "parallax_polls_total{outcome=\"not-modified\"} 1.0",
            "parallax_sends_total{lane=\"broadcast\",outcome=\"posted\"} 1.0",
            "parallax_answers_seconds_count{command=\"top\",outcome=\"answered\"} 1",
            "parallax_answers_seconds_count{command=\"unknown\",outcome=\"answered\"} 1",
            "parallax_answers_seconds_count{command=\"words\",outcome=\"failed\"} 1",
            "parallax_work_held{process=\"one\",work=\"news\"} 1.0"
        }) {
            assertTrue(told.contains(line), () -> line + " is not in\n" + told);
        }
        assertFalse(told.contains("evil"));
        assertFalse(told.contains("secret"));
    }

    /** Miniflux, CVE-2025-31483: what came from a feed could run in the browser of the one who looked. */
    @Test
    void nothingThatItSaysCanRunInABrowser() throws Exception {
        trouble.set("<script>alert(1)</script>");
        for (String path : new String[] {"/health", "/ready", "/metrics", "/nowhere"}) {
            HttpResponse<String> said = get(path);
            assertTrue(said.headers().firstValue("Content-Type").orElseThrow().startsWith("text/plain"), path);
            assertEquals(Optional.of("nosniff"), said.headers().firstValue("X-Content-Type-Options"));
            assertEquals(Optional.of("default-src 'none'"), said.headers().firstValue("Content-Security-Policy"));
        }
    }

    /** Miniflux, CVE-2023-27591: a forged client address opened the metrics. */
    @Test
    void isSilentToWhatComesThroughAProxy() throws Exception {
        for (String mark : new String[] {"X-Forwarded-For", "Forwarded", "Via", "X-Real-IP"}) {
            assertEquals(404, get("/metrics", mark, "127.0.0.1").statusCode());
            assertEquals(404, get("/health", mark, "127.0.0.1").statusCode());
        }
        assertEquals(200, get("/metrics").statusCode());
    }
}
