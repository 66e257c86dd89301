package news.parallax.digest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import news.parallax.chat.ChatId;
import news.parallax.chat.Message;
import news.parallax.chat.MessageJson;
import news.parallax.chat.Text;
import news.parallax.digest.Delivery.State;
import news.parallax.store.Store;
import news.parallax.store.StoreException;
import news.parallax.store.Stores;
import news.parallax.subscription.Quiet;
import news.parallax.subscription.Subscription;
import news.parallax.subscription.Subscriptions;
import news.parallax.subscription.Wish;
import org.junit.jupiter.api.Test;

class DigestRoundTest {
    private static final ChatId CHAT = new ChatId(7);
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final Instant ORDERED = Instant.parse("2026-11-23T12:00:00Z");
    private static final Instant DUE = Instant.parse("2026-11-24T06:30:00Z");

    private final Store store = Stores.temporary();
    private final Subscriptions subscriptions = store.subscriptions();
    private final Deliveries deliveries = store.deliveries();
    private final List<Long> composed = new ArrayList<>();
    private long broken;
    private int attempts;
    private boolean storeGoes;

    private final DigestRound round = new DigestRound(
            subscriptions,
            deliveries,
            (subscription, now) -> {
                attempts++;
                if (storeGoes) {
                    store.close();
                    throw new IllegalStateException("the store is away");
                }
                if (subscription.id() == broken) {
                    throw new IllegalStateException("no such topic");
                }
                composed.add(subscription.id());
                return new Composed(Message.of(Text.of("digest of " + now)), List.of());
            },
            store.wishes()::of);

    private Subscription order() {
        return subscriptions.add(
                Subscription.daily(CHAT, Optional.of(12), BERLIN, LocalTime.of(7, 30), List.of(), 7, ORDERED));
    }

    private Delivery only() {
        List<Delivery> all = deliveries.of(CHAT, 10);
        assertEquals(1, all.size());
        return all.get(0);
    }

    @Test
    void doesNothingBeforeTheMinute() {
        order();
        assertEquals(0, round.tick(DUE.minusSeconds(1)));
        assertEquals(List.of(), deliveries.of(CHAT, 10));
    }

    @Test
    void composesOnTheMinuteAndOnce() {
        order();
        assertEquals(1, round.tick(DUE));
        assertEquals(0, round.tick(DUE.plusSeconds(1)));
        Delivery delivery = only();
        assertEquals(State.WAITING, delivery.state());
        assertEquals(LocalDate.of(2026, 11, 24), delivery.slot());
        assertEquals(Optional.of(12), delivery.parcel().thread());
        assertEquals(
                "digest of " + DUE,
                MessageJson.read(delivery.parcel().message()).text().plain());
    }

    @Test
    void isDueAgainTheNextDay() {
        order();
        round.tick(DUE);
        assertEquals(0, round.tick(Instant.parse("2026-11-25T06:29:59Z")));
        assertEquals(1, round.tick(Instant.parse("2026-11-25T06:30:00Z")));
        assertEquals(2, deliveries.of(CHAT, 10).size());
    }

    @Test
    void makesUpForARunThatWasMissedByLessThanThreeHours() {
        order();
        round.tick(Instant.parse("2026-11-24T09:30:00Z"));
        assertEquals(State.WAITING, only().state());
    }

    @Test
    void skipsARunThatWasMissedByMoreAndSaysSo() {
        order();
        round.tick(Instant.parse("2026-11-24T09:30:01Z"));
        assertEquals(State.SKIPPED, only().state());
        assertEquals(List.of(), composed);
        assertEquals(true, only().note().startsWith("missed"));
    }

    @Test
    void makesUpForTodayAfterDaysAway() {
        order();
        Instant back = Instant.parse("2026-11-28T07:00:00Z");
        round.tick(back);
        round.tick(back);
        assertEquals(
                List.of(State.WAITING, State.SKIPPED),
                deliveries.of(CHAT, 10).stream().map(Delivery::state).toList());
        assertEquals(LocalDate.of(2026, 11, 28), deliveries.of(CHAT, 10).get(0).slot());
    }

    @Test
    void sendsOneADayThoughTheClockIsSetBack() {
        order();
        round.tick(DUE);
        round.tick(DUE.minusSeconds(3600));
        round.tick(DUE);
        only();
    }

    @Test
    void skipsARunOfAChatThatIsPausedAndSaysSo() {
        order();
        store.wishes().save(Wish.none(CHAT).paused(Optional.of(DUE.plusSeconds(1))));
        round.tick(DUE);
        assertEquals(State.SKIPPED, only().state());
        assertEquals(Cause.PAUSED.word(), only().note());
        assertEquals(List.of(), composed);
    }

    @Test
    void comesOnItsMinuteInQuietHoursWithoutSound() {
        order();
        store.wishes().save(Wish.none(CHAT).quiet(Optional.of(new Quiet(LocalTime.of(22, 0), LocalTime.of(8, 0)))));
        round.tick(DUE);
        assertEquals(State.WAITING, only().state());
        assertEquals(true, only().parcel().silent());
    }

    @Test
    void composesTheOthersWhereOneCannotBe() {
        broken = order().id();
        Subscription other = order();
        assertEquals(1, round.tick(DUE));
        assertEquals(List.of(other.id()), composed);
    }

    @Test
    void triesAgainSoonAndThenEverMoreSeldom() {
        broken = order().id();
        int tries = 0;
        for (int second = 0; second < 300; second++) {
            attempts = 0;
            round.tick(DUE.plusSeconds(second));
            tries += attempts;
        }
        // after 0, 1, 3, 7, 15, 31 seconds, a minute after the last of them, and so on
        assertEquals(10, tries);
        broken = 0;
        assertEquals(1, round.tick(DUE.plusSeconds(360)));
    }

    @Test
    void blamesNoSubscriptionWhereTheStoreIsAway() {
        order();
        order();
        storeGoes = true;
        assertThrows(StoreException.class, () -> round.tick(DUE));
        assertEquals(1, attempts);
    }

    @Test
    void doesNotComposeAgainWhatIsInTheOutboxAlready() {
        Subscription order = order();
        round.tick(DUE);
        // as after a crash between the two writes
        subscriptions.replace(order);
        assertEquals(1, round.tick(DUE.plusSeconds(5)));
        assertEquals(1, composed.size());
        only();
        assertEquals(
                Instant.parse("2026-11-25T06:30:00Z"),
                subscriptions.find(order.id()).orElseThrow().nextDue());
    }

    @Test
    void leavesAloneWhatIsSwitchedOffOrClosed() {
        subscriptions.replace(order().enabled(false, ORDERED));
        order();
        subscriptions.close(CHAT, ORDERED);
        assertEquals(0, round.tick(DUE));
    }
}
