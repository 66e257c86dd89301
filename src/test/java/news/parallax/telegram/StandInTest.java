package news.parallax.telegram;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.mockito.Mockito.mock;

import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import news.parallax.chat.ChatEvents;
import news.parallax.chat.Message;
import news.parallax.chat.Reply;
import news.parallax.chat.Text;
import news.parallax.chat.Voice;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class StandInTest {
    private static final String WAITS = Voice.english(ZoneOffset.UTC).say("tap.waits");
    private final FakeTelegram telegram = new FakeTelegram();
    private final ListedInbox inbox = new ListedInbox();
    private final Deque<AutoCloseable> open = new ArrayDeque<>();
    private Reception reception;

    @BeforeEach
    void open() {
        InstantSource clock = InstantSource.system();
        TelegramGateway gateway = opened(new TelegramGateway(FakeTelegram.TOKEN, telegram.address(), clock));
        reception = opened(new Reception(
                gateway,
                inbox,
                request -> Reply.of(Message.of(Text.of("You said " + request.text()))),
                mock(ChatEvents.class),
                clock));
    }

    @AfterEach
    void close() throws Exception {
        while (!open.isEmpty()) {
            open.pop().close();
        }
        telegram.close();
    }

    private <T extends AutoCloseable> T opened(T one) {
        open.push(one);
        return one;
    }

    private StandIn standIn(long offset) {
        StandIn standIn =
                opened(new StandIn(reception, offset, Duration.ZERO, Duration.ofMillis(20), InstantSource.system()));
        standIn.start();
        return standIn;
    }

    private void looks(int count) {
        int before = telegram.calls("getUpdates").size();
        await().until(() -> telegram.calls("getUpdates").size() >= before + count);
    }

    @Test
    void tellsEachOnceAndHasTelegramForgetNothing() {
        telegram.line(10, 7, "hello");
        telegram.line(11, 8, "hello");
        telegram.line(12, 7, "are you there?");
        standIn(10);
        await().until(() -> telegram.said(8).size() == 1);
        looks(3);
        telegram.line(13, 9, "and I?");
        await().until(() -> telegram.said(9).size() == 1);
        looks(3);
        for (long user : List.of(7, 8, 9)) {
            assertEquals(List.of(WAITS), telegram.said(user));
        }
        for (long update = 10; update < 14; update++) {
            assertFalse(telegram.forgot(update));
        }
        assertEquals(0, inbox.count());
    }

    @Test
    void whatWasToldIsAnsweredOnceTheStoreIsBack() {
        telegram.line(10, 7, "hello");
        StandIn standIn = standIn(10);
        await().until(() -> telegram.said(7).size() == 1);
        standIn.close();
        LongPolling polling = opened(new LongPolling(reception, List::of, InstantSource.system()));
        polling.start();
        await().until(() -> telegram.forgot(10));
        await().until(() -> inbox.finished(10));
        assertEquals(List.of(WAITS, "You said hello"), telegram.said(7));
        assertEquals(11, polling.kept());
    }

    @Test
    void doesNotRepeatWhatWasToldWhenTheInboxFailed() {
        telegram.line(10, 7, "hello");
        inbox.full = true;
        assertThrows(
                IllegalStateException.class,
                () -> reception.take(List.of(UpdateReader.parse("{\"update_id\":10,\"message\":{\"from\":{\"id\":7},"
                        + "\"chat\":{\"id\":7,\"type\":\"private\"},\"text\":\"hello\"}}"))));
        standIn(10);
        looks(4);
        await().until(() -> !telegram.said(7).isEmpty());
        assertEquals(List.of(WAITS), telegram.said(7));
    }

    @Test
    void tellsNobodyOfWhatAnotherTakesMeanwhile() {
        telegram.next(
                "getUpdates",
                "{\"ok\":true,\"result\":[{\"update_id\":10,\"message\":{\"from\":{\"id\":7},"
                        + "\"chat\":{\"id\":7,\"type\":\"private\"},\"text\":\"hello\"}}]}");
        standIn(10);
        looks(4);
        assertEquals(List.of(), telegram.said(7));
    }

    @Test
    void endsWhereAnotherAsks() {
        telegram.line(10, 7, "hello");
        telegram.error("getUpdates", 409, "Conflict: terminated by other getUpdates request");
        StandIn standIn = standIn(10);
        await().until(standIn::over);
        assertEquals(1, telegram.calls("getUpdates").size());
        assertEquals(List.of(), telegram.said(7));
    }

    @Test
    void saysNothingInGroups() {
        telegram.update("{\"update_id\":10,\"message\":{\"from\":{\"id\":7},\"chat\":{\"id\":-100,\"type\":\"group\"},"
                + "\"text\":\"/top\"}}");
        standIn(0);
        looks(4);
        assertEquals(List.of(), telegram.said(-100));
    }
}
