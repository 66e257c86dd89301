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
import news.parallax.chat.Sighting;
import news.parallax.chat.Text;
import news.parallax.digest.Delivery.State;
import news.parallax.store.Store;
import news.parallax.store.Stores;
import news.parallax.subscription.Subscription;
import news.parallax.subscription.Subscriptions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

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
        return process(name, promise, outbox, mock(ChatGateway.class));
    }

    private DeliveryRound process(String name, Promise promise, Deliveries outbox, ChatGateway gateway) {
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
                    store.deliveries().claim(call.getArgument(0), call.getArgument(1), call.getArgument(2));
                    throw AWAY;
                })
                .when(line)
                .claim(any(), any(), any());
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

    /** Messages to people, of which the first is sent by a process that dies of it. */
    private final class Posthumous {
        private final List<String> looks = new ArrayList<>();
        private Sighting trace = new Sighting.Nowhere();
        private long number = 70;

        private final ChatGateway gateway = new ChatGateway() {
            @Override
            public PostResult post(ChatId chat, Optional<Integer> thread, Message message, boolean silent) {
                posts.add(chat.value() + "");
                return new PostResult.Posted(++number);
            }

            @Override
            public Optional<Long> newest() {
                return Optional.of(number);
            }

            @Override
            public Sighting trace(ChatId chat, Message message, long after, long before, Instant since) {
                looks.add(chat.value() + " after " + after + " before " + before + " since " + since);
                return trace;
            }

            @Override
            public boolean mayManage(ChatId chat, long user) {
                return false;
            }
        };

        private final Promise promise;

        Posthumous(Promise promise) {
            this.promise = promise;
            add(8);
            store.deliveries().claim("dead", START, Optional.of(70L));
            number = 71;
            add(9);
        }

        void add(long person) {
            Parcel parcel = new Parcel(
                    Parcel.Kind.ALERT,
                    "a:" + person,
                    0,
                    LocalDate.of(2026, 11, 24),
                    new ChatId(person),
                    Optional.empty(),
                    false,
                    MessageJson.write(Message.of(Text.of("brief"))),
                    1,
                    Optional.empty(),
                    START);
            store.deliveries().add(Delivery.waiting(parcel, START), List.of());
        }

        DeliveryRound successor() {
            DeliveryRound round = new DeliveryRound(
                    store.subscriptions(),
                    store.deliveries(),
                    gateway,
                    new SubscribedChats(Stores.books(store), address -> Optional.empty(), () -> now),
                    promise,
                    "heir",
                    PATIENCE,
                    () -> now);
            round.recover();
            return round;
        }

        /** Sends all that waits now. */
        void drain(DeliveryRound round) {
            while (round.sendNext()) {
                // all that is ready
            }
        }

        Delivery receipt() {
            return store.deliveries().of(new ChatId(8), 1).get(0);
        }
    }

    private Posthumous dies(Promise promise) {
        store.deliveries().close(CHAT, START, "");
        return new Posthumous(promise);
    }

    @ParameterizedTest
    @EnumSource(Promise.class)
    void whatADeadProcessSentIsFoundAndNotSentAgain(Promise promise) {
        Posthumous death = dies(promise);
        death.trace = new Sighting.Stands(71);
        DeliveryRound heir = death.successor();
        death.drain(heir);
        assertEquals(List.of("9"), posts, "others need not wait");
        now = START.plus(PATIENCE);
        death.drain(heir);
        assertEquals(List.of("9"), posts);
        assertEquals(List.of("8 after 70 before 72 since " + START), death.looks);
        assertEquals(State.SENT, death.receipt().state());
        assertEquals(Optional.of(71L), death.receipt().messageId());
        assertEquals("", death.receipt().note(), "it came, and once");
    }

    @ParameterizedTest
    @EnumSource(Promise.class)
    void whatItDidNotSendIsSentWithoutDoubt(Promise promise) {
        Posthumous death = dies(promise);
        DeliveryRound heir = death.successor();
        death.drain(heir);
        now = START.plus(PATIENCE);
        death.drain(heir);
        assertEquals(List.of("9", "8"), posts);
        assertEquals(State.SENT, death.receipt().state());
        assertEquals("", death.receipt().note());
    }

    @Test
    void whatCannotBeToldIsDoneByThePromise() {
        Posthumous death = dies(Promise.AT_LEAST_ONCE);
        death.trace = new Sighting.Unclear("too many numbers");
        DeliveryRound heir = death.successor();
        death.drain(heir);
        now = START.plus(PATIENCE);
        death.drain(heir);
        assertEquals(List.of("9", "8"), posts);
        assertEquals(Optional.of(Cause.TWICE), death.receipt().cause());
    }

    @Test
    void atMostOnceItIsGivenUpThen() {
        Posthumous death = dies(Promise.AT_MOST_ONCE);
        death.trace = new Sighting.Unclear("too many numbers");
        DeliveryRound heir = death.successor();
        death.drain(heir);
        now = START.plus(PATIENCE);
        death.drain(heir);
        assertEquals(List.of("9"), posts);
        assertEquals(State.UNKNOWN, death.receipt().state());
        assertEquals(Optional.of(Cause.LOST), death.receipt().cause());
    }

    @Test
    void oneThatWakesAndKnowsNoMoreDoesNotUndoWhatItsSuccessorKnows() {
        Posthumous death = dies(Promise.AT_LEAST_ONCE);
        death.trace = new Sighting.Stands(71);
        store.deliveries().replace(death.receipt(), death.receipt().again(START, START, ""));
        DeliveryRound[] heir = new DeliveryRound[1];
        ChatGateway deaf = mock(ChatGateway.class);
        DeliveryRound frozen = process("frozen", Promise.AT_LEAST_ONCE, store.deliveries(), deaf);
        doAnswer(call -> Optional.of(70L)).when(deaf).newest();
        doAnswer(call -> {
                    // it froze here, was taken for dead, and its answer was lost
                    heir[0] = death.successor();
                    death.drain(heir[0]);
                    return new PostResult.Unknown("timeout");
                })
                .when(deaf)
                .post(any(), any(), any(), anyBoolean());
        frozen.sendNext();
        now = START.plus(PATIENCE);
        death.drain(heir[0]);
        assertEquals(List.of("8 after 70 before 72 since " + START), death.looks);
        assertEquals(List.of("9"), posts);
        assertEquals(State.SENT, death.receipt().state());
        assertEquals("", death.receipt().note());
    }

    @Test
    void withoutAnotherMessageSinceItCannotBeTold() {
        Posthumous death = dies(Promise.AT_LEAST_ONCE);
        store.deliveries().close(new ChatId(9), START, "");
        DeliveryRound heir = death.successor();
        now = START.plus(PATIENCE);
        death.drain(heir);
        assertEquals(List.of(), death.looks);
        assertEquals(List.of("8"), posts);
        assertEquals(Optional.of(Cause.TWICE), death.receipt().cause());
    }

    @Test
    void anotherDeathWhileItIsLookedForLeavesNoMoreDoubt() {
        Posthumous death = dies(Promise.AT_LEAST_ONCE);
        death.trace = new Sighting.Stands(71);
        death.drain(death.successor());
        now = START.plus(PATIENCE);
        store.deliveries().claim("also dead", now, Optional.of(99L));
        DeliveryRound last = death.successor();
        now = now.plus(PATIENCE);
        death.drain(last);
        assertEquals(List.of("8 after 70 before 72 since " + START), death.looks);
        assertEquals(List.of("9"), posts);
        assertEquals(State.SENT, death.receipt().state());
    }

    @Test
    void whereTheNetworkDoesNotSayItIsAskedAgain() {
        Posthumous death = dies(Promise.AT_LEAST_ONCE);
        death.trace = new Sighting.Later(Duration.ofSeconds(5));
        DeliveryRound heir = death.successor();
        death.drain(heir);
        now = START.plus(PATIENCE);
        death.drain(heir);
        assertEquals(Optional.of(Cause.DOUBT), death.receipt().cause());
        death.trace = new Sighting.Stands(71);
        now = now.plusSeconds(5);
        death.drain(heir);
        assertEquals(2, death.looks.size());
        assertEquals(State.SENT, death.receipt().state());
        assertEquals(List.of("9"), posts);
    }
}
