package news.parallax;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.LongPredicate;
import java.util.function.ObjLongConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A Bot API on loopback that keeps next to nothing of what it is told, so that it can be told much: it counts, watches
 * Telegram's limits on the test's clock, and remembers the newest buttons, which people can then tap.
 */
final class BusyTelegram implements AutoCloseable {
    static final String TOKEN = "123456:invented-token";

    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    private static final Pattern CHAT = Pattern.compile("name=\"chat_id\".*?\\r\\n\\r\\n(\\d+)", Pattern.DOTALL);
    private static final int PER_SECOND = 30;
    private static final int IN_A_ROW = 4;
    private static final int BUTTONS = 400;

    private final InstantSource clock;
    private final HttpServer server;
    private final ExecutorService threads = Executors.newFixedThreadPool(24);
    private final LongPredicate talkative;
    private final ObjLongConsumer<Instant> unasked;
    private final Deque<JsonNode> updates = new ArrayDeque<>();
    private final Deque<String> buttons = new ArrayDeque<>();
    private final long[] lately = new long[PER_SECOND];
    private final long[] inChat;
    private final Random random = new Random(5);
    private long number;
    private long updateId = 100;
    private long violations;
    private String lastViolation = "none";
    private boolean closed;

    /**
     * @param chats chats have the numbers from 1 to this one
     * @param talkative the chats whose buttons may be tapped
     * @param unasked hears of each message that is no reply, and in which chat
     */
    BusyTelegram(InstantSource clock, int chats, LongPredicate talkative, ObjLongConsumer<Instant> unasked)
            throws IOException {
        this.talkative = talkative;
        this.clock = clock;
        this.unasked = unasked;
        inChat = new long[(chats + 1) * IN_A_ROW];
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.createContext("/", this::take);
        server.start();
    }

    String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** A person writes a line in the private chat with the bot. */
    void line(long user, String text) {
        update("\"message\":{\"message_id\":1,\"from\":" + person(user) + ",\"chat\":" + chat(user) + ",\"text\":\""
                + text + "\"}");
    }

    /** Somebody taps a button that came lately; false where none did. */
    synchronized boolean tap() {
        if (buttons.isEmpty()) {
            return false;
        }
        String[] button = buttons.removeFirst().split(" ", 3);
        long user = Long.parseLong(button[0]);
        update("\"callback_query\":{\"id\":\"q" + updateId + "\",\"from\":" + person(user)
                + ",\"message\":{\"message_id\":" + button[1] + ",\"chat\":" + chat(user) + "},\"data\":\"" + button[2]
                + "\"}");
        return true;
    }

    /** Whether the bot took in everything that was written. */
    synchronized boolean heard() {
        return updates.isEmpty();
    }

    synchronized long messages() {
        return number;
    }

    synchronized long violations() {
        return violations;
    }

    /** What the limits and forms were broken by, if they were. */
    synchronized String lastViolation() {
        return lastViolation;
    }

    private static String person(long user) {
        return "{\"id\":" + user + ",\"is_bot\":false,\"language_code\":\"en\"}";
    }

    private static String chat(long user) {
        return "{\"id\":" + user + ",\"type\":\"private\"}";
    }

    private synchronized void update(String fields) {
        try {
            updates.add(MAPPER.readTree("{\"update_id\":" + updateId++ + "," + fields + "}"));
        } catch (IOException e) {
            throw new IllegalArgumentException(fields, e);
        }
        notifyAll();
    }

    private void take(HttpExchange exchange) throws IOException {
        try (exchange) {
            String path = exchange.getRequestURI().getPath();
            String method = path.substring(path.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
            byte[] sent = exchange.getRequestBody().readAllBytes();
            byte[] answer = answer(method, read(exchange, sent)).getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, answer.length);
            exchange.getResponseBody().write(answer);
        }
    }

    /** Of a form only the chat is read. */
    private static JsonNode read(HttpExchange exchange, byte[] sent) throws IOException {
        if (String.valueOf(exchange.getRequestHeaders().getFirst("Content-Type"))
                .startsWith("multipart/")) {
            Matcher chat = CHAT.matcher(new String(sent, StandardCharsets.ISO_8859_1));
            return MAPPER.createObjectNode().put("chat_id", chat.find() ? Long.parseLong(chat.group(1)) : 0);
        }
        return MAPPER.readTree(sent);
    }

    private synchronized String answer(String method, JsonNode body) {
        return switch (method) {
            case "getme" -> "{\"ok\":true,\"result\":{\"id\":1,\"is_bot\":true,\"username\":\"parallax_soak_bot\"}}";
            case "getupdates" -> updates(body.path("offset").asLong());
            case "sendmessage", "sendphoto", "senddocument" -> sent(body);
            default -> "{\"ok\":true,\"result\":true}";
        };
    }

    private String sent(JsonNode body) {
        long chat = body.path("chat_id").asLong();
        Instant now = clock.instant();
        number++;
        watch(lately, 0, PER_SECOND, now, "in all");
        watch(inChat, (int) chat * IN_A_ROW, IN_A_ROW, now, "in chat " + chat);
        // the limit is on what is left of a text when its markup was read
        String text = body.path("text").asText("").replaceAll("<[^>]*>", "").replaceAll("&[a-z]+;", "&");
        if (text.length() > 4096) {
            violated("a text that is too long");
        }
        if (!body.has("reply_parameters")) {
            unasked.accept(now, chat);
        }
        for (JsonNode row : body.at("/reply_markup/inline_keyboard")) {
            for (JsonNode button : row) {
                remember(chat, button.path("callback_data").asText(""));
            }
        }
        return "{\"ok\":true,\"result\":{\"message_id\":" + number + ",\"chat\":" + chat(chat) + "}}";
    }

    private void remember(long chat, String data) {
        if (data.getBytes(StandardCharsets.UTF_8).length > 64) {
            violated("a button that is too long");
        }
        if (!data.isEmpty() && talkative.test(chat) && random.nextInt(4) == 0) {
            buttons.addLast(chat + " " + number + " " + data);
            if (buttons.size() > BUTTONS) {
                buttons.removeFirst();
            }
        }
    }

    /** No more than so many in any second; the times of the last ones stand in a ring. */
    private void watch(long[] times, int from, int most, Instant now, String where) {
        int oldest = from;
        for (int i = from; i < from + most; i++) {
            oldest = times[i] < times[oldest] ? i : oldest;
        }
        if (now.toEpochMilli() - times[oldest] < 1000) {
            violated("more than " + most + " messages a second " + where);
        }
        times[oldest] = now.toEpochMilli();
    }

    private void violated(String how) {
        violations++;
        lastViolation = how;
    }

    // an early end of the wait is only an empty poll
    @SuppressWarnings("WaitNotInLoop")
    private String updates(long offset) {
        updates.removeIf(update -> update.path("update_id").asLong() < offset);
        if (updates.isEmpty() && !closed) {
            try {
                wait(1_000);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
        List<JsonNode> next = updates.stream().limit(100).toList();
        return "{\"ok\":true,\"result\":" + next + "}";
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
