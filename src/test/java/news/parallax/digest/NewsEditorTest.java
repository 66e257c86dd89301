package news.parallax.digest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import news.parallax.brief.Development;
import news.parallax.chat.ChatId;
import news.parallax.story.StoryChanges;
import news.parallax.story.StoryLanguages;
import news.parallax.subscription.Contents;
import news.parallax.subscription.Length;
import news.parallax.subscription.Mute;
import news.parallax.subscription.Subject;
import news.parallax.subscription.Subscription;
import org.junit.jupiter.api.Test;

class NewsEditorTest {
    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");
    private static final ChatId CHAT = new ChatId(-100);

    private final Newsdesk desk = new Newsdesk(NOON);

    private static Contents contents() {
        return Contents.news(List.of());
    }

    private Composed compose(Contents contents) {
        return desk.room.editor().compose(digest(contents), desk.now);
    }

    private Subscription digest(Contents contents) {
        return Subscription.daily(CHAT, Optional.empty(), ZoneId.of("UTC"), LocalTime.of(7, 30), List.of(), 7, NOON)
                .holding(contents);
    }

    private void order() {
        desk.store.subscriptions().add(digest(contents()));
    }

    private void mill(String id, int number, int outlets) {
        String lead = "Mill number " + number + " in Torn will close in spring, its owner said on Sunday.";
        String[] leads = new String[outlets];
        for (int i = 0; i < outlets; i++) {
            leads[i] = lead + " It has " + (i + 2) + " wheels.";
        }
        desk.begin(id, "Mill number " + number + " in Torn is to close", leads);
    }

    private static Set<String> told(Composed composed) {
        return composed.told().stream().map(Told::story).collect(Collectors.toSet());
    }

    private static String plain(Composed composed) {
        return composed.message().text().plain();
    }

    @Test
    void aRehearsalLeavesNoTrace() {
        mill("few234", 300, 3);
        order();
        String before = plain(compose(contents()));
        desk.room.rehearse(desk.now);
        assertEquals(Map.of(), desk.store.deliveries().counts());
        assertEquals(before, plain(compose(contents())), "and counts as told to nobody");
    }

    @Test
    void whatMoreOutletsReportComesFirst() {
        mill("few234", 300, 3);
        mill("many23", 301, 9);
        String text = plain(compose(contents()));
        assertTrue(text.indexOf("1. Mill number 301") > 0 && text.indexOf("2. Mill number 300") > 0, text);
    }

    @Test
    void aStoryNearABetterOneLeavesItsPlaceToOthers() {
        mill("most23", 300, 9);
        mill("near23", 301, 8);
        for (int i = 2; i < 7; i++) {
            mill("mill2" + i, 300 + i, 9 - i);
        }
        Set<String> five = told(compose(contents()));
        assertTrue(five.contains("near23"), five.toString());
        desk.store
                .stories()
                .save(new StoryChanges(
                        desk.now, List.of(), Map.of(), List.of(), Map.of(), Map.of("most23", List.of("near23"))));
        Set<String> apart = told(compose(contents()));
        assertEquals(five.size(), apart.size());
        assertFalse(apart.contains("near23"), apart.toString());
        desk.store
                .stories()
                .save(new StoryChanges(
                        desk.now,
                        List.of(),
                        Map.of(),
                        List.of(),
                        Map.of(),
                        Map.of("most23", List.of("near23", "mill22", "mill23", "mill24", "mill25", "mill26"))));
        assertEquals(five, told(compose(contents())), "as long as there are others");
    }

    @Test
    void storiesInOtherLanguagesAreLeftOutAndCounted() {
        mill("few234", 300, 3);
        String lead = "Мельница в Торне закроется весной, сказал её владелец, и это не было новостью для города.";
        desk.begin("mlyn23", "Мельница в Торне закроется весной", lead, lead + " Да.", lead + " Так и есть.");
        desk.languages.put(CHAT, new StoryLanguages(Set.of("en")));
        assertEquals(Set.of("few234"), told(compose(contents())));
        assertTrue(plain(compose(contents())).contains("1 more story in another language: /lang"));
        desk.languages.put(CHAT, StoryLanguages.ALL);
        assertEquals(Set.of("few234", "mlyn23"), told(compose(contents())));
        assertFalse(plain(compose(contents())).contains("another language"));
    }

