package news.parallax.digest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import news.parallax.chat.ChatId;
import news.parallax.subscription.Subscription;
import org.junit.jupiter.api.Test;

/** What comes to chats while clocks change, jump and stand still, through the whole desk. */
class DeskClockTest {
    private static final Instant FROM = Instant.parse("2026-01-01T00:00:00Z");
    private static final Instant TO = Instant.parse("2028-01-01T00:00:00Z");
    private static final ChatId CHAT = new ChatId(7);
    private static final Instant DUE = Instant.parse("2026-11-24T07:30:00Z");

    private final boolean all = Boolean.getBoolean("parallax.long");

    @Test
    void oneDigestComesEachLocalDayAtEveryHourThroughEveryChange() {
        List<String> zones = new ArrayList<>(ZoneId.getAvailableZoneIds());
        Collections.sort(zones);
        Collections.shuffle(zones, new Random(8));
        int changes = 0;
        for (String id : zones) {
            ZoneId zone = ZoneId.of(id);
            ZoneOffsetTransition change = zone.getRules().nextTransition(FROM);
            while (change != null && change.getInstant().isBefore(TO) && (all || changes < 2)) {
                throughChange(zone, change.getInstant());
                changes++;
                change = zone.getRules().nextTransition(change.getInstant());
            }
        }
        assertTrue(changes >= (all ? 500 : 2), changes + " changes");
    }

    private static void throughChange(ZoneId zone, Instant change) {
        Newsdesk desk = new Newsdesk(change.minus(Duration.ofHours(49)));
        for (int hour = 0; hour < 24; hour++) {
            desk.store
                    .subscriptions()
                    .add(Subscription.daily(
                            new ChatId(100 + hour),
                            Optional.empty(),
                            zone,
                            LocalTime.of(hour, 10),
                            List.of(),
                            7,
                            desk.now));
        }
        for (int step = 0; step < 98 * 2; step++) {
            desk.tick(desk.now.plus(Duration.ofMinutes(30)));
        }
        for (int hour = 0; hour < 24; hour++) {
            ChatId chat = new ChatId(100 + hour);
            Map<LocalDate, Long> perDay = desk.store.deliveries().of(chat, 9).stream()
                    .filter(delivery -> delivery.state() == Delivery.State.SENT)
                    .collect(Collectors.groupingBy(Delivery::slot, Collectors.counting()));
            LocalDate first = LocalDate.ofInstant(change, zone).minusDays(1);
            for (int day = 0; day < 3; day++) {
                LocalDate local = first.plusDays(day);
                assertEquals(1L, perDay.getOrDefault(local, 0L), zone + " " + hour + ":10 on " + local);
            }
            assertEquals(perDay.size(), desk.in(chat).size());
        }
        desk.store.close();
    }

    private static Newsdesk ordered() {
        Newsdesk desk = new Newsdesk(DUE.minus(Duration.ofHours(20)));
        desk.store
                .subscriptions()
                .add(Subscription.daily(
                        CHAT, Optional.empty(), ZoneId.of("UTC"), LocalTime.of(7, 30), List.of(), 7, desk.now));
        return desk;
    }

    @Test
    void stepsOfTheClockByAnHourNeitherLoseNorDouble() {
        for (int minutes = -90; minutes <= 90; minutes += all ? 5 : 60) {
            for (Duration step : List.of(Duration.ofHours(1), Duration.ofHours(-1))) {
                Newsdesk desk = ordered();
                Instant jump = DUE.plus(Duration.ofMinutes(minutes));
                run(desk, DUE.minus(Duration.ofHours(3)), jump);
                run(desk, jump.plus(step), DUE.plus(Duration.ofHours(5)));
                assertEquals(1, desk.posts.size(), step + " at " + minutes);
                desk.store.close();
            }
        }
    }

    @Test
    void aClockThatIsADayAheadForAWhileSendsEachDayOnce() {
        Newsdesk desk = ordered();
        run(desk, DUE.minus(Duration.ofHours(1)), DUE.plus(Duration.ofHours(1)));
        run(desk, DUE.plus(Duration.ofHours(23)), DUE.plus(Duration.ofHours(25)));
        run(desk, DUE.plus(Duration.ofHours(2)), DUE.plus(Duration.ofHours(49)));
        assertEquals(
                List.of(24, 25, 26),
                desk.store.deliveries().of(CHAT, 9).stream()
                        .map(delivery -> delivery.slot().getDayOfMonth())
                        .sorted()
                        .toList());
        assertEquals(3, desk.posts.size());
    }

    @Test
    void aClockThatIsSetBackADaySendsNothingTwice() {
        Newsdesk desk = ordered();
        run(desk, DUE.minus(Duration.ofHours(1)), DUE.plus(Duration.ofHours(1)));
        run(desk, DUE.minus(Duration.ofHours(23)), DUE.plus(Duration.ofHours(25)));
        assertEquals(2, desk.posts.size());
    }

    @Test
    void aRunMissedByLessThanThreeHoursIsMadeUpForAndALaterOneLeavesAReceipt() {
        for (int minutes = 1; minutes < 600; minutes += all ? 7 : 179) {
            Newsdesk desk = ordered();
            run(desk, DUE.minus(Duration.ofHours(2)), DUE.minusSeconds(60));
            desk.tick(DUE.plus(Duration.ofMinutes(minutes)));
            assertEquals(minutes <= 180 ? 1 : 0, desk.posts.size(), minutes + " minutes late");
            if (minutes > 180) {
                Delivery receipt = desk.store.deliveries().of(CHAT, 1).get(0);
                assertEquals(Delivery.State.SKIPPED, receipt.state());
                assertEquals(Cause.MISSED.word(), receipt.note());
            }
            desk.store.close();
        }
    }

    @Test
    void aRestartAcrossTheMinuteLosesNothing() {
        Newsdesk desk = ordered();
        run(desk, DUE.minus(Duration.ofHours(1)), DUE.minusSeconds(30));
        // a new process has new rounds over the same store; it dies between composing and sending
        desk.now = DUE.plusSeconds(30);
        desk.room.rounds().forEach(round -> round.tick(desk.now));
        assertEquals(0, desk.posts.size());
        desk.room.rounds().forEach(round -> round.tick(desk.now));
        desk.sending.recover();
        desk.tick();
        assertEquals(1, desk.posts.size());
    }

    @Test
    void onlyItsDaysHaveADigest() {
        Newsdesk desk = ordered();
        Subscription daily = desk.store.subscriptions().of(CHAT).get(0);
        desk.store
                .subscriptions()
                .replace(daily.at(
                        new news.parallax.subscription.Schedule(
                                daily.zone(), daily.minute(), java.util.EnumSet.of(DayOfWeek.MONDAY, DayOfWeek.FRIDAY)),
                        desk.now));
        run(desk, desk.now, desk.now.plus(Duration.ofDays(14)));
        assertEquals(4, desk.posts.size());
    }

    private static void run(Newsdesk desk, Instant from, Instant to) {
        Duration step = Duration.between(from, to).compareTo(Duration.ofDays(2)) > 0
                ? Duration.ofHours(1)
                : Duration.ofMinutes(10);
        for (Instant at = from; at.isBefore(to); at = at.plus(step)) {
            desk.tick(at);
        }
    }
}
