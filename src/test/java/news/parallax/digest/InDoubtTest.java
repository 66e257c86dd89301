package news.parallax.digest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.mockito.AdditionalAnswers.delegatesTo;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyBoolean;
import static org.mockito.ArgumentMatchers.anyLong;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
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
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** One process loses the store or sleeps while a message of its is on the way; another takes over. */
class InDoubtTest {
    private static final ChatId CHAT = new ChatId(-100);
    private static final Instant START = Instant.parse("2026-11-24T06:30:00Z");
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final RuntimeException AWAY = new IllegalStateException("the store is away");

    private final Store store = Stores.temporary();
    private final List<String> posts = new ArrayList<>();
    /** The outbox as the process sees it that loses it. */
    private final Deliveries line = mock(Deliveries.class, delegatesTo(store.deliveries()));

    private final Subscriptions orders = mock(Subscriptions.class, delegatesTo(store.subscriptions()));
    private Instant now = START;

    private DeliveryRound process(String name, Promise promise, Deliveries outbox) {
        ChatGateway gateway = mock(ChatGateway.class);
        doAnswer(call -> {
                    posts.add(name);
                    return new PostResult.Posted(41);
                })
                .when(gateway)
                .post(any(), any(), any(), anyBoolean());
        return new DeliveryRound(
                outbox == line ? orders : store.subscriptions(),
                outbox,
                gateway,
                new SubscribedChats(Stores.books(store), address -> Optional.empty(), () -> now),
                promise,
                name,
                PATIENCE,
                () -> now);
    }

    private final DeliveryRound struck = process("struck", Promise.AT_LEAST_ONCE, line);
    private final DeliveryRound next = process("next", Promise.AT_LEAST_ONCE, store.deliveries());

    @BeforeEach
    void oneMessageWaits() {
        Subscription order = store.subscriptions()
                .add(Subscription.daily(
                        CHAT,
                        Optional.empty(),
                        ZoneId.of("UTC"),
                        LocalTime.of(6, 30),
                        List.of(),
                        7,
                        START.minusSeconds(60)));
        Parcel parcel = Parcel.digest(
                order, LocalDate.of(2026, 11, 24), true, MessageJson.write(Message.of(Text.of("brief"))), 1, START);
        store.deliveries().add(Delivery.waiting(parcel, START), List.of());
    }

    @AfterEach
    void close() {
        store.close();
    }

    private Delivery only() {
        return store.deliveries().of(CHAT, 1).get(0);
    }

    private void loseTheStoreAfterPosting(DeliveryRound process) {
        doThrow(AWAY).when(line).settle(any(), any());
        assertThrows(IllegalStateException.class, process::sendNext);
    }

    private void storeIsBack() {
        doAnswer(call -> store.deliveries().settle(call.getArgument(0), call.getArgument(1)))
                .when(line)
                .settle(any(), any());
    }

    @Test
    void aProcessThatLostTheStoreSaysLaterWhatBecameOfItsMessage() {
        loseTheStoreAfterPosting(struck);
        struck.catchUp();
        next.recover();
        now = START.plusSeconds(20);
        assertFalse(next.sendNext(), "it waits for word of the other");
        storeIsBack();
        struck.catchUp();
        now = START.plusSeconds(60);
        assertFalse(next.sendNext());
        assertEquals(List.of("struck"), posts);
        assertEquals(State.SENT, only().state());
        assertEquals("", only().note(), "nobody was ever in doubt");
    }

    @Test
    void whereItSaysNothingTheMessageIsSentAgainAndSaysSo() {
        loseTheStoreAfterPosting(struck);
        next.recover();
        now = START.plus(PATIENCE);
        assertTrue(next.sendNext());
        storeIsBack();
        struck.catchUp();
        assertEquals(List.of("struck", "next"), posts);
        assertEquals(State.SENT, only().state());
        assertEquals(Optional.of(Cause.TWICE), Cause.of(only().note()), "what came too late changes nothing");
    }

    @Test
    void whatWasGivenUpIsKnownToHaveComeOnceItsSenderSaysSo() {
        DeliveryRound once = process("once", Promise.AT_MOST_ONCE, line);
        loseTheStoreAfterPosting(once);
        process("next", Promise.AT_MOST_ONCE, store.deliveries()).recover();
        assertEquals(State.UNKNOWN, only().state());
        storeIsBack();
        once.catchUp();
        assertEquals(State.SENT, only().state());
    }

    @Test
    void whatWasClaimedWithoutOurHearingOfItIsSentWithoutDoubt() {
        doAnswer(call -> {
                    store.deliveries().claim(call.getArgument(0), call.getArgument(1));
                    throw AWAY;
                })
                .when(line)
                .claim(any(), any());
        assertThrows(IllegalStateException.class, struck::sendNext);
        struck.catchUp();
        assertEquals(State.WAITING, only().state());
        assertTrue(next.sendNext());
        assertEquals(List.of("next"), posts);
        assertEquals("", only().note());
    }

    @Test
    void whatCouldNotBeHandedOverForWantOfTheStoreIsTriedAgainWithoutDoubt() {
        doThrow(AWAY).when(orders).find(anyLong());
        struck.sendNext();
        assertEquals(List.of(), posts);
        doAnswer(call -> store.subscriptions().find(call.getArgument(0)))
                .when(orders)
                .find(anyLong());
        now = START.plusSeconds(1);
        assertTrue(struck.sendNext());
        assertEquals(List.of("struck"), posts);
        assertEquals("", only().note());
    }

    @Test
    void whatItHoldsItselfIsNoOtherProcessesAndIsNotSentAgain() {
        loseTheStoreAfterPosting(struck);
        struck.recover();
        assertEquals(State.CLAIMED, only().state());
        storeIsBack();
        struck.recover();
        assertFalse(struck.sendNext());
        assertEquals(List.of("struck"), posts);
        assertEquals(State.SENT, only().state());
    }
}
