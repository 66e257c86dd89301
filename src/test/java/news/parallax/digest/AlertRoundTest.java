package news.parallax.digest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.Optional;
import java.util.Set;
import news.parallax.brief.Development;
import news.parallax.chat.ChatId;
import news.parallax.story.StoryLanguages;
import news.parallax.subscription.Mute;
import news.parallax.subscription.Quiet;
import news.parallax.subscription.Subject;
import news.parallax.subscription.Wish;
import org.junit.jupiter.api.Test;

class AlertRoundTest {
    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");
    private static final ChatId CHAT = new ChatId(-100);
    private static final String FIRE = "The lighthouse at Veld Point burned for nine hours.";

    private final Newsdesk desk = new Newsdesk(NOON);

    private void wish(int reports, int aDay) {
        desk.store.wishes().save(Wish.none(CHAT).alerts(reports, aDay, Optional.of(4)));
    }

    private void fire(String id, String title) {
        desk.begin(
                id, title, FIRE, FIRE + " Nobody was hurt.", FIRE + " The keeper got out.", FIRE + " Rain put it out.");
    }

    private void later(Duration span) {
        desk.tick(desk.now.plus(span));
    }

    @Test
    void aStoryThatBreaksIsToldOnceInItsTopic() {
        wish(3, 3);
        fire("k7m2qd", "Lighthouse burns at Veld Point");
        desk.tick();
        later(Duration.ofMinutes(1));
        assertEquals(1, desk.in(CHAT).size());
        Newsdesk.Post alert = desk.in(CHAT).get(0);
        assertEquals(Optional.of(4), alert.thread());
        assertTrue(alert.plain().contains("Lighthouse burns"), alert.plain());
        assertTrue(alert.plain().contains("3"), "the rule is stated: " + alert.plain());
    }

    @Test
    void aStoryInALanguageThatTheChatDoesNotReadIsNoAlert() {
        wish(3, 3);
        desk.languages.put(CHAT, new StoryLanguages(Set.of("de")));
        fire("k7m2qd", "Lighthouse burns at Veld Point");
        desk.tick();
        assertEquals(0, desk.in(CHAT).size());
    }

    @Test
    void whatWasDecidedAboutStoriesThatAreOverIsForgotten() {
        AlertRound round = (AlertRound) desk.room.rounds().stream()
                .filter(AlertRound.class::isInstance)
                .findFirst()
                .orElseThrow();
        wish(3, 3);
        fire("k7m2qd", "Lighthouse burns at Veld Point");
        round.tick(desk.now);
        assertEquals(1, round.remembered());
        desk.now = desk.now.plus(Duration.ofHours(7));
        round.tick(desk.now);
        assertEquals(0, round.remembered());
    }

    @Test
    void aStoryWithFewerReportsThanTheChatAsksForIsNotTold() {
        wish(5, 3);
        fire("k7m2qd", "Lighthouse burns at Veld Point");
        desk.tick();
        assertEquals(0, desk.in(CHAT).size());
        desk.join("k7m2qd", "Lighthouse burns at Veld Point", FIRE + " The road is shut.");
        later(Duration.ofMinutes(1));
        assertEquals(1, desk.in(CHAT).size());
    }

    @Test
    void anUpdateOfWhatTheChatHadIsNoAlert() {
        wish(3, 3);
        fire("k7m2qd", "Lighthouse burns at Veld Point");
        desk.tick();
        desk.develop("k7m2qd", "Lighthouse burns", Development.Kind.NEW_FACT, "Repairs will take 14 months.");
        later(Duration.ofMinutes(1));
        assertEquals(1, desk.in(CHAT).size());
    }

    @Test
    void moreThanTheDaysNumberOnlyLeavesAReceipt() {
        wish(3, 1);
        fire("k7m2qd", "Lighthouse burns at Veld Point");
        fire("p4xw9e", "Bakery strike empties shelves in Torn");
        desk.tick();
        assertEquals(1, desk.in(CHAT).size());
        assertTrue(desk.store.deliveries().of(CHAT, 5).stream()
                .anyMatch(delivery -> delivery.state() == Delivery.State.SKIPPED
                        && delivery.note().equals(Cause.CAP.word())));
        fire("m2c8ra", "Ice closes the canal at Torn");
        later(Duration.ofHours(13));
        assertEquals(1, desk.in(CHAT).size(), "it is no longer breaking");
        fire("z6hy3t", "Tram drivers walk out in Torn");
        desk.tick(desk.now.plusSeconds(60));
        assertEquals(2, desk.in(CHAT).size(), "a day has its own number");
    }

    @Test
    void anAlertInQuietHoursWaitsForTheMorning() {
        desk.store
                .wishes()
                .save(Wish.none(CHAT)
                        .alerts(3, 3, Optional.empty())
                        .quiet(Optional.of(new Quiet(LocalTime.of(11, 0), LocalTime.of(13, 0)))));
        fire("k7m2qd", "Lighthouse burns at Veld Point");
        desk.tick();
        assertEquals(0, desk.in(CHAT).size());
        later(Duration.ofMinutes(59));
        assertEquals(0, desk.in(CHAT).size());
        later(Duration.ofMinutes(1));
        assertEquals(1, desk.in(CHAT).size());
        assertTrue(desk.in(CHAT).get(0).plain().contains("Lighthouse burns"));
    }

    @Test
    void whatIsMutedOrPausedIsNotTold() {
        wish(3, 3);
        desk.store
                .mutes()
                .save(new Mute(CHAT, new Subject(Subject.Kind.KEYWORD, "lighthouse"), NOON.plus(Duration.ofDays(7))));
        fire("k7m2qd", "Lighthouse burns at Veld Point");
        desk.tick();
        assertEquals(0, desk.in(CHAT).size());
        desk.store.wishes().save(desk.store.wishes().of(CHAT).paused(Optional.of(NOON.plus(Duration.ofDays(1)))));
        fire("p4xw9e", "Bakery strike empties shelves in Torn");
        later(Duration.ofMinutes(1));
        assertEquals(0, desk.in(CHAT).size());
    }
}
