package news.parallax.telegram;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import news.parallax.chat.ChatId;
import news.parallax.telegram.Pace.Lane;
import org.junit.jupiter.api.Test;

class PaceTest {
    private static final Instant START = Instant.parse("2026-11-24T06:30:00Z");
    private static final ChatId GROUP = new ChatId(-100);
    private static final ChatId PERSON = new ChatId(7);

    private Instant now = START;
    private final InstantSource clock = () -> now;
    private final Pace pace = new Pace(clock);

    private boolean goes(ChatId chat, Lane lane) {
        boolean goes = pace.take(chat, lane).isZero();
        if (goes) {
            pace.answered(lane);
        }
        return goes;
    }

    /** Sends as fast as the pace lets one thread, and returns when each went. */
    private List<Instant> send(int count, Lane lane, java.util.function.IntFunction<ChatId> to) {
        List<Instant> times = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            Duration wait = pace.take(to.apply(i), lane);
            while (!wait.isZero()) {
                now = now.plus(wait);
                wait = pace.take(to.apply(i), lane);
            }
            pace.answered(lane);
            times.add(now);
        }
        return times;
    }

    private static int most(List<Instant> times, Duration window) {
        int most = 0;
        for (int i = 0; i < times.size(); i++) {
            int j = i;
            while (j < times.size() && times.get(j).isBefore(times.get(i).plus(window))) {
                j++;
            }
            most = Math.max(most, j - i);
        }
        return most;
    }

    @Test
    void sendsNoMoreThanThirtyASecond() {
        List<Instant> times = send(300, Lane.ANSWER, i -> new ChatId(1000 + i));
        assertEquals(30, most(times, Duration.ofSeconds(1)));
    }

    @Test
    void broadcastsEvenlyAndNearlyAsFast() {
        List<Instant> times = send(2000, Lane.BROADCAST, i -> new ChatId(1000 + i));
        double seconds = Duration.between(times.get(0), times.get(1999)).toMillis() / 1000.0;
        assertTrue(2000 / seconds >= 28.5, () -> 2000 / seconds + " a second");
        assertTrue(most(times, Duration.ofSeconds(1)) <= 30);
    }

    @Test
    void countsWhatIsUnderWayUntilASecondAfterItsAnswer() {
        for (int i = 0; i < 30; i++) {
            assertTrue(pace.take(new ChatId(1000 + i), Lane.ANSWER).isZero());
        }
        now = now.plusSeconds(5);
        assertEquals(false, goes(PERSON, Lane.ANSWER), "thirty may still arrive at any moment");
        pace.answered(Lane.ANSWER);
        assertEquals(false, goes(PERSON, Lane.ANSWER));
        now = now.plusMillis(1005);
        assertTrue(goes(PERSON, Lane.ANSWER));
    }

    @Test
    void allowsAChatAShortBurstAndThenOneASecond() {
        List<Instant> times = send(10, Lane.ANSWER, i -> PERSON);
        assertEquals(START, times.get(2));
        for (int i = 3; i < 10; i++) {
            Duration gap = Duration.between(times.get(i - 1), times.get(i));
            assertTrue(gap.compareTo(Duration.ofSeconds(1)) >= 0, gap::toString);
        }
    }

    @Test
    void sendsAGroupNoMoreThanTwentyAMinute() {
        List<Instant> times = send(50, Lane.ANSWER, i -> GROUP);
        assertEquals(20, most(times, Duration.ofMinutes(1)));
    }

    @Test
    void editsInAGroupNoMoreThanTwentyTimesAMinuteAndApartFromMessages() {
        List<Instant> times = send(25, Lane.EDIT, i -> GROUP);
        assertEquals(20, most(times, Duration.ofMinutes(1)));
        assertTrue(goes(GROUP, Lane.ANSWER));
    }

    @Test
    void doesNotHoldUpEditsInAPrivateChat() {
        assertEquals(
                List.of(START),
                send(40, Lane.EDIT, i -> PERSON).stream().distinct().toList());
    }

    @Test
    void letsAnswersGoBeforeBroadcasts() {
        send(30, Lane.ANSWER, i -> new ChatId(1000 + i));
        Duration wait = pace.take(PERSON, Lane.ANSWER);
        now = now.plus(wait);
        // the one place that is free now is the answer's
        for (int i = 0; i < 29; i++) {
            assertTrue(goes(new ChatId(2000 + i), Lane.ANSWER));
        }
        assertEquals(false, goes(new ChatId(3000), Lane.BROADCAST));
        assertTrue(goes(PERSON, Lane.ANSWER));
    }

    @Test
    void answersInTheOrderOfAsking() {
        send(30, Lane.ANSWER, i -> new ChatId(1000 + i));
        Duration first = pace.take(PERSON, Lane.ANSWER);
        Duration last = Duration.ZERO;
        for (int i = 0; i < 60; i++) {
            last = pace.take(new ChatId(2000 + i), Lane.ANSWER);
        }
        assertTrue(last.compareTo(first.plusSeconds(1)) > 0, last::toString);
        now = now.plus(first);
        assertEquals(false, goes(new ChatId(2059), Lane.ANSWER), "its turn is two seconds later");
        assertTrue(goes(PERSON, Lane.ANSWER));
    }

    @Test
    void forgetsAnAnswerThatIsNoLongerWanted() {
        send(30, Lane.ANSWER, i -> new ChatId(1000 + i));
        pace.take(PERSON, Lane.ANSWER);
        now = now.plusSeconds(10);
        assertEquals(30, (int) java.util.stream.IntStream.range(0, 40)
                .filter(i -> goes(new ChatId(2000 + i), Lane.ANSWER))
                .count());
    }

    @Test
    void sendsNothingToAChatThatAskedToWait() {
        pace.hold(PERSON, Duration.ofSeconds(34));
        assertEquals(Duration.ofSeconds(34), pace.take(PERSON, Lane.ANSWER));
        now = now.plusSeconds(34);
        assertTrue(goes(PERSON, Lane.ANSWER));
    }

    @Test
    void holdsOtherChatsOnlyForAMoment() {
        pace.hold(PERSON, Duration.ofSeconds(34));
        assertEquals(false, goes(GROUP, Lane.BROADCAST));
        now = now.plusSeconds(2);
        assertTrue(goes(GROUP, Lane.BROADCAST));
    }

    @Test
    void doesNotWaitForAClockThatWasSetBack() {
        send(30, Lane.ANSWER, i -> new ChatId(1000 + i));
        pace.hold(PERSON, Duration.ofSeconds(34));
        now = now.minus(Duration.ofHours(1));
        assertTrue(goes(PERSON, Lane.ANSWER));
    }

    @Test
    void takesBackWhatWasLetGoBeforeTheClockWasSetBack() {
        assertEquals(Duration.ZERO, pace.take(PERSON, Lane.BROADCAST));
        now = now.minus(Duration.ofHours(1));
        pace.untilBroadcast();
        pace.back(PERSON, Lane.BROADCAST);
        assertTrue(goes(PERSON, Lane.BROADCAST));
    }
}
