package news.parallax.subscription;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import news.parallax.chat.ChatId;
import org.junit.jupiter.api.Test;

class SubscriptionTest {
    private static final Instant NOW = Instant.parse("2026-11-24T06:30:00Z");
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    private static Subscription at(String minute) {
        return Subscription.daily(
                new ChatId(7), Optional.empty(), BERLIN, LocalTime.parse(minute), List.of("climate"), 7, NOW);
    }

    @Test
    void isNotDueAtTheMinuteInWhichItWasOrdered() {
        assertEquals(Instant.parse("2026-11-25T06:30:00Z"), at("07:30").nextDue());
        assertEquals(Instant.parse("2026-11-24T06:31:00Z"), at("07:31").nextDue());
    }

    @Test
    void forgetsSecondsOfItsMinute() {
        assertEquals(LocalTime.of(7, 31), at("07:31:59").minute());
    }

    @Test
    void isDueAtItsNewTimeOnADayThatWasNotSeenTo() {
        Subscription moved = at("07:31")
                .at(ZoneId.of("Asia/Tokyo"), LocalTime.of(18, 0), at("07:31").days(), NOW);
        assertEquals(Instant.parse("2026-11-24T09:00:00Z"), moved.nextDue());
    }

    @Test
    void staysSilentForTheRestOfADayThatHadItsDigest() {
        Subscription order = at("07:31");
        Subscription had = new Subscription(
                3,
                order.chat(),
                order.thread(),
                order.schedule(),
                order.contents(),
                false,
                true,
                7,
                order.nextDue(),
                Optional.of(LocalDate.of(2026, 11, 24)),
                Optional.empty());
        Subscription moved = had.at(BERLIN, LocalTime.of(18, 0), had.days(), NOW);
        assertEquals(Instant.parse("2026-11-25T17:00:00Z"), moved.nextDue());
    }

    @Test
    void isNotMadeUpForWhereItIsSwitchedOnAgain() {
        Subscription off = at("07:31").enabled(false, NOW);
        assertFalse(off.enabled());
        Instant later = Instant.parse("2026-11-26T08:00:00Z");
        assertEquals(
                Instant.parse("2026-11-27T06:31:00Z"), off.enabled(true, later).nextDue());
    }

    @Test
    void needsADayOfTheWeek() {
        Subscription order = at("07:31");
        assertThrows(IllegalArgumentException.class, () -> order.at(BERLIN, LocalTime.NOON, Set.of(), NOW));
    }
}
