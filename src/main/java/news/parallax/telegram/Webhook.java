package news.parallax.telegram;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes the updates that Telegram delivers by itself. Who does not know the secret is sent away before anything of the
 * body is read. An update is in the inbox before it is acknowledged; where the store does not take it, Telegram is told
 * to come again. Safe for several threads.
 */
public final class Webhook implements HttpHandler {
    /** Far more than any update is long. */
    static final int LARGEST = 1 << 20;

    private static final Logger LOG = LoggerFactory.getLogger(Webhook.class);
    private static final String SECRET = "X-Telegram-Bot-Api-Secret-Token";
    private static final int AT_A_TIME = 40;

    private final Reception reception;
    private final String secret;
    private final byte[] digest;

    /** @param secret what Telegram must bring along: 1 to 256 letters, digits, {@code _} and {@code -} */
    public Webhook(Reception reception, String secret) {
        this.reception = reception;
        this.secret = secret;
        this.digest = digest(secret);
    }

    /**
     * Tells Telegram where to deliver.
     *
     * @param url the public https address of this handler
     * @return whether Telegram agreed
     */
    public boolean register(String url) {
        Outcome outcome = reception.gateway().api().call(new Deliver(url, secret, Reception.KINDS, AT_A_TIME));
        if (outcome instanceof Answer answer && answer.ok()) {
            return true;
        }
        LOG.warn("Telegram does not take the webhook: {}", outcome);
        return false;
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            int code = answer(exchange);
            if (code != 200) {
                exchange.getResponseHeaders().set("Connection", "close");
            }
            exchange.sendResponseHeaders(code, -1);
        }
    }

    private int answer(HttpExchange exchange) throws IOException {
        String said = exchange.getRequestHeaders().getFirst(SECRET);
        // digests are of one length, and are compared in one time
        if (!MessageDigest.isEqual(digest, digest(said == null ? "" : said))) {
            return 401;
        }
        if (!exchange.getRequestMethod().equals("POST")) {
            return 405;
        }
        byte[] body;
        try (InputStream in = exchange.getRequestBody()) {
            body = in.readNBytes(LARGEST + 1);
        }
        if (body.length > LARGEST) {
            return 413;
        }
        JsonNode update;
        try {
            update = UpdateReader.parse(new String(body, StandardCharsets.UTF_8));
        } catch (IllegalArgumentException e) {
            return 400;
        }
        if (update == null || !update.path("update_id").isIntegralNumber()) {
            return 400;
        }
        try {
            reception.take(List.of(update));
            return 200;
        } catch (RuntimeException e) {
            LOG.warn("an update could not be kept and is asked for again: {}", e.getMessage());
            return 503;
        }
    }

    private static byte[] digest(String words) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(words.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
