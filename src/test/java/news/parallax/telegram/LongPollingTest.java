package news.parallax.telegram;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import news.parallax.chat.ChatEvents;
import news.parallax.chat.ChatId;
import news.parallax.chat.ChatKind;
import news.parallax.chat.Conversation;
import news.parallax.chat.Message;
import news.parallax.chat.Reply;
import news.parallax.chat.Request;
import news.parallax.chat.Text;
import news.parallax.chat.Voice;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class LongPollingTest {
    private static final Menu MENU = new Menu(Menu.Audience.PRIVATE, "de", List.of(new Menu.Entry("top", "Die Lage")));

    private final FakeTelegram telegram = new FakeTelegram();
    private final ListedInbox inbox = new ListedInbox();
    private final List<String> events = Collections.synchronizedList(new ArrayList<>());
    private final List<AutoCloseable> open = new ArrayList<>();
    private final List<Reception> receptions = new ArrayList<>();

    private final ChatEvents noted = new ChatEvents() {
        @Override
        public void opened(ChatId chat, ChatKind kind, long by) {
            events.add("opened " + chat.value());
        }

        @Override
        public void closed(ChatId chat, String reason) {
            events.add("closed " + chat.value());
        }

        @Override
        public void moved(ChatId from, ChatId to) {
            events.add("moved " + from.value() + " to " + to.value());
        }

        @Override
        public void topicClosed(ChatId chat, int topic) {
            events.add("topic " + topic + " closed in " + chat.value());
        }

        @Override
        public void posted(ChatId chat, List<String> addresses) {
            events.add("posted " + addresses + " in " + chat.value());
        }
    };

    private LongPolling polling(Conversation bot) {
        return polling(bot, () -> List.of(MENU));
    }

    private LongPolling polling(Conversation bot, Supplier<List<Menu>> menus) {
        InstantSource clock = InstantSource.system();
        TelegramGateway gateway = new TelegramGateway(FakeTelegram.TOKEN, telegram.address(), clock);
        Reception reception = new Reception(gateway, inbox, bot, noted, clock);
        LongPolling polling = new LongPolling(reception, menus, clock);
        open.add(polling);
        open.add(reception);
        receptions.add(reception);
        open.add(gateway);
        return polling;
    }

    private static Reply echo(Request request) {
        return Reply.of(Message.of(Text.of("You said " + request.text())));
    }

    private void waitFor(long... updateIds) {
        for (long id : updateIds) {
            await().until(() -> inbox.finished(id));
        }
    }

    @AfterEach
    void close() throws Exception {
        for (AutoCloseable one : open) {
            one.close();
        }
        telegram.close();
    }

    @Test
    void answersALine() {
        telegram.line(10, 7, "hello");
        polling(LongPollingTest::echo).start();
        waitFor(10);
        assertEquals(List.of("You said hello"), telegram.said(7));
        await().until(() -> telegram.forgot(10));
    }

    @Test
    void offersItsMenus() {
        polling(LongPollingTest::echo).start();
        await().until(() -> !telegram.calls("setMyCommands").isEmpty());
        assertEquals(
                "Die Lage",
                telegram.calls("setMyCommands")
                        .get(0)
                        .at("/commands/0/description")
                        .asText());
        assertEquals(
                "all_private_chats",
                telegram.calls("setMyCommands").get(0).at("/scope/type").asText());
    }

    @Test
    void offersItsMenusThoughTheyCouldNotBeReadAtFirst() {
        AtomicInteger asked = new AtomicInteger();
        polling(LongPollingTest::echo, () -> {
                    if (asked.getAndIncrement() == 0) {
                        throw new IllegalStateException("the catalog is away");
                    }
                    return List.of(MENU);
                })
                .start();
        await().until(() -> !telegram.calls("setMyCommands").isEmpty());
        assertEquals(2, asked.get());
    }

    @Test
    void answersATapAndChangesTheTappedMessage() {
        telegram.tap(10, 7, 41, "next");
        polling(request -> new Reply(Optional.of(Message.of(Text.of("page 2"))), "Page 2", false))
                .start();
        waitFor(10);
        assertEquals(
                "Page 2",
                telegram.calls("answerCallbackQuery").get(0).path("text").asText());
        assertEquals(
                41, telegram.calls("editMessageText").get(0).path("message_id").asLong());
        assertEquals(List.of(), telegram.calls("sendMessage"));
    }

    @Test
    void leavesTheTappedMessageForAFreshOne() {
        telegram.tap(10, 7, 41, "story");
        polling(request -> new Reply(Optional.of(Message.of(Text.of("the story"))), "", true))
                .start();
        waitFor(10);
        assertEquals(1, telegram.calls("answerCallbackQuery").size());
        assertEquals(1, telegram.calls("sendMessage").size());
        assertEquals(List.of(), telegram.calls("editMessageText"));
    }

    @Test
    void keepsTheOrderOfAChatWhileOthersAreAnswered() throws InterruptedException {
        CountDownLatch slow = new CountDownLatch(1);
        telegram.line(10, 7, "slow");
        IntStream.range(0, 3).forEach(i -> telegram.line(11 + i, 7, "after " + i));
        telegram.line(20, 8, "other");
        polling(request -> {
                    if (request.text().equals("slow")) {
                        waitQuietly(slow);
                    }
                    return echo(request);
                })
                .start();
        waitFor(20);
        assertEquals(List.of(), telegram.said(7));
        slow.countDown();
        waitFor(10, 11, 12);
        assertEquals(
                List.of("You said slow", "You said after 0", "You said after 1"),
                telegram.said(7).subList(0, 3));
    }

    private static void waitQuietly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void setsAsideAfterThreeTriesWhatCannotBeHandledAndGoesOn() {
        List<String> tried = Collections.synchronizedList(new ArrayList<>());
        telegram.line(10, 7, "poison");
        telegram.line(11, 7, "deeper poison");
        telegram.line(12, 7, "poison of another kind");
        telegram.line(13, 7, "hello");
        polling(request -> {
                    tried.add(request.text());
                    if (request.text().equals("poison")) {
                        throw new IllegalStateException("cannot");
                    }
                    if (request.text().equals("deeper poison")) {
                        throw new StackOverflowError();
                    }
                    if (request.text().equals("poison of another kind")) {
                        throw new NoClassDefFoundError("the jar was replaced");
                    }
                    return echo(request);
                })
                .start();
        waitFor(13);
        assertEquals(List.of("poison", "poison", "poison"), tried.subList(0, 3));
        assertEquals(10, tried.size());
        assertEquals(
                List.of(10L, 11L, 12L), inbox.aside.keySet().stream().sorted().toList());
        assertEquals(List.of("You said hello"), telegram.said(7));
    }

    @Test
    void setsAsideAnAnswerThatCannotBeBroughtAndGoesOn() {
        telegram.tap(10, 7, 1L << 40, "next");
        telegram.line(11, 7, "hello");
        polling(LongPollingTest::echo).start();
        waitFor(11);
        assertEquals(Set.of(10L), inbox.aside.keySet(), "no message has such a number");
        assertEquals(List.of("You said hello"), telegram.said(7));
    }

    @Test
    void losesNothingWhereTheInboxCannotKeepItAndSaysThatItWaits() {
        inbox.full = true;
        telegram.line(10, 7, "hello");
        polling(LongPollingTest::echo).start();
        waitFor(10);
        await().until(() -> telegram.said(7).size() == 2);
        assertEquals(
                Set.of(Voice.english(ZoneOffset.UTC).say("tap.waits"), "You said hello"), Set.copyOf(telegram.said(7)));
    }

    @Test
    void asksAgainForWhatHasNotReachedTheDiskAndAnswersItOnce() {
        inbox.fullLater = true;
        telegram.line(10, 7, "hello");
        polling(LongPollingTest::echo).start();
        waitFor(10);
        await().until(() -> telegram.calls("getUpdates").stream()
                .anyMatch(call -> call.path("offset").asLong() == 11));
        assertEquals(List.of("You said hello"), telegram.said(7));
    }

    @Test
    void asksForMoreAfterANumberBeyondThirtyOneBits() {
        telegram.line(3_000_000_000L, 7, "hello");
        polling(LongPollingTest::echo).start();
        waitFor(3_000_000_000L);
        await().until(() -> telegram.forgot(3_000_000_000L));
        assertEquals(List.of("You said hello"), telegram.said(7));
    }

    @Test
    void handlesOnceWhatComesTwice() {
        telegram.line(10, 7, "hello");
        telegram.line(10, 7, "hello");
        telegram.line(11, 7, "bye");
        polling(LongPollingTest::echo).start();
        waitFor(10, 11);
        assertEquals(List.of("You said hello", "You said bye"), telegram.said(7));
    }

    @Test
    void handlesAfterTheNextStartWhatWasLeftOver() {
        String line =
                "{\"update_id\":10,\"message\":{\"from\":{\"id\":7},\"chat\":{\"id\":7,\"type\":\"private\"},\"text\":\"left\"}}";
        inbox.store(List.of(new StoredUpdate(10, line, InstantSource.system().instant(), 0)));
        polling(LongPollingTest::echo).start();
        waitFor(10);
        assertEquals(List.of("You said left"), telegram.said(7));
        await().until(() -> !telegram.calls("getUpdates").isEmpty());
        assertEquals(11, telegram.calls("getUpdates").get(0).path("offset").asLong());
    }

    @Test
    void doesNotTryForeverWhatEndsTheProgram() {
        String line =
                "{\"update_id\":10,\"message\":{\"from\":{\"id\":7},\"chat\":{\"id\":7,\"type\":\"private\"},\"text\":\"left\"}}";
        inbox.store(List.of(new StoredUpdate(10, line, InstantSource.system().instant(), 0)));
        inbox.failed(10);
        inbox.failed(10);
        polling(LongPollingTest::echo).start();
        waitFor(10);
        assertTrue(inbox.aside.containsKey(10L));
        assertEquals(List.of(), telegram.said(7));
    }

    @Test
    void sendsAgainAnAnswerThatTelegramPutOff() {
        telegram.slow("sendMessage", 1);
        telegram.line(10, 7, "hello");
        polling(LongPollingTest::echo).start();
        waitFor(10);
        assertEquals(2, telegram.calls("sendMessage").size());
    }

    @Test
    void doesNotRepeatAnAnswerThatMayHaveArrived() {
        telegram.cut("sendMessage");
        telegram.line(10, 7, "hello");
        polling(LongPollingTest::echo).start();
        waitFor(10);
        assertEquals(1, telegram.calls("sendMessage").size());
    }

    @Test
    void repeatsAnEditThatMayHaveArrived() {
        telegram.cut("editMessageText");
        telegram.tap(10, 7, 41, "next");
        polling(LongPollingTest::echo).start();
        waitFor(10);
        assertEquals(2, telegram.calls("editMessageText").size());
        assertEquals(1, telegram.calls("answerCallbackQuery").size());
    }

    @Test
    void followsAChatThatMovedAndAnswersThere() {
        telegram.next(
                "sendMessage",
                "{\"ok\":false,\"error_code\":400,\"description\":\"Bad Request: group chat was upgraded to a supergroup chat\",\"parameters\":{\"migrate_to_chat_id\":-1001}}");
        telegram.update(
                "{\"update_id\":10,\"message\":{\"from\":{\"id\":7},\"chat\":{\"id\":-100,\"type\":\"group\"},\"text\":\"/top\"}}");
        polling(LongPollingTest::echo).start();
        waitFor(10);
        assertEquals(List.of("moved -100 to -1001"), events);
        assertEquals(List.of("You said /top"), telegram.said(-1001));
    }

    @Test
    void whatAChatHasSeenIsNotedOnceTheAnswerIsThereAndNotWhereItNeverGetsThrough() {
        List<String> seen = Collections.synchronizedList(new ArrayList<>());
        telegram.error("sendMessage", 403, "Forbidden: bot was blocked by the user");
        telegram.line(10, 7, "first");
        telegram.line(11, 7, "second");
        telegram.line(12, 7, "third");
        polling(request -> echo(request)
                        .whenSeen(() -> seen.add(request.text() + " after " + telegram.said(7)))
                        .whenSeen(() -> {
                            throw new IllegalStateException("cannot be noted");
                        }))
                .start();
        waitFor(10, 11, 12);
        assertEquals(2, seen.size(), seen::toString);
        assertTrue(seen.get(0).startsWith("second after") && seen.get(0).contains("You said second"), seen::toString);
        assertTrue(seen.get(1).startsWith("third after") && seen.get(1).contains("You said third"), seen::toString);
        assertEquals(3, telegram.said(7).size(), "nothing is sent again");
    }

    @Test
    void tellsThatAChatIsClosed() {
        telegram.error("sendMessage", 403, "Forbidden: bot was blocked by the user");
        telegram.line(10, 7, "hello");
        polling(LongPollingTest::echo).start();
        waitFor(10);
        assertEquals(List.of("closed 7"), events);
    }

    @Test
    void goesOnPollingAfterEveryKindOfTrouble() {
        telegram.error("getUpdates", 502, "Bad Gateway");
        telegram.slow("getUpdates", 1);
        telegram.line(10, 7, "hello");
        polling(LongPollingTest::echo).start();
        waitFor(10);
        assertEquals(List.of("You said hello"), telegram.said(7));
    }

    @Test
    void takesAwayAWebhookThatStandsInItsWay() {
        telegram.error(
                "getUpdates",
                409,
                "Conflict: can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first");
        polling(LongPollingTest::echo).start();
        await().until(() -> !telegram.calls("deleteWebhook").isEmpty());
    }

    @Test
    void goesOnTryingWhereTelegramIsAwayAtTheStart() {
        telegram.cut("getMe");
        telegram.line(10, 7, "hello");
        polling(LongPollingTest::echo).start();
        waitFor(10);
        assertEquals(2, telegram.calls("getMe").size());
    }

    @Test
    void saysAtTheStartThatTheTokenIsWrong() {
        telegram.error("getMe", 401, "Unauthorized");
        LongPolling polling = polling(LongPollingTest::echo);
        assertThrows(WrongTokenException.class, polling::start);
    }

    @Test
    void finishesTheAnswerInFlightWhereItEnds() throws Exception {
        CountDownLatch asked = new CountDownLatch(1);
        CountDownLatch ending = new CountDownLatch(1);
        telegram.line(10, 7, "slow");
        telegram.line(11, 7, "later");
        LongPolling polling = polling(request -> {
            asked.countDown();
            waitQuietly(ending);
            return echo(request);
        });
        polling.start();
        asked.await();
        polling.close();
        Thread closing = new Thread(receptions.get(0)::close, "closing");
        closing.start();
        await().until(() -> closing.getState() == Thread.State.TIMED_WAITING);
        ending.countDown();
        closing.join();
        assertEquals(List.of("You said slow"), telegram.said(7));
        assertTrue(inbox.finished(10));
        assertFalse(inbox.finished(11));
    }

    @Test
    void letsGoWhatOneChatAsksBeyondMeasure() {
        CountDownLatch flood = new CountDownLatch(1);
        for (int i = 0; i < 200; i++) {
            telegram.line(10 + i, 7, "flood");
        }
        telegram.line(300, 8, "other");
        polling(request -> {
                    if (request.chat().value() == 7) {
                        waitQuietly(flood);
                        return Reply.silence();
                    }
                    return echo(request);
                })
                .start();
        waitFor(300);
        assertEquals(List.of("You said other"), telegram.said(8));
        assertEquals(30, inbox.pending().size());
        flood.countDown();
        await().until(() -> inbox.pending().isEmpty());
    }

    @Test
    void refusesForgedTapsKindlyAndTakesEachTapOnce() {
        List<String> asked = Collections.synchronizedList(new ArrayList<>());
        telegram.forge(10, 7, 41, "g:off");
        telegram.forge(11, 7, 41, new Seals(FakeTelegram.TOKEN).asking(new ChatId(8), "g:off"));
        telegram.tap(12, 7, 41, "page");
        telegram.update(replayed(13, 12, new Seals(FakeTelegram.TOKEN).asking(new ChatId(7), "page")));
        polling(request -> {
                    asked.add(request.text());
                    return Reply.silence();
                })
                .start();
        waitFor(10, 11, 12, 13);
        assertEquals(List.of("page"), asked);
        assertTrue(telegram.calls("answerCallbackQuery").stream()
                .anyMatch(call -> call.path("text").asText().contains("do not know this button")));
    }

    private static String replayed(long updateId, long of, String data) {
        return "{\"update_id\":" + updateId + ",\"callback_query\":{\"id\":\"q" + of
                + "\",\"from\":{\"id\":7},\"message\":{\"message_id\":41,\"chat\":{\"id\":7,\"type\":\"private\"}},"
                + "\"data\":\"" + data + "\"}}";
    }

    @Test
    void greetsAGroupThatItWasLetInto() {
        telegram.update(
                "{\"update_id\":10,\"my_chat_member\":{\"chat\":{\"id\":-100,\"type\":\"group\"},\"from\":{\"id\":7},"
                        + "\"old_chat_member\":{\"status\":\"left\"},\"new_chat_member\":{\"status\":\"member\"}}}");
        polling(LongPollingTest::echo).start();
        waitFor(10);
        assertEquals(List.of("You said " + Understanding.WELCOME), telegram.said(-100));
    }

    @Test
    void goesOnThroughTenThousandUpdatesOfWhichOneInAHundredThrows() {
        Random random = new Random(11);
        for (int id = 1; id <= 10_000; id++) {
            telegram.update(OddUpdates.next(random, id));
        }
        AtomicInteger thrown = new AtomicInteger();
        polling(request -> {
                    if (request.text().hashCode() % 100 == 0) {
                        thrown.incrementAndGet();
                        throw new IllegalStateException("poison");
                    }
                    return Reply.silence();
                })
                .start();
        await().until(() -> inbox.count() == 10_000);
        assertTrue(thrown.get() > 100, "some threw: " + thrown);
        assertEquals(3 * inbox.aside.size(), thrown.get());
    }
}
