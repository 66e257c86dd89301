package news.parallax.digest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import news.parallax.chat.ChatGateway;
import news.parallax.chat.ChatId;
import news.parallax.chat.Message;
import news.parallax.chat.MessageJson;
import news.parallax.chat.PostResult;
import news.parallax.chat.Text;
import news.parallax.digest.Delivery.State;
import news.parallax.store.Store;
import news.parallax.store.Stores;
import news.parallax.subscription.Subscription;
import news.parallax.subscription.Subscriptions;
import org.junit.jupiter.api.Test;

class DeliveryRoundTest {
    private static final ChatId CHAT = new ChatId(-100);
    private static final ChatId NEW_CHAT = new ChatId(-1001);
    private static final Instant START = Instant.parse("2026-11-24T06:30:00Z");
    private static final PostResult LOST = new PostResult.Unknown("Connection reset");

    private final Store store = Stores.temporary();
    private final Subscriptions subscriptions = store.subscriptions();
    private final Deliveries deliveries = store.deliveries();
    private final Deque<PostResult> answers = new ArrayDeque<>();
    private final List<String> posts = new ArrayList<>();
    private Instant now = START;

    private final ChatGateway gateway = new ChatGateway() {
        @Override
        public PostResult post(ChatId chat, Optional<Integer> thread, Message message, boolean silent) {
            posts.add(
                    chat.value() + " " + thread.orElse(0) + " " + message.text().plain());
            return answers.isEmpty() ? new PostResult.Posted(41) : answers.removeFirst();
        }

        @Override
        public boolean mayManage(ChatId chat, long user) {
            return false;
        }
    };

    private DeliveryRound round(Promise promise, String owner) {
        return round(promise, owner, deliveries, Duration.ZERO);
    }

    private DeliveryRound round(Promise promise, String owner, Deliveries deliveries, Duration patience) {
        return new DeliveryRound(
                subscriptions,
                deliveries,
                gateway,
                new SubscribedChats(Stores.books(store), address -> Optional.empty(), () -> now),
                promise,
                owner,
                patience,
                () -> now);
    }

    private final DeliveryRound round = round(Promise.AT_LEAST_ONCE, "here");

    private static Delivery delivery(Subscription order, LocalDate slot, String message, Instant at) {
        return Delivery.waiting(
                new Parcel(
                        Parcel.Kind.DIGEST,
                        Parcel.occasion(order.id(), slot),
                        order.id(),
                        slot,
                        CHAT,
                        Optional.of(12),
                        true,
                        message,
                        1,
                        Optional.empty(),
                        START),
                at);
    }

    private Subscription outbox() {
        Subscription order = subscriptions.add(Subscription.daily(
                CHAT, Optional.of(12), ZoneId.of("UTC"), LocalTime.of(6, 30), List.of(), 7, START.minusSeconds(60)));
        deliveries.add(
                delivery(order, LocalDate.of(2026, 11, 24), MessageJson.write(Message.of(Text.of("brief"))), START),
                List.of());
        return order;
    }

    private Delivery only(ChatId chat) {
        List<Delivery> all = deliveries.of(chat, 10);
        assertEquals(1, all.size());
        return all.get(0);
    }

    @Test
    void sendsOnceAndKeepsTheNumber() {
        outbox();
        assertTrue(round.sendNext());
        assertFalse(round.sendNext());
        assertEquals(List.of("-100 12 brief"), posts);
        assertEquals(State.SENT, only(CHAT).state());
        assertEquals(Optional.of(41L), only(CHAT).messageId());
    }

    @Test
    void aClosedTopicIsLeftForGoodAndTheReceiptSaysSo() {
        Subscription order = outbox();
        answers.add(new PostResult.TopicClosed("400 TOPIC_CLOSED"));
        round.sendNext();
        assertTrue(round.sendNext());
        assertEquals(List.of("-100 12 brief", "-100 0 brief"), posts);
        assertEquals(State.SENT, only(CHAT).state());
        assertEquals(Optional.of(Cause.TOPIC), Cause.of(only(CHAT).note()));
        assertEquals(
                Optional.empty(), subscriptions.find(order.id()).orElseThrow().thread());
    }

    /** The clock stands at {@code now} while it claims and has moved on when it comes to sending. */
    @Test
    void sendsNothingThatItClaimedBeforeItFroze() {
        outbox();
        Deque<Instant> times = new ArrayDeque<>(List.of(START, START.plusSeconds(60)));
        DeliveryRound frozen = new DeliveryRound(
                subscriptions,
                deliveries,
                gateway,
                new SubscribedChats(Stores.books(store), address -> Optional.empty(), () -> now),
                Promise.AT_MOST_ONCE,
                "frozen",
                Duration.ZERO,
                () -> times.size() > 1 ? times.removeFirst() : times.getFirst());
        frozen.sendNext();
        assertEquals(List.of(), posts);
        now = START.plusSeconds(61);
        assertTrue(round(Promise.AT_MOST_ONCE, "next").sendNext());
        assertEquals(1, posts.size());
        assertEquals(State.SENT, only(CHAT).state());
    }

