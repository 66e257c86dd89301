package news.parallax.telegram;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import news.parallax.chat.ChatEvents;
import news.parallax.chat.ChatId;
import news.parallax.chat.ChatKind;
import news.parallax.chat.Message;
import news.parallax.chat.Reply;
import news.parallax.chat.Request;
import news.parallax.chat.Text;
import news.parallax.store.Store;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Many updates of which one in a hundred cannot be handled; ten thousand in the profile for long runs. */
class PoisonedUpdatesTest {
    private static final int UPDATES = Boolean.getBoolean("parallax.long") ? 10_000 : 400;
    private static final int AT_A_TIME = 100;
    private static final int HASTE = 200;

    @TempDir
    Path folder;

    private final FakeTelegram telegram = new FakeTelegram();
    private final Map<Long, AtomicInteger> tries = new ConcurrentHashMap<>();

    private Reply handle(Request request) {
        tries.computeIfAbsent(request.user(), user -> new AtomicInteger()).incrementAndGet();
        switch (request.text()) {
            case "poison":
                throw new IllegalStateException("cannot");
            case "deep poison":
                throw new StackOverflowError();
            case "large poison":
                throw new OutOfMemoryError("as a handler may say");
            default:
                return Reply.of(Message.of(Text.of("You said " + request.text())));
        }
    }

    private static String line(Random random, int i) {
        String[] poisons = {"poison", "deep poison", "large poison"};
        return i % 100 == 7 ? poisons[random.nextInt(poisons.length)] : "hello";
    }

    /** Time runs faster for the bot than for us, so that Telegram's pace does not make this long. */
    private static InstantSource hasty() {
        Instant start = Instant.parse("2026-11-22T12:00:00Z");
        long begun = System.nanoTime();
        return () -> start.plusNanos((System.nanoTime() - begun) * HASTE);
    }

    @Test
    void neverStopThePollingAndAreTriedThreeTimes() throws Exception {
        InstantSource clock = hasty();
        Random random = new Random(9);
        Map<Long, String> lines =
                IntStream.range(0, UPDATES).boxed().collect(Collectors.toMap(i -> 1_000L + i, i -> line(random, i)));
        try (Store store = Store.open("jdbc:sqlite:" + folder.resolve("p.db"));
                TelegramGateway gateway = new TelegramGateway(FakeTelegram.TOKEN, telegram.address(), clock);
                Reception reception = new Reception(gateway, store.inbox(), this::handle, new Nobody(), clock);
                LongPolling polling = new LongPolling(reception, java.util.List.of(), clock)) {
            polling.start();
            for (long first = 1_000; first < 1_000 + UPDATES; first += AT_A_TIME) {
                for (long id = first; id < first + AT_A_TIME; id++) {
                    telegram.line(id, id, lines.get(id));
                }
                long last = first + AT_A_TIME - 1;
                await().atMost(Duration.ofSeconds(60)).until(() -> telegram.forgot(last));
            }
            await().atMost(Duration.ofSeconds(120))
                    .until(() -> store.inbox().pending().isEmpty());
        } finally {
            telegram.close();
        }
        long answered = telegram.calls("sendMessage").stream()
                .map(call -> call.path("chat_id").asLong())
                .distinct()
                .count();
        assertEquals(UPDATES - UPDATES / 100, answered);
        assertEquals(answered, telegram.calls("sendMessage").size());
        tries.forEach((user, count) ->
                assertEquals(lines.get(user).equals("hello") ? 1 : 3, count.get(), lines.get(user) + " of " + user));
        assertTrue(tries.keySet().containsAll(lines.keySet()));
    }

    private static final class Nobody implements ChatEvents {
        @Override
        public void opened(ChatId chat, ChatKind kind, long by) {}

        @Override
        public void closed(ChatId chat, String reason) {}

        @Override
        public void moved(ChatId from, ChatId to) {}

        @Override
        public void topicClosed(ChatId chat, int topic) {}

        @Override
        public void posted(ChatId chat, java.util.List<String> addresses) {}
    }
}
