package news.parallax.digest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import news.parallax.brief.Development;
import news.parallax.chat.ChatId;
import news.parallax.chat.PostResult;
import news.parallax.subscription.Quiet;
import news.parallax.subscription.Subscription;
import news.parallax.subscription.Wish;
import org.junit.jupiter.api.Test;

class CorrectionRoundTest {
    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");
    private static final ChatId ONE = new ChatId(-100);
    private static final ChatId TWO = new ChatId(7);
    private static final String WRONG =
            "Repairs of the bridge in Ostraven will cost 40 million crowns, engineers said.";
    private static final String RIGHT =
            "Repairs of the bridge in Ostraven will cost 14 million crowns, engineers said.";
    private static final Development FIGURE =
            new Development(Development.Kind.CORRECTION, RIGHT, "40 million", "14 million", "");

    private final Newsdesk desk = new Newsdesk(NOON);

    /** Two chats have had a digest with the wrong figure. */
    private void digests() {
        desk.begin("k7m2qd", "Bridge in Ostraven closed", WRONG, WRONG, WRONG);
        for (ChatId chat : List.of(ONE, TWO)) {
            desk.store
                    .subscriptions()
                    .add(Subscription.daily(
                            chat, Optional.empty(), ZoneId.of("UTC"), LocalTime.of(12, 30), List.of(), 7, NOON));
        }
        desk.tick(NOON.plus(Duration.ofMinutes(30)));
        assertEquals(2, desk.posts.size());
        assertTrue(
                desk.posts.get(0).plain().contains("40 million"),
                desk.posts.get(0).plain());
    }

    private void later() {
        desk.tick(desk.now.plusSeconds(60));
    }

    private List<Newsdesk.Post> corrections(ChatId chat) {
        return desk.in(chat).subList(1, desk.in(chat).size());
    }

    @Test
    void everyMessageIsPutRightAndAnsweredOnce() {
        digests();
        desk.develop("k7m2qd", FIGURE);
        later();
        later();
        for (ChatId chat : List.of(ONE, TWO)) {
            List<Newsdesk.Post> made = corrections(chat);
            assertEquals(
                    List.of("replace", "reply"),
                    made.stream().map(Newsdesk.Post::how).toList());
        }
    }

    @Test
    void theWrongSentenceIsReplacedAndNamedBelow() {
        digests();
        desk.develop("k7m2qd", FIGURE);
        later();
        Newsdesk.Post edit = made(TWO, "replace");
        int mark = edit.plain().indexOf("Corrected");
        assertTrue(edit.plain().substring(0, mark).contains("14 million"), edit.plain());
        assertFalse(edit.plain().substring(0, mark).contains("40 million"), edit.plain());
        assertTrue(edit.plain().substring(mark).contains("40 million"), edit.plain());
        Newsdesk.Post answer = made(TWO, "reply");
        assertEquals(edit.target(), answer.target());
        assertTrue(answer.silent());
        assertTrue(answer.plain().contains("40 million") && answer.plain().contains("14 million"), answer.plain());
    }

    @Test
    void aSentenceThatWasTakenBackIsTakenOut() {
        digests();
        desk.develop("k7m2qd", new Development(Development.Kind.CORRECTION, WRONG, WRONG, "", ""));
        later();
        String edit = made(TWO, "replace").plain();
        assertTrue(edit.contains("[taken back by its outlet]"), edit);
        assertEquals(edit.indexOf(WRONG), edit.lastIndexOf(WRONG));
        assertTrue(edit.indexOf(WRONG) > edit.indexOf("Corrected"), edit);
    }

    @Test
    void aSecondCorrectionKeepsTheFirst() {
        digests();
        desk.develop("k7m2qd", FIGURE);
        later();
        desk.develop(
                "k7m2qd", new Development(Development.Kind.CORRECTION, "Correction: it closed on Friday.", "", "", ""));
        later();
        List<Newsdesk.Post> edits = corrections(TWO).stream()
                .filter(post -> post.how().equals("replace"))
                .toList();
        assertEquals(2, edits.size());
        String last = edits.get(1).plain();
        assertTrue(last.contains("14 million") && last.contains("it closed on Friday"), last);
    }

    @Test
    void aMessageWithoutTheErrorIsLeftAlone() {
        digests();
        desk.develop(
                "k7m2qd", new Development(Development.Kind.CORRECTION, "It has 9 piers.", "8 piers", "9 piers", ""));
        later();
        assertEquals(List.of(), corrections(ONE));
    }

    @Test
    void correctionsComeInQuietHoursToo() {
        digests();
        desk.store
                .wishes()
                .save(Wish.none(TWO).quiet(Optional.of(new Quiet(LocalTime.of(11, 0), LocalTime.of(18, 0)))));
        desk.develop("k7m2qd", FIGURE);
        later();
        assertEquals(2, corrections(TWO).size());
    }

    @Test
    void aMessageThatLeftAfterwardsIsPutRightToo() {
        desk.network = (post, number) -> new PostResult.Later(Duration.ofMinutes(5));
        desk.begin("k7m2qd", "Bridge in Ostraven closed", WRONG, WRONG, WRONG);
        desk.store
                .subscriptions()
                .add(Subscription.daily(
                        TWO, Optional.empty(), ZoneId.of("UTC"), LocalTime.of(12, 30), List.of(), 7, NOON));
        desk.tick(NOON.plus(Duration.ofMinutes(30)));
        desk.develop("k7m2qd", FIGURE);
        later();
        desk.network = (post, number) -> new PostResult.Posted(number);
        desk.tick(desk.now.plus(Duration.ofMinutes(5)));
        assertEquals(1, desk.in(TWO).size());
        desk.tick(desk.now.plus(Duration.ofMinutes(10)));
        assertEquals(
                List.of("post", "replace", "reply"),
                desk.in(TWO).stream().map(Newsdesk.Post::how).toList());
    }

    @Test
    void anotherProcessDoesNotCorrectAgain() {
        digests();
        desk.develop("k7m2qd", FIGURE);
        later();
        int posted = desk.posts.size();
        desk.room.rounds().forEach(round -> round.tick(desk.now.plusSeconds(60)));
        assertFalse(desk.sending.sendNext());
        assertEquals(posted, desk.posts.size());
    }

    private Newsdesk.Post made(ChatId chat, String how) {
        return corrections(chat).stream()
                .filter(post -> post.how().equals(how))
                .findFirst()
                .orElseThrow();
    }
}
