package news.parallax.telegram;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.IntFunction;
import news.parallax.chat.ChatId;
import news.parallax.store.Store;
import news.parallax.store.Stores;
import news.parallax.telegram.Pace.Lane;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Three processes of one bot that note what they send in one store. */
class SharedPaceTest {
    private static final Instant START = Instant.parse("2026-11-24T06:30:00Z");
    private static final ChatId GROUP = new ChatId(-100);
    private static final ChatId PERSON = new ChatId(7);

    private Instant now = START;
    private final InstantSource clock = () -> now;
    private final Store store = Stores.temporary();
    private final List<SharedPace> processes = List.of(process(), process(), process());
    private final Random random = new Random(4);

    private SharedPace process() {
        SharedPace pace = new SharedPace(clock, Runnable::run);
        pace.with(store.postings(clock));
        return pace;
    }

    @AfterEach
    void close() {
        store.close();
    }

    /** Each message is sent by any of the processes, as soon as that one is let; returns when each went. */
    private List<Instant> send(int count, Lane lane, IntFunction<ChatId> to) {
        List<Instant> times = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            SharedPace process = processes.get(random.nextInt(processes.size()));
            Postings.Taken taken = process.take(to.apply(i), lane);
            while (!taken.pause().isZero()) {
                now = now.plus(taken.pause());
                taken = process.take(to.apply(i), lane);
            }
            process.answered(lane, taken.number());
            times.add(now);
        }
        return times;
    }

    private static int most(List<Instant> times, Duration window) {
        int most = 0;
        for (int i = 0; i < times.size(); i++) {
            Instant end = times.get(i).plus(window);
            most = Math.max(most, (int)
                    times.stream().skip(i).filter(time -> time.isBefore(end)).count());
        }
        return most;
    }

    @Test
    void togetherTheySendThirtyASecondAndNoMore() {
        List<Instant> times = send(300, Lane.ANSWER, ChatId::new);
        assertEquals(30, most(times, Duration.ofSeconds(1)));
        assertTrue(Duration.between(START, now).toMillis() < 10_100, () -> "it took until " + now);
    }

    /** Answers take ten milliseconds, and are noted sixty later, while the next message is on its way already. */
    @Test
    void aBroadcastLosesNothingToTheNotingOfAnswers() {
        Map<Instant, Runnable> unnoted = new TreeMap<>();
        SharedPace sender = new SharedPace(clock, note -> unnoted.put(now.plusMillis(60), note));
        sender.with(store.postings(clock));
        List<Instant> went = new ArrayList<>();
        List<Instant> answered = new ArrayList<>();
        while (went.size() < 300) {
            Postings.Taken taken = sender.take(new ChatId(1000 + went.size()), Lane.BROADCAST);
            if (taken.pause().isZero()) {
                went.add(now);
                pass(Duration.ofMillis(10), unnoted);
                sender.answered(Lane.BROADCAST, taken.number());
                answered.add(now);
            } else {
                pass(taken.pause(), unnoted);
            }
        }
        double rate = 299_000.0 / Duration.between(went.get(0), went.get(299)).toMillis();
        assertTrue(rate >= 28, () -> rate + " a second");
        for (int i = 30; i < 300; i++) {
            Duration least = Duration.between(answered.get(i - 30), went.get(i));
            assertTrue(least.toMillis() >= 1_000, () -> "thirty-one may arrive within " + least);
        }
    }

    private void pass(Duration time, Map<Instant, Runnable> unnoted) {
        now = now.plus(time);
        for (Instant due : List.copyOf(unnoted.keySet())) {
            if (!due.isAfter(now)) {
                Objects.requireNonNull(unnoted.remove(due)).run();
            }
        }
    }

    @Test
    void togetherTheySendTwentyAMinuteToAGroup() {
        assertEquals(20, most(send(50, Lane.ANSWER, i -> GROUP), Duration.ofMinutes(1)));
        assertEquals(20, most(send(50, Lane.EDIT, i -> GROUP), Duration.ofMinutes(1)));
    }

    @Test
    void togetherTheySendThreeAtOnceToAPersonAndThenOneASecond() {
        List<Instant> times = send(12, Lane.ANSWER, i -> PERSON);
        assertEquals(3, most(times, Duration.ofSeconds(1)));
        assertTrue(Duration.between(START, now).toSeconds() >= 9);
    }

    @Test
    void aBroadcastLeavesRoomForAnAnswerElsewhere() {
        SharedPace sender = processes.get(0);
        int went = 0;
        for (int i = 0; i < 200 && now.isBefore(START.plusMillis(900)); i++) {
            Postings.Taken taken = sender.take(new ChatId(i), Lane.BROADCAST);
            if (taken.pause().isZero()) {
                sender.answered(Lane.BROADCAST, taken.number());
                went++;
            } else {
                now = now.plus(taken.pause());
            }
        }
        assertTrue(went > 20, () -> "the broadcast came far");
        assertTrue(processes.get(1).take(PERSON, Lane.ANSWER).pause().isZero());
    }

    @Test
    void whileTheOthersCannotBeAskedItsOwnPaceHolds() {
        store.close();
        SharedPace alone = processes.get(0);
        for (int i = 0; i < 30; i++) {
            Postings.Taken taken = alone.take(new ChatId(i), Lane.ANSWER);
            assertTrue(taken.pause().isZero());
            alone.answered(Lane.ANSWER, taken.number());
        }
        assertTrue(!alone.take(new ChatId(31), Lane.ANSWER).pause().isZero());
    }
}
