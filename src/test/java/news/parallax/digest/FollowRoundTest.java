package news.parallax.digest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import news.parallax.brief.Development;
import news.parallax.chat.ChatId;
import news.parallax.subscription.Follow;
import news.parallax.subscription.Subject;
import news.parallax.subscription.Wish;
import org.junit.jupiter.api.Test;

class FollowRoundTest {
    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");
    private static final ChatId CHAT = new ChatId(7);
    private static final String BRIDGE = "Repairs of the bridge in Ostraven will cost 40 million crowns.";

    private final Newsdesk desk = new Newsdesk(NOON);

    private void bridge(String id) {
        desk.begin(id, "Bridge in Ostraven closed", BRIDGE, BRIDGE + " It opened in 1931.", BRIDGE + " Ferries run.");
    }

    private void follow(Subject.Kind kind, String value) {
        desk.store.follows().save(new Follow(CHAT, new Subject(kind, value), Optional.empty(), 7, desk.now));
    }

    private void followFrom(String id, int version) {
        desk.store.told().heard(CHAT, new Told(0, id, version, ""), desk.now);
        follow(Subject.Kind.STORY, id);
    }

    private void later(Duration span) {
        desk.tick(desk.now.plus(span));
    }

    @Test
    void eachMaterialChangeOfAStoryIsToldWithTheNewFactFirst() {
        bridge("k7m2qd");
        followFrom("k7m2qd", 1);
        desk.tick();
        assertEquals(0, desk.posts.size());
        desk.develop("k7m2qd", "Bridge", Development.Kind.NEW_FACT, "Some 12,000 people cross it every day.");
        later(Duration.ofMinutes(1));
        later(Duration.ofMinutes(1));
        desk.develop("k7m2qd", "Bridge", Development.Kind.CHANGED_NUMBER, "The bill is now 55 million crowns.");
        later(Duration.ofMinutes(1));
        List<Newsdesk.Post> told = desk.in(CHAT);
        assertEquals(2, told.size());
        String first = told.get(0).plain();
        assertTrue(first.contains("Some 12,000 people"), first);
        assertTrue(told.get(1).plain().contains("55 million"), told.get(1).plain());
    }

    @Test
    void aChatThatCannotBeToldKeepsNothingFromTheOthers() {
        bridge("k7m2qd");
        for (int chat = 1; chat <= 9; chat += 2) {
            ChatId id = new ChatId(chat);
            desk.store.told().heard(id, new Told(0, "k7m2qd", 1, ""), desk.now);
            desk.store
                    .follows()
                    .save(new Follow(id, new Subject(Subject.Kind.STORY, "k7m2qd"), Optional.empty(), chat, desk.now));
        }
        desk.broken.add(new ChatId(5));
        desk.develop("k7m2qd", "Bridge", Development.Kind.NEW_FACT, "Some 12,000 people cross it every day.");
        later(Duration.ofMinutes(1));
        assertEquals(
                List.of(1L, 3L, 7L, 9L),
                desk.posts.stream().map(post -> post.chat().value()).sorted().toList());
    }

    @Test
    void whatIsNotMaterialIsNotTold() {
        bridge("k7m2qd");
        followFrom("k7m2qd", 1);
        desk.join("k7m2qd", "Bridge in Ostraven closed", BRIDGE, BRIDGE + " It opened in 1931.");
        later(Duration.ofMinutes(1));
        assertEquals(0, desk.posts.size());
    }

    @Test
    void aNewStoryAboutAKeywordIsToldOnceAndItsUpdatesAreNot() {
        bridge("before");
        follow(Subject.Kind.KEYWORD, "ostraven");
        later(Duration.ofMinutes(1));
        assertEquals(0, desk.posts.size(), "what was there before is not new");
        bridge("k7m2qd");
        later(Duration.ofMinutes(1));
        desk.develop("k7m2qd", "Bridge", Development.Kind.NEW_FACT, "Some 12,000 people cross it every day.");
        later(Duration.ofMinutes(1));
        assertEquals(1, desk.in(CHAT).size());
    }

    @Test
    void whatWasDecidedAboutStoriesThatAreOverIsForgotten() {
        FollowRound round = (FollowRound) desk.room.rounds().stream()
                .filter(FollowRound.class::isInstance)
                .findFirst()
                .orElseThrow();
        follow(Subject.Kind.KEYWORD, "ostraven");
        desk.now = NOON.plusSeconds(30);
        bridge("k7m2qd");
        bridge("m4x9aa");
        round.tick(NOON.plusSeconds(60));
        assertEquals(2, round.remembered());
        round.tick(NOON.plusSeconds(120));
        assertEquals(2, round.remembered());
        desk.develop("k7m2qd", "Bridge", Development.Kind.NEW_FACT, "Some 12,000 people cross it every day.");
        round.tick(NOON.plusSeconds(180));
        assertEquals(2, round.remembered(), "the newest version alone is remembered");
        desk.now = NOON.plus(Duration.ofHours(25));
        round.tick(desk.now);
        assertEquals(0, round.remembered());
    }

    @Test
    void aPauseHoldsEverythingBack() {
        bridge("k7m2qd");
        followFrom("k7m2qd", 1);
        desk.store.wishes().save(Wish.none(CHAT).paused(Optional.of(Wish.FOR_GOOD)));
        desk.develop("k7m2qd", "Bridge", Development.Kind.NEW_FACT, "Some 12,000 people cross it every day.");
        later(Duration.ofMinutes(1));
        assertEquals(0, desk.posts.size());
        desk.store.wishes().save(Wish.none(CHAT));
        later(Duration.ofMinutes(1));
        assertEquals(1, desk.posts.size());
    }

    @Test
    void beyondEightADayNewStoriesOnlyLeaveAReceipt() {
        follow(Subject.Kind.KEYWORD, "ostraven");
        later(Duration.ofMinutes(1));
        for (int i = 0; i < Bulletin.FOLLOW_UPS_A_DAY + 3; i++) {
            bridge("story" + (char) ('a' + i));
        }
        later(Duration.ofMinutes(1));
        assertEquals(Bulletin.FOLLOW_UPS_A_DAY, desk.in(CHAT).size());
        assertEquals(
                3,
                desk.store.deliveries().of(CHAT, 50).stream()
                        .filter(delivery -> delivery.note().equals(Cause.CAP.word()))
                        .count());
    }

    @Test
    void whatWasTakenBackIsNeverTheNewFact() {
        bridge("k7m2qd");
        followFrom("k7m2qd", 1);
        desk.develop(
                "k7m2qd",
                new Development(
                        Development.Kind.CORRECTION, "The mayor has resigned.", "The mayor has resigned.", "", ""));
        later(Duration.ofMinutes(1));
        desk.in(CHAT).forEach(post -> assertFalse(post.plain().contains("resigned"), post.plain()));
    }
}