    @Test
    void aStoryThatTheChatHadDoesNotComeAgainUntilItChanges() {
        mill("k7m2qd", 300, 4);
        order();
        desk.tick(Instant.parse("2026-11-23T07:30:00Z"));
        assertEquals(Set.of(), told(compose(contents())));
        assertTrue(plain(compose(contents())).contains("othing new"), plain(compose(contents())));
        desk.join(
                "k7m2qd", "Mill number 300", "Mill number 300 in Torn will close in spring, its owner said on Sunday.");
        assertEquals(Set.of(), told(compose(contents())));
        desk.develop("k7m2qd", "Mill", Development.Kind.NEW_FACT, "It employs 512 people.");
        Composed update = compose(contents());
        assertEquals(Set.of("k7m2qd"), told(update));
        String text = plain(update);
        assertTrue(text.contains("update") && text.contains("It employs 512 people."), text);
    }

    @Test
    void aDigestIsOneMessageHoweverMuchThereIs() {
        for (int i = 0; i < 14; i++) {
            mill("mill" + (char) ('a' + i), 300 + i, 4);
        }
        for (Length length : Length.values()) {
            Composed composed = compose(contents().of(Contents.MOST_STORIES).at(length));
            assertTrue(plain(composed).length() <= NewsEditor.MOST_CHARACTERS, plain(composed));
            assertTrue(composed.told().size() >= 6, plain(composed));
        }
    }

    @Test
    void whatPeoplePostedIsLeftOutWhereAdminsWantThatUntilItChanges() {
        order();
        mill("k7m2qd", 300, 4);
        mill("p4xw9e", 301, 4);
        desk.chats.posted(CHAT, List.of("https://nobody.example/x", Newsdesk.address("k7m2qd", 2)));
        Composed without = compose(contents());
        assertEquals(Set.of("p4xw9e"), told(without));
        assertTrue(plain(without).contains("1 story skipped"), plain(without));
        assertEquals(Set.of("k7m2qd", "p4xw9e"), told(compose(contents().unshared(false))));
        desk.develop("k7m2qd", "Mill", Development.Kind.NEW_FACT, "It employs 512 people.");
        assertEquals(Set.of("k7m2qd", "p4xw9e"), told(compose(contents())));
    }

    @Test
    void aLinkToAStoryCountsAsPostedForAWeek() {
        order();
        mill("k7m2qd", 300, 4);
        desk.chats.posted(CHAT, List.of("https://t.me/other_bot?start=s_k7m2qd"));
        assertEquals(Set.of("k7m2qd"), told(compose(contents())));
        desk.chats.posted(CHAT, List.of("https://T.me/Parallax_bot?start=s_k7m2qd"));
        assertEquals(Set.of(), told(compose(contents())));
        desk.now = NOON.plus(Duration.ofDays(7)).plusSeconds(1);
        desk.chats.tidy(Instant.EPOCH, Instant.EPOCH);
        assertEquals(0, desk.store.told().posted(CHAT, Instant.EPOCH).size());
    }

    @Test
    void nothingIsNotedForChatsWithoutADigest() {
        mill("k7m2qd", 300, 4);
        desk.chats.posted(CHAT, List.of(Newsdesk.address("k7m2qd", 2)));
        assertEquals(0, desk.store.told().posted(CHAT, Instant.EPOCH).size());
    }

    @Test
    void whatIsMutedOrHasTooFewSourcesIsLeftOut() {
        mill("k7m2qd", 300, 3);
        mill("p4xw9e", 301, 6);
        assertEquals(Set.of("p4xw9e"), told(compose(contents().atLeast(5))));
        desk.store
                .mutes()
                .save(new Mute(CHAT, new Subject(Subject.Kind.KEYWORD, "torn"), NOON.plus(Duration.ofDays(1))));
        assertFalse(plain(compose(contents())).contains("Mill"), plain(compose(contents())));
    }
}
