package news.parallax.telegram;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import news.parallax.chat.ChatId;
import org.jspecify.annotations.Nullable;

/** A small Bot API on loopback: takes every call down, answers as told, else as if all were well. */
public final class FakeTelegram implements AutoCloseable {
    public static final String TOKEN = "123456:fake-token";
    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    private static final String CUT = "cut";
    private static final String WELL = "{\"ok\":true,\"result\":true}";
    private static final Pattern PART = Pattern.compile("name=\"([^\"]+)\"(?:; filename=\"([^\"]+)\")?");

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final Map<String, Deque<String>> script = new HashMap<>();
    private final List<Call> calls = new ArrayList<>();
    private final List<JsonNode> updates = new ArrayList<>();
    /** Texts by chat and number, where it remembers what it was sent. */
    private @Nullable Map<String, String> standing;

    private long messageId;
    private boolean closed;

    record Call(String method, JsonNode body) {}

    public FakeTelegram() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(threads);
        server.createContext("/", this::take);
        server.start();
    }

    public URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    /** What the next call of a method is answered, whole. */
    public synchronized FakeTelegram next(String method, String body) {
        script.computeIfAbsent(method.toLowerCase(Locale.ROOT), name -> new ArrayDeque<>())
                .add(body);
        return this;
    }

    public FakeTelegram error(String method, int code, String description) {
        return next(method, refusal(code, description));
    }

    private static String refusal(int code, String description) {
        return "{\"ok\":false,\"error_code\":" + code + ",\"description\":\"" + description + "\"}";
    }

    FakeTelegram slow(String method, int seconds) {
        return next(
                method,
                "{\"ok\":false,\"error_code\":429,\"description\":\"Too Many Requests: retry after " + seconds
                        + "\",\"parameters\":{\"retry_after\":" + seconds + "}}");
    }

    /** Takes the next call of a method and cuts the connection instead of answering. */
    public FakeTelegram cut(String method) {
        return next(method, CUT);
    }

    /** From now on it knows what stands in its chats, and answers edits by that. */
    synchronized FakeTelegram remembering() {
        standing = new HashMap<>();
        return this;
    }

    /** What stands in a chat under a number, where it remembers. */
    synchronized Optional<String> standing(long chat, long number) {
        return Optional.ofNullable(standing).map(all -> all.get(chat + " " + number));
    }

    /** Hands out an update from now on, until its id is acknowledged. */
    synchronized void update(String json) {
        try {
            updates.add(MAPPER.readTree(json));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        notifyAll();
    }

    /** A line that a person writes in a private chat. */
    public void line(long updateId, long user, String text) {
        update("{\"update_id\":" + updateId + ",\"message\":{\"message_id\":1,\"from\":{\"id\":" + user
                + ",\"is_bot\":false},\"chat\":{\"id\":" + user + ",\"type\":\"private\"},\"text\":\"" + text + "\"}}");
    }

    /** A tap by a person in a private chat on a button of the bot. */
    void tap(long updateId, long user, long message, String data) {
        forge(updateId, user, message, new Seals(TOKEN).asking(new ChatId(user), data));
    }

    /** A tap with whatever data. */
    void forge(long updateId, long user, long message, String data) {
        update("{\"update_id\":" + updateId + ",\"callback_query\":{\"id\":\"q" + updateId + "\",\"from\":{\"id\":"
                + user
                + "},\"message\":{\"message_id\":" + message + ",\"chat\":{\"id\":" + user
                + ",\"type\":\"private\"}},\"data\":\"" + data + "\"}}");
    }

    public synchronized List<JsonNode> calls(String method) {
        return calls.stream()
                .filter(call -> call.method().equalsIgnoreCase(method))
                .map(Call::body)
                .toList();
    }

    /** The texts that were sent to a chat, or put in place of others there. */
    public synchronized List<String> said(long chat) {
        return calls.stream()
                .filter(call -> call.body().path("chat_id").asLong() == chat
                        && call.body().has("text"))
                .map(call -> call.body().path("text").asText())
                .toList();
    }

    /** Whether Telegram was told to forget an update. */
    public synchronized boolean forgot(long updateId) {
        return updates.stream().noneMatch(update -> update.path("update_id").asLong() == updateId);
    }

    private void take(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        String method = path.substring(path.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
        byte[] sent = exchange.getRequestBody().readAllBytes();
        String type = String.valueOf(exchange.getRequestHeaders().getFirst("Content-Type"));
        JsonNode body = type.startsWith("multipart/")
                ? form(new String(sent, StandardCharsets.UTF_8), type)
                : MAPPER.readTree(sent);
        String answer = path.startsWith("/bot" + TOKEN + "/")
                ? answer(method, body)
                : "{\"ok\":false,\"error_code\":401,\"description\":\"Unauthorized\"}";
        if (!answer.equals(CUT)) {
            byte[] bytes = answer.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, bytes.length);
            exchange.getResponseBody().write(bytes);
        }
        exchange.close();
    }

    /** The parts of a form by name; of a file its name. */
    private static JsonNode form(String sent, String type) {
        ObjectNode fields = MAPPER.createObjectNode();
        for (String part : sent.split("--" + Pattern.quote(type.replaceFirst(".*boundary=", "")))) {
            Matcher head = PART.matcher(part);
            if (head.find()) {
                String file = head.group(2);
                fields.put(
                        head.group(1),
                        file == null
                                ? part.substring(part.indexOf("\r\n\r\n") + 4).strip()
                                : file);
            }
        }
        return fields;
    }

    private synchronized String answer(String method, JsonNode body) {
        calls.add(new Call(method, body));
        Deque<String> told = script.get(method);
        if (told != null && !told.isEmpty()) {
            String next = told.removeFirst();
            if (next.equals(CUT) && method.equals("sendmessage")) {
                stand(body);
            }
            return next;
        }
        return switch (method) {
            case "getme" -> "{\"ok\":true,\"result\":{\"id\":1,\"is_bot\":true,\"username\":\"parallax_fake_bot\"}}";
            case "sendmessage", "sendphoto", "senddocument" ->
                "{\"ok\":true,\"result\":{\"message_id\":" + stand(body) + "}}";
            case "editmessagetext" -> edited(body);
            case "getupdates" -> updates(body.path("offset").asLong());
            default -> WELL;
        };
    }

    private long stand(JsonNode body) {
        messageId++;
        if (standing != null) {
            standing.put(
                    body.path("chat_id").asLong() + " " + messageId,
                    body.path("text").asText());
        }
        return messageId;
    }

    private String edited(JsonNode body) {
        if (standing == null) {
            return WELL;
        }
        String place =
                body.path("chat_id").asLong() + " " + body.path("message_id").asLong();
        String text = body.path("text").asText();
        String old = standing.replace(place, text);
        if (old == null) {
            return refusal(400, "Bad Request: message to edit not found");
        }
        return old.equals(text)
                ? refusal(400, "Bad Request: message is not modified: specified new message content and reply markup")
                : WELL;
    }

    // an early end of the wait is only an empty poll
    @SuppressWarnings("WaitNotInLoop")
    private String updates(long offset) {
        updates.removeIf(update -> update.path("update_id").asLong() < offset);
        if (updates.isEmpty() && !closed) {
            try {
                wait(100);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
        return "{\"ok\":true,\"result\":" + updates + "}";
    }

    @Override
    public void close() {
        synchronized (this) {
            closed = true;
            notifyAll();
        }
        server.stop(0);
        threads.shutdownNow();
    }
}
