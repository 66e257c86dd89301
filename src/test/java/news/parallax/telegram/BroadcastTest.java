package news.parallax.telegram;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import news.parallax.chat.ChatGateway;
import news.parallax.chat.ChatId;
import news.parallax.chat.Message;
import news.parallax.chat.MessageJson;
import news.parallax.chat.PostResult;
import news.parallax.chat.Sighting;
import news.parallax.chat.Text;
import news.parallax.digest.Cause;
import news.parallax.digest.Delivery;
import news.parallax.digest.DeliveryRound;
import news.parallax.digest.Parcel;
import news.parallax.digest.Promise;
import news.parallax.digest.SubscribedChats;
import news.parallax.store.Store;
import news.parallax.store.Stores;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A broadcast over real HTTP, whose sender is killed and whose network fails at random: what is promised holds. */
class BroadcastTest {
    private static final int CHATS = 90;
    private static final Instant START = Instant.parse("2026-11-24T06:30:00Z");

    private final Store store = Stores.temporary();
    private final FakeTelegram telegram = new FakeTelegram();
    private final Random random = new Random(8);
    private final Map<Long, Integer> accepted = new HashMap<>();
    private final Set<Long> doubtful = new HashSet<>();
    private Instant now = START;
    private Fate fate = Fate.WELL;
    private int kills;
    private boolean looks;

    /** What becomes of one sending. */
    private enum Fate {
        WELL,
        ANSWER_LOST,
        REFUSED,
        FLOOD,
        KILLED_BEFORE,
        KILLED_AFTER
    }

    /** The program ends. */
    private static final class Killed extends Error {
        private static final long serialVersionUID = 1;
    }

    @AfterEach
    void close() {
        telegram.close();
        store.close();
    }

    /** Time goes on with every look at it, so that the pace never has to be waited for. */
    private Instant clock() {
        now = now.plusMillis(40);
        return now;
    }

    @ParameterizedTest
    @EnumSource(Promise.class)
    void keepsItsPromiseThroughKillsAndFailures(Promise promise) {
        for (int chat = 1; chat <= CHATS; chat++) {
            store.deliveries().add(Delivery.waiting(parcel(chat), START), List.of());
        }
        boolean more = true;
        while (more) {
            more = life(promise);
        }
        assertTrue(kills > 5 && doubtful.size() > 10, kills + " kills, " + doubtful.size() + " in doubt");
        for (long chat = 1; chat <= CHATS; chat++) {
            Delivery receipt = store.deliveries().of(new ChatId(chat), 2).get(0);
            int copies = accepted.getOrDefault(chat, 0);
            if (promise == Promise.AT_LEAST_ONCE) {
                assertEquals(Delivery.State.SENT, receipt.state());
                assertTrue(
                        copies == 1 || (copies > 1 && doubtful.contains(chat) && caused(receipt, Cause.TWICE)),
                        receipt::toString);
            } else {
                assertTrue(copies == 1 || (copies == 0 && caused(receipt, Cause.LOST)), receipt::toString);
            }
        }
    }

    private static boolean caused(Delivery receipt, Cause cause) {
        return Cause.of(receipt.note()).equals(Optional.of(cause));
    }

    /** The same, where what may have come is looked for, also by one that is killed at that. */
    @ParameterizedTest
    @EnumSource(Promise.class)
    void findsWhatCameThoughNobodyHeardOfIt(Promise promise) {
        telegram.remembering();
        looks = true;
        for (int chat = 1; chat <= CHATS; chat++) {
            store.deliveries().add(Delivery.waiting(parcel(chat), START), List.of());
        }
        boolean more = true;
        while (more) {
            more = life(promise);
        }
        assertTrue(kills > 5 && doubtful.size() > 10, kills + " kills, " + doubtful.size() + " in doubt");
        int named = 0;
        for (long chat = 1; chat <= CHATS; chat++) {
            Delivery receipt = store.deliveries().of(new ChatId(chat), 2).get(0);
            if (caused(receipt, Cause.TWICE) || caused(receipt, Cause.LOST)) {
                named++;
            } else {
                assertEquals(1, accepted.getOrDefault(chat, 0), receipt::toString);
                long number = receipt.messageId().orElseThrow();
                assertTrue(telegram.standing(chat, number).isPresent(), receipt::toString);
            }
        }
        assertTrue(named * 4 < doubtful.size(), named + " could not be told of " + doubtful.size());
    }

