package news.parallax.telegram;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import news.parallax.chat.ChatEvents;
import news.parallax.chat.ChatId;
import news.parallax.chat.ChatKind;
import news.parallax.chat.Message;
import news.parallax.chat.Reply;
import news.parallax.chat.Text;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class WebhookTest {
    private static final String SECRET = "a-secret_of-20-letters";
    private static final int TIMES = Boolean.getBoolean("parallax.long") ? 10_000 : 100;
    private static final ChatEvents NOBODY = new ChatEvents() {
        @Override
        public void opened(ChatId chat, ChatKind kind, long by) {}

        @Override
        public void closed(ChatId chat, String reason) {}

        @Override
        public void moved(ChatId from, ChatId to) {}

        @Override
        public void topicClosed(ChatId chat, int topic) {}

        @Override
        public void posted(ChatId chat, List<String> addresses) {}
    };

    /** Runs two hundred times as fast as ours, so that Telegram's pace does not make many answers long. */
    private static Instant hastyTime() {
        return Instant.EPOCH.plus(Duration.ofNanos(System.nanoTime()).multipliedBy(200));
    }

    private final FakeTelegram telegram = new FakeTelegram();
    private final ListedInbox inbox = new ListedInbox();
    private final TelegramGateway gateway =
            new TelegramGateway(FakeTelegram.TOKEN, telegram.address(), WebhookTest::hastyTime);
    private final Reception reception = new Reception(
            gateway,
            inbox,
            request -> Reply.of(Message.of(Text.of("You said " + request.text()))),
            NOBODY,
            InstantSource.system());
    private final Webhook webhook = new Webhook(reception, SECRET);
    private final HttpClient client = HttpClient.newHttpClient();
    private final ExecutorService threads = Executors.newFixedThreadPool(8);
    private HttpServer server;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.createContext("/hook", webhook);
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
        threads.shutdownNow();
        reception.close();
        gateway.close();
        telegram.close();
    }

    private int post(String secret, String body) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(
                URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/hook"));
        if (!secret.isEmpty()) {
            request.header("X-Telegram-Bot-Api-Secret-Token", secret);
        }
        return client.send(request.POST(BodyPublishers.ofString(body)).build(), BodyHandlers.discarding())
                .statusCode();
    }

    private static String line(long update, long user, String text) {
        return "{\"update_id\":" + update + ",\"message\":{\"message_id\":1,\"from\":{\"id\":" + user
                + ",\"is_bot\":false},\"chat\":{\"id\":" + user + ",\"type\":\"private\"},\"text\":\"" + text + "\"}}";
    }

    @Test
    void answersAnUpdateThatKnowsTheSecretAndOnlyOnceHoweverOftenItComes() throws Exception {
        for (int i = 0; i < 5; i++) {
            assertEquals(200, post(SECRET, line(10, 7, "hello")));
        }
        await().until(() -> inbox.finished(10));
        assertEquals(List.of("You said hello"), telegram.said(7));
    }

    @Test
    void answersEachOnceAmongStrangersAndReplays() throws Exception {
        Random random = new Random(43);
        Set<Long> updates = new TreeSet<>();
        for (int i = 0; i < TIMES; i++) {
            long update = 1_000 + random.nextInt(i + 1);
            boolean stranger = random.nextInt(3) == 0;
            String secret = stranger ? SECRET.substring(1) : SECRET;
            assertEquals(stranger ? 401 : 200, post(secret, line(update, update, "hello")));
            if (!stranger) {
                updates.add(update);
            }
        }
        for (long update : updates) {
            await().until(() -> inbox.finished(update));
            assertEquals(List.of("You said hello"), telegram.said(update));
        }
        assertEquals(updates.size(), telegram.calls("sendMessage").size());
    }

    @Test
    void sendsAwayWhoeverDoesNotKnowTheSecret() throws Exception {
        Random random = new Random(42);
        for (int i = 0; i < TIMES; i++) {
            String wrong = switch (i % 4) {
                case 0 -> "";
                case 1 -> SECRET.substring(0, random.nextInt(SECRET.length() - 1) + 1);
                case 2 -> SECRET + "x".repeat(random.nextInt(2_000) + 1);
                default -> SECRET.toUpperCase(java.util.Locale.ROOT);
            };
            assertEquals(401, post(wrong, line(100 + i, 7, "hello")));
        }
        assertEquals(List.of(), inbox.pending());
    }

    @Test
    void readsNothingOfTheBodyOfAStranger() throws Exception {
        try (Socket socket =
                new Socket(InetAddress.getLoopbackAddress(), server.getAddress().getPort())) {
            socket.setSoTimeout(5_000);
            socket.getOutputStream()
                    .write("POST /hook HTTP/1.1\r\nHost: x\r\nContent-Length: 1000000000\r\n\r\n"
                            .getBytes(StandardCharsets.US_ASCII));
            // answered although not a byte of the body has come
            InputStream in = socket.getInputStream();
            assertEquals("HTTP/1.1 401", new String(in.readNBytes(12), StandardCharsets.US_ASCII));
        }
    }

    @Test
    void refusesWhatIsTooLongAndWhatIsNoUpdate() throws Exception {
        assertEquals(413, post(SECRET, " ".repeat(Webhook.LARGEST + 1)));
        for (String odd : List.of("", "null", "[]", "{}", "{\"update_id\":\"x\"}", "<html>", "{\"update_id\":")) {
            assertEquals(400, post(SECRET, odd), odd);
        }
        assertEquals(200, post(SECRET, "{\"update_id\":12}"));
    }

    @Test
    void isAskedAgainForWhatCouldNotBeKept() throws Exception {
        inbox.full = true;
        assertEquals(503, post(SECRET, line(10, 7, "hello")));
        assertEquals(200, post(SECRET, line(10, 7, "hello")));
        await().until(() -> inbox.finished(10));
        await().until(() -> telegram.said(7).contains("You said hello"));
    }

    @Test
    void tellsTelegramWhereToDeliver() {
        assertTrue(webhook.register("https://bot.example.org/hook"));
        assertEquals(
                SECRET, telegram.calls("setWebhook").get(0).path("secret_token").asText());
        assertEquals(
                "https://bot.example.org/hook",
                telegram.calls("setWebhook").get(0).path("url").asText());
    }
}