    @Test
    void waitsAsLongAsTheNetworkAsks() {
        outbox();
        answers.add(new PostResult.Later(Duration.ofSeconds(34)));
        round.sendNext();
        now = START.plusSeconds(33);
        assertFalse(round.sendNext());
        now = START.plusSeconds(34);
        assertTrue(round.sendNext());
        assertEquals(State.SENT, only(CHAT).state());
    }

    @Test
    void triesAgainWithGrowingPausesWhatNeverLeft() {
        outbox();
        List<Long> pauses = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            answers.add(new PostResult.Failed("Connection refused"));
            assertTrue(round.sendNext());
            Instant next = only(CHAT).notBefore();
            pauses.add(Duration.between(now, next).toSeconds());
            now = next;
        }
        assertEquals(List.of(1L, 2L, 4L, 8L, 16L, 30L, 30L, 30L), pauses);
        round.sendNext();
        assertEquals(State.SENT, only(CHAT).state());
    }

    @Test
    void givesUpADigestThatWouldComeHoursLate() {
        outbox();
        now = START.plus(Duration.ofHours(3));
        answers.add(new PostResult.Failed("Connection refused"));
        round.sendNext();
        assertEquals(State.REFUSED, only(CHAT).state());
        assertEquals(Optional.of(Cause.LATE), Cause.of(only(CHAT).note()));
    }

    @Test
    void sendsAgainWhatMayBeLostAndSaysSo() {
        outbox();
        answers.add(LOST);
        round.sendNext();
        assertEquals(State.WAITING, only(CHAT).state());
        now = START.plusSeconds(1);
        round.sendNext();
        assertEquals(2, posts.size());
        assertEquals(State.SENT, only(CHAT).state());
        assertEquals("twice Connection reset", only(CHAT).note());
    }

    @Test
    void doesNotSendAgainWhereOnceAtMostIsPromised() {
        outbox();
        answers.add(LOST);
        DeliveryRound once = round(Promise.AT_MOST_ONCE, "here");
        once.sendNext();
        now = START.plusSeconds(600);
        assertFalse(once.sendNext());
        assertEquals(State.UNKNOWN, only(CHAT).state());
        assertEquals("lost Connection reset", only(CHAT).note());
    }

    @Test
    void sendsAgainAtOnceAfterACrashWhatItWasSending() {
        outbox();
        deliveries.claim("here", now, Optional.empty());
        round.recover();
        assertTrue(round.sendNext());
        assertEquals(State.SENT, only(CHAT).state());
    }

    @Test
    void countsAsLostAfterACrashWhereOnceAtMostIsPromised() {
        outbox();
        deliveries.claim("here", now, Optional.empty());
        DeliveryRound once = round(Promise.AT_MOST_ONCE, "here");
        once.recover();
        assertFalse(once.sendNext());
        assertEquals(State.UNKNOWN, only(CHAT).state());
        assertEquals(List.of(), posts);
    }

    @Test
    void takesOverWhatAnotherProcessLeft() {
        outbox();
        deliveries.claim("there", now, Optional.empty());
        assertFalse(round.sendNext());
        round.recover();
        assertTrue(round.sendNext());
        assertEquals(
                "twice the program ended while it was being sent", only(CHAT).note());
    }

    @Test
    void followsAChatThatMoved() {
        Subscription order = outbox();
        answers.add(new PostResult.Moved(NEW_CHAT));
        round.sendNext();
        assertTrue(round.sendNext());
        assertEquals(List.of("-100 12 brief", "-1001 12 brief"), posts);
        assertEquals(State.SENT, only(NEW_CHAT).state());
        assertEquals(NEW_CHAT, subscriptions.find(order.id()).orElseThrow().chat());
    }

    @Test
    void stopsForAChatThatIsClosed() {
        Subscription order = outbox();
        answers.add(new PostResult.Closed("403 Forbidden: bot was kicked from the group chat"));
        round.sendNext();
        assertEquals(State.CLOSED, only(CHAT).state());
        assertEquals(
                Optional.of(START), subscriptions.find(order.id()).orElseThrow().closed());
        assertEquals(List.of(), subscriptions.due(START.plus(Duration.ofDays(2)), 10));
    }

    @Test
    void doesNotRepeatWhatIsRefused() {
        outbox();
        answers.add(new PostResult.Refused("400 Bad Request: message text is empty"));
        round.sendNext();
        assertFalse(round.sendNext());
        assertEquals(
                "refused 400 Bad Request: message text is empty", only(CHAT).note());
    }

    @Test
    void doesNotSendWhatIsNoLongerWanted() {
        Subscription order = outbox();
        subscriptions.replace(order.enabled(false, now));
        assertTrue(round.sendNext());
        assertEquals(List.of(), posts);
        assertEquals(State.CLOSED, only(CHAT).state());
    }

    @Test
    void goesOnAfterAMessageThatCannotBeRead() {
        Subscription order = outbox();
        deliveries.add(delivery(order, LocalDate.of(2026, 11, 23), "{", START.minusSeconds(1)), List.of());
        assertTrue(round.sendNext());
        assertTrue(round.sendNext());
        assertEquals(List.of("-100 12 brief"), posts);
        assertEquals(
                State.REFUSED,
                deliveries
                        .find(Parcel.occasion(order.id(), LocalDate.of(2026, 11, 23)))
                        .orElseThrow()
                        .state());
    }
}