    /** One process, until it is killed or has nothing to do; says whether another is needed. */
    private boolean life(Promise promise) {
        try (TelegramGateway gateway = new TelegramGateway(FakeTelegram.TOKEN, telegram.address(), this::clock)) {
            DeliveryRound sending = new DeliveryRound(
                    store.subscriptions(),
                    store.deliveries(),
                    new Trouble(gateway),
                    new SubscribedChats(Stores.books(store), address -> Optional.empty(), this::clock),
                    promise,
                    "here",
                    Duration.ZERO,
                    this::clock);
            sending.recover();
            while (sending.sendNext() || waiting()) {
                // what failed waits for its time, which each look brings nearer
            }
            return false;
        } catch (Killed e) {
            kills++;
            return true;
        }
    }

    private boolean waiting() {
        return store.deliveries().counts().getOrDefault(Delivery.State.WAITING, 0L) > 0;
    }

    private static Parcel parcel(long chat) {
        return new Parcel(
                Parcel.Kind.ALERT,
                "a:" + chat,
                0,
                LocalDate.of(2026, 11, 24),
                new ChatId(chat),
                Optional.empty(),
                false,
                MessageJson.write(Message.of(Text.of("Ferries"))),
                1,
                Optional.empty(),
                START);
    }

    /** Telegram with a fate for each sending that reaches it. */
    private final class Trouble implements ChatGateway {
        private final TelegramGateway gateway;

        Trouble(TelegramGateway gateway) {
            this.gateway = gateway;
        }

        @Override
        public PostResult post(ChatId chat, Optional<Integer> thread, Message message, boolean silent) {
            fate = random.nextInt(100) < 30 ? Fate.values()[random.nextInt(Fate.values().length)] : Fate.WELL;
            switch (fate) {
                case ANSWER_LOST -> telegram.cut("sendMessage");
                case REFUSED -> telegram.error("sendMessage", 502, "Bad Gateway");
                case FLOOD -> telegram.slow("sendMessage", 1);
                case KILLED_BEFORE -> throw new Killed();
                default -> {}
            }
            int before = telegram.calls("sendMessage").size();
            PostResult result = gateway.post(chat, thread, message, silent);
            while (telegram.calls("sendMessage").size() == before) {
                now = now.plus(Duration.ofSeconds(1));
                result = gateway.post(chat, thread, message, silent);
            }
            if (fate != Fate.REFUSED && fate != Fate.FLOOD) {
                accepted.merge(chat.value(), 1, Integer::sum);
            }
            if (fate == Fate.ANSWER_LOST || fate == Fate.REFUSED || fate == Fate.KILLED_AFTER) {
                doubtful.add(chat.value());
            }
            if (fate == Fate.KILLED_AFTER) {
                throw new Killed();
            }
            return result;
        }

        @Override
        public Optional<Long> newest() {
            return looks ? gateway.newest() : Optional.empty();
        }

        @Override
        public Sighting trace(ChatId chat, Message message, long after, long before, Instant since) {
            if (random.nextInt(100) < 20) {
                throw new Killed();
            }
            Sighting trace = gateway.trace(chat, message, after, before, since);
            if (random.nextInt(100) < 20) {
                throw new Killed();
            }
            return trace;
        }

        @Override
        public boolean mayManage(ChatId chat, long user) {
            return false;
        }
    }
}
