package news.parallax.operations;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import news.parallax.chat.ChatId;
import news.parallax.chat.Voice;
import news.parallax.digest.Announcer;
import news.parallax.digest.Delivery;
import news.parallax.store.Store;
import news.parallax.store.Stores;
import news.parallax.subscription.Subscription;
import org.junit.jupiter.api.Test;

/** Words of the operators for every chat that has a digest. */
class AnnouncementTest {
    private static final Voice VOICE = Voice.english(ZoneOffset.UTC);
    private static final Pattern CODE = Pattern.compile("/admin send (\\w+)");

    private final Store store = Stores.temporary();
    private Instant now = Instant.parse("2026-11-24T06:30:00Z");
    private final Announcer announcer = new Announcer(store.subscriptions(), store.deliveries(), () -> now);
    private final Announcement announcement = new Announcement(
            new Broadcast() {
                @Override
                public int chats() {
                    return announcer.chats();
                }

                @Override
                public int send(String occasion, String words) {
                    return announcer.send(occasion, words);
                }
            },
            () -> now);

    private void digest(long chat) {
        store.subscriptions()
                .add(Subscription.daily(
                        new ChatId(chat), Optional.empty(), ZoneId.of("UTC"), LocalTime.of(7, 30), List.of(), 7, now));
    }

    private String code(String words) {
        Matcher code = CODE.matcher(announcement.draft(VOICE, words).plain());
        assertTrue(code.find());
        return code.group(1);
    }

    private List<Delivery> outbox(long chat) {
        return store.deliveries().of(new ChatId(chat), 10);
    }

    @Test
    void comesOnceToEachChatThatHasADigestAfterItIsConfirmed() {
        digest(7);
        digest(7);
        digest(-100);
        digest(9);
        store.subscriptions().close(new ChatId(9), now);
        String shown = announcement.draft(VOICE, "We move tonight.").plain();
        assertTrue(shown.startsWith("We move tonight.") && shown.contains("2 chats"), shown);
        assertEquals(List.of(), outbox(7));
        String code = code("We move tonight.");
        assertEquals("On its way to 2 chats.", announcement.send(VOICE, code).plain());
        assertEquals("On its way to 0 chats.", announcement.send(VOICE, code).plain());
        assertEquals(1, outbox(7).size());
        assertEquals(1, outbox(-100).size());
        assertEquals(List.of(), outbox(9));
        assertTrue(outbox(7).get(0).parcel().message().contains("We move tonight."));
    }

    @Test
    void draftsOfOneSecondAreSentEachByItsOwnCode() {
        digest(7);
        String first = code("We move tonight.");
        String second = code("The window is three days now.");
        assertEquals("On its way to 1 chat.", announcement.send(VOICE, first).plain());
        assertEquals(1, outbox(7).size());
        assertTrue(outbox(7).get(0).parcel().message().contains("We move tonight."));
        assertEquals("On its way to 1 chat.", announcement.send(VOICE, second).plain());
        assertEquals(2, outbox(7).size());
    }

    @Test
    void anotherCodeAnOldDraftAndNoWordsSendNothing() {
        digest(7);
        String code = code("We move tonight.");
        assertTrue(announcement.send(VOICE, "zzz").plain().contains("no such draft"));
        now = now.plusSeconds(601);
        assertTrue(announcement.send(VOICE, code).plain().contains("no such draft"));
        assertTrue(announcement.draft(VOICE, " ").plain().contains("/admin announce"));
        assertEquals(List.of(), outbox(7));
    }
}
