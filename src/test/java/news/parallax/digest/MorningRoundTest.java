package news.parallax.digest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import news.parallax.brief.Development;
import news.parallax.chat.ChatId;
import news.parallax.story.StoryLanguages;
import news.parallax.subscription.Follow;
import news.parallax.subscription.Quiet;
import news.parallax.subscription.Subject;
import news.parallax.subscription.Wish;
import org.junit.jupiter.api.Test;

class MorningRoundTest {
    /** Half past eleven at night in Berlin. */
    private static final Instant NIGHT = Instant.parse("2026-11-22T22:30:00Z");

    private static final Instant WAKING = Instant.parse("2026-11-23T06:00:00Z");
    private static final ChatId CHAT = new ChatId(7);

    private final Newsdesk desk = new Newsdesk(NIGHT.minus(Duration.ofHours(2)));

    private void night(int stories) {
        desk.zones.put(CHAT, ZoneId.of("Europe/Berlin"));
        desk.store
                .wishes()
                .save(Wish.none(CHAT).quiet(Optional.of(new Quiet(LocalTime.of(22, 0), LocalTime.of(7, 0)))));
        for (int i = 0; i < stories; i++) {
            String lead =
                    "Mill number " + (i + 300) + " in Torn will close in spring, its owner said on Sunday evening.";
            desk.begin(
                    id(i),
                    "Mill number " + (i + 300) + " in Torn is to close",
                    lead,
                    lead + " So it is.",
                    lead + " Yes.");
            desk.store.told().heard(CHAT, new Told(0, id(i), 1, ""), desk.now);
            desk.store
                    .follows()
                    .save(new Follow(CHAT, new Subject(Subject.Kind.STORY, id(i)), Optional.empty(), 7, desk.now));
        }
        desk.now = NIGHT;
        for (int i = 0; i < stories; i++) {
            desk.develop(
                    id(i), "Mill", Development.Kind.NEW_FACT, "It employs " + (i + 500) + " people from the villages.");
        }
    }

    private static String id(int i) {
        return "mill" + (char) ('a' + i / 26) + (char) ('a' + i % 26);
    }

    @Test
    void whatWaitedComesAsOneMessageWhenTheHoursAreOver() {
        night(3);
        desk.tick();
        desk.tick(WAKING.minusSeconds(1));
        assertEquals(List.of(), desk.posts);
        desk.tick(WAKING);
        desk.tick(WAKING.plusSeconds(60));
        assertEquals(1, desk.posts.size());
        String told = desk.posts.get(0).plain();
        for (int i = 0; i < 3; i++) {
            assertTrue(told.contains("Mill number " + (i + 300)), told);
            assertTrue(told.contains("employs " + (i + 500)), told);
        }
    }

    @Test
    void whatIsFollowedComesInWhateverLanguageItIs() {
        desk.languages.put(CHAT, new StoryLanguages(java.util.Set.of("de")));
        night(2);
        desk.tick();
        desk.tick(WAKING);
        assertEquals(1, desk.posts.size());
        assertTrue(desk.posts.get(0).plain().contains("Mill number 301"));
    }

    @Test
    void allOfItComesHoweverMuchItIs() {
        night(30);
        desk.tick();
        desk.tick(WAKING);
        StringBuilder told = new StringBuilder();
        for (Newsdesk.Post post : desk.posts) {
            assertTrue(post.plain().length() <= NewsEditor.MOST_CHARACTERS, post.plain());
            told.append(post.plain());
        }
        for (int i = 0; i < 30; i++) {
            assertTrue(told.indexOf("Mill number " + (i + 300)) >= 0, "mill " + i + " is missing in " + told);
        }
        assertTrue(desk.posts.size() <= 2, desk.posts.size() + " messages");
    }

    @Test
    void aRestartInTheNightLosesNothing() {
        night(2);
        desk.tick();
        Newsroom other = new Newsroom(
                desk.front,
                new news.parallax.brief.Briefs(
                        new news.parallax.brief.ExtractiveSummarizer(),
                        news.parallax.brief.BriefLength.CHAT,
                        desk.store.articles(),
                        new news.parallax.outlet.Outlets(List.of(), List.of())),
                desk.store.stories(),
                desk.store.versions(),
                news.parallax.store.Stores.books(desk.store),
                desk::link,
                chat -> news.parallax.chat.Voice.english(ZoneId.of("Europe/Berlin")),
                chat -> news.parallax.story.StoryLanguages.ALL,
                () -> WAKING);
        other.rounds().forEach(round -> round.tick(WAKING));
        assertEquals(1, desk.store.deliveries().of(CHAT, 9).size());
        assertEquals(2, desk.store.deliveries().of(CHAT, 9).get(0).parcel().stories());
    }

    @Test
    void hoursThatWereChangedMeanwhileHoldItLonger() {
        night(1);
        desk.tick();
        desk.store
                .wishes()
                .save(Wish.none(CHAT).quiet(Optional.of(new Quiet(LocalTime.of(22, 0), LocalTime.of(9, 0)))));
        desk.tick(WAKING);
        assertEquals(0, desk.posts.size());
        desk.tick(WAKING.plus(Duration.ofHours(2)));
        assertEquals(1, desk.posts.size());
    }

    @Test
    void aChatThatCannotBeToldKeepsNothingFromTheOthers() {
        night(1);
        ChatId other = new ChatId(8);
        desk.store.wishes().save(Wish.none(other));
        desk.store.held().hold(new Held(other, id(0), Parcel.Kind.ALERT, Optional.empty(), WAKING));
        desk.tick();
        desk.broken.add(CHAT);
        desk.tick(WAKING);
        assertEquals(
                List.of(other), desk.posts.stream().map(Newsdesk.Post::chat).toList());
        desk.broken.clear();
        desk.tick(WAKING.plus(Duration.ofMinutes(11)));
        assertEquals(
                List.of(other, CHAT),
                desk.posts.stream().map(Newsdesk.Post::chat).toList());
    }

    @Test
    void hoursThatEndWhenTheyBeginHoldNothing() {
        night(1);
        desk.store.wishes().save(Wish.none(CHAT).quiet(Optional.of(new Quiet(LocalTime.of(7, 0), LocalTime.of(7, 0)))));
        desk.tick();
        assertEquals(1, desk.posts.size());
    }
}
