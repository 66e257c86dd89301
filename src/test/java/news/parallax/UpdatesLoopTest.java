package news.parallax;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.mockito.Mockito.mock;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import news.parallax.chat.ChatEvents;
import news.parallax.chat.Message;
import news.parallax.chat.Reply;
import news.parallax.chat.Text;
import news.parallax.chat.Voice;
import news.parallax.job.Tenure;
import news.parallax.telegram.FakeTelegram;
import news.parallax.telegram.ListedInbox;
import news.parallax.telegram.Reception;
import news.parallax.telegram.TelegramGateway;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class UpdatesLoopTest {
    private static final String WAITS = Voice.english(ZoneOffset.UTC).say("tap.waits");
    private final FakeTelegram telegram = new FakeTelegram();
    private final ListedInbox inbox = new ListedInbox();
    private final AtomicReference<Instant> slept = new AtomicReference<>(Instant.EPOCH);
    private final InstantSource clock = () -> {
        Instant now = InstantSource.system().instant();
        return now.isBefore(slept.get()) ? slept.get() : now;
    };
    private final TelegramGateway gateway =
            new TelegramGateway(FakeTelegram.TOKEN, telegram.address(), InstantSource.system());
    private final Reception reception = new Reception(
            gateway,
            inbox,
            request -> Reply.of(Message.of(Text.of("You said " + request.text()))),
            mock(ChatEvents.class),
            InstantSource.system());
    private final CountDownLatch stopping = new CountDownLatch(1);
    private volatile boolean held = true;
    private volatile boolean storeAnswers = true;
    private final Tenure tenure = new Tenure() {
        @Override
        public boolean held() {
            return held;
        }

        @Override
        public long token() {
            return 1;
        }
    };
    private final Thread leading = new Thread(this::lead, "leading");

    private void lead() {
        try {
            new UpdatesLoop(reception, List::of, () -> storeAnswers, stopping, clock).lead(tenure);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void beginsToAsk() {
        leading.start();
        await().until(() -> !telegram.calls("getUpdates").isEmpty());
    }

    @AfterEach
    void close() throws InterruptedException {
        stopping.countDown();
        held = false;
        leading.join();
        reception.close();
        gateway.close();
        telegram.close();
    }

    @Test
    void tellsPeopleToWaitWhileNobodyCanHoldTheTenureAndThenGivesItUp() throws InterruptedException {
        beginsToAsk();
        storeAnswers = false;
        held = false;
        await().until(() -> !telegram.calls("getUpdates").isEmpty());
        int asked = telegram.calls("getUpdates").size();
        await().until(() -> telegram.calls("getUpdates").size() > asked);
        telegram.line(10, 7, "hello");
        await().until(() -> !telegram.said(7).isEmpty());
        storeAnswers = true;
        leading.join();
        assertEquals(List.of(WAITS), telegram.said(7));
        assertFalse(telegram.forgot(10));
    }

    @Test
    void goesOnWithItsTenureWhereThatHeldAfterAll() {
        beginsToAsk();
        storeAnswers = false;
        held = false;
        await().until(() -> leading.getState() == Thread.State.TIMED_WAITING && !held);
        held = true;
        storeAnswers = true;
        telegram.line(10, 7, "hello");
        await().until(() -> inbox.finished(10));
        assertTrue(telegram.said(7).contains("You said hello"));
    }

    @Test
    void oneThatSleptLeavesItToOthers() throws InterruptedException {
        beginsToAsk();
        storeAnswers = false;
        slept.set(InstantSource.system().instant().plus(Duration.ofHours(1)));
        held = false;
        leading.join();
        assertEquals(List.of(), telegram.said(7));
    }
}
