package news.parallax.preference;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyLong;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import news.parallax.chat.Button;
import news.parallax.chat.ChatGateway;
import news.parallax.chat.ChatId;
import news.parallax.chat.ChatKind;
import news.parallax.chat.Message;
import news.parallax.chat.Reply;
import news.parallax.chat.Request;
import news.parallax.chat.Text;
import news.parallax.command.Ask;
import news.parallax.command.ChatState;
import news.parallax.command.StartCommand;
import news.parallax.digest.Composed;
import news.parallax.digest.DigestEditor;
import news.parallax.store.Store;
import news.parallax.store.Stores;
import news.parallax.subscription.Contents;
import news.parallax.subscription.Length;
import news.parallax.subscription.Subscription;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DigestCommandTest {
    private static final ChatId PRIVATE = new ChatId(5);
    private static final ChatId GROUP = new ChatId(-7);
    private static final ChatId CHANNEL = new ChatId(-9);
    private static final long ADMIN = 1;
    private static final long MEMBER = 2;

    private final InstantSource clock = InstantSource.fixed(Instant.parse("2026-11-22T05:00:00Z"));
    private final ChatGateway gateway = mock(ChatGateway.class);
    private final DigestEditor nothingToTell = (subscription, now) -> new Composed(
            Message.of(Text.of("Nothing new"))
                    .with(List.of(List.of(Button.ask("Bias", "e:1:g1d:bias"), Button.ask("Useful", "e:1:g1d:v:1")))),
            List.of());

    @TempDir
    Path folder;

    private Store store;
    private DigestCommand command;

    @BeforeEach
    void open() {
        store = Store.open("jdbc:sqlite:" + folder.resolve("test.db"));
        command = new DigestCommand(
                Stores.books(store),
                gateway,
                nothingToTell,
                store.chatStates(),
                List.of("climate"),
                List.of("", "US"),
                clock);
        when(gateway.mayManage(any(), anyLong())).thenReturn(false);
        when(gateway.mayManage(GROUP, ADMIN)).thenReturn(true);
        when(gateway.mayManage(CHANNEL, ADMIN)).thenReturn(true);
        when(gateway.named(any())).thenReturn(Optional.empty());
        when(gateway.named("@harbor_daily")).thenReturn(Optional.of(CHANNEL));
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void anOrderIsKeptWithItsZoneAndTopic() {
        assertTrue(said(PRIVATE, ChatKind.PRIVATE, MEMBER, "07:30 Europe/Berlin ferry fares")
                .contains("07:30 Europe/Berlin"));
        Subscription kept = store.subscriptions().of(PRIVATE).get(0);
        assertEquals(Instant.parse("2026-11-22T06:30:00Z"), kept.nextDue());
        assertEquals("ferry fares", kept.contents().topics().get(0));
        assertEquals(ZoneId.of("Europe/Berlin"), store.chatStates().of(PRIVATE).zone());
    }

    @Test
    void aCityAfterTheTimeIsItsZoneAndWhatFollowsIsToldAsTopics() {
        String told = said(PRIVATE, ChatKind.PRIVATE, MEMBER, "07:30 New York ferry fares");
        assertTrue(told.contains("07:30 America/New_York") && told.contains("Only: ferry fares"), told);
        told = said(PRIVATE, ChatKind.PRIVATE, MEMBER, "08:00 Ukraine");
        assertTrue(told.contains("08:00 America/New_York") && told.contains("Only: Ukraine"), told);
    }

    @Test
    void aMemberCannotOrderForAGroup() {
        assertTrue(said(GROUP, ChatKind.GROUP, MEMBER, "07:30 UTC").contains("Only admins"));
        assertTrue(store.subscriptions().of(GROUP).isEmpty());
    }

    @Test
    void anAdminCanOrderForAGroup() {
        said(GROUP, ChatKind.GROUP, ADMIN, "07:30 UTC");
        assertEquals(1, store.subscriptions().of(GROUP).size());
    }

    @Test
    void anAdminOrdersForAChannelFromThePrivateChat() {
        said(PRIVATE, ChatKind.PRIVATE, ADMIN, "@harbor_daily 07:30 UTC");
        assertEquals(1, store.subscriptions().of(CHANNEL).size());
        assertTrue(store.subscriptions().of(PRIVATE).isEmpty());
    }

    @Test
    void aChannelIsSpokenToAsWhoOrdersForItUnlessItWasSaidHow() {
        store.chatStates().save(ChatState.unknown(PRIVATE).speaking("ru").telling("ru uk"));
        said(PRIVATE, ChatKind.PRIVATE, ADMIN, "@harbor_daily 07:30 UTC");
        ChatState channel = store.chatStates().of(CHANNEL);
        assertEquals("ru", channel.voice().language().tag());
        assertEquals(java.util.Set.of("ru", "uk"), channel.storyLanguages().codes());
        store.chatStates().save(ChatState.unknown(PRIVATE).speaking("de"));
        said(PRIVATE, ChatKind.PRIVATE, ADMIN, "@harbor_daily 19:30 UTC");
        assertEquals("ru", store.chatStates().of(CHANNEL).voice().language().tag());
    }

    @Test
    void anAdminReachesAChatWithoutAPublicNameByItsNumber() {
        said(PRIVATE, ChatKind.PRIVATE, ADMIN, CHANNEL.value() + " 07:30 UTC");
        assertEquals(1, store.subscriptions().of(CHANNEL).size());
        assertTrue(said(PRIVATE, ChatKind.PRIVATE, MEMBER, CHANNEL.value() + " off")
                .contains("Only admins"));
        assertEquals(1, store.subscriptions().of(CHANNEL).size());
    }

    @Test
    void aLinkToTheDigestsOfAChatOpensThoseAndNotTheAskersOwn() {
        said(PRIVATE, ChatKind.PRIVATE, ADMIN, "06:10 UTC");
        said(PRIVATE, ChatKind.PRIVATE, ADMIN, CHANNEL.value() + " 07:30 UTC");
        StartCommand start = new StartCommand(command, command, command, gateway);
        String opened = start.answer(
                        new Ask(Request.typed(PRIVATE, ADMIN, ""), ChatState.unknown(PRIVATE), "d_" + CHANNEL.value()))
                .message()
                .orElseThrow()
                .text()
                .plain();
        assertTrue(opened.contains("07:30") && !opened.contains("06:10"), opened);
    }

    @Test
    void theButtonOfAnotherChatsDigestsOrdersThere() {
        Reply how = answer(PRIVATE, ChatKind.PRIVATE, ADMIN, "" + CHANNEL.value());
        String data = how.message().orElseThrow().buttons().get(0).get(0).value();
        for (long user : List.of(MEMBER, ADMIN)) {
            Request request = new Request(PRIVATE, ChatKind.PRIVATE, user, Optional.empty(), "", data, true, false);
            assertTrue(store.subscriptions().of(CHANNEL).isEmpty());
            command.answer(new Ask(request, store.chatStates().of(PRIVATE), data.substring(2)));
        }
        assertEquals(1, store.subscriptions().of(CHANNEL).size());
        assertTrue(store.subscriptions().of(PRIVATE).isEmpty());
    }

    @Test
    void aDigestOutOfTurnHasNoButtonThatCouldNotFindIt() {
        List<String> buttons =
                answer(PRIVATE, ChatKind.PRIVATE, MEMBER, "now").message().orElseThrow().buttons().stream()
                        .flatMap(List::stream)
                        .map(Button::value)
                        .toList();
        assertEquals(List.of("e:1:g1d:v:1"), buttons);
    }

    @Test
    void nobodyElseOrdersForAChannel() {
        assertTrue(said(PRIVATE, ChatKind.PRIVATE, MEMBER, "@harbor_daily 07:30 UTC")
                .contains("Only admins"));
        assertTrue(said(PRIVATE, ChatKind.PRIVATE, MEMBER, "@nowhere 07:30 UTC").contains("cannot see"));
        assertTrue(store.subscriptions().of(CHANNEL).isEmpty());
    }

    @Test
    void thereAreFiveDigestsInAChatAtMost() {
        for (int i = 0; i < 5; i++) {
            said(PRIVATE, ChatKind.PRIVATE, MEMBER, "0" + i + ":30 UTC");
        }
        assertTrue(said(PRIVATE, ChatKind.PRIVATE, MEMBER, "09:30 UTC").contains("the most"));
        assertEquals(5, store.subscriptions().of(PRIVATE).size());
    }

    @Test
    void offEndsThemAll() {
        said(PRIVATE, ChatKind.PRIVATE, MEMBER, "07:30 UTC");
        said(PRIVATE, ChatKind.PRIVATE, MEMBER, "off");
        assertTrue(store.subscriptions().of(PRIVATE).isEmpty());
    }

    @Test
    void whatIsNoTimeAndNoZoneIsNamed() {
        assertTrue(said(PRIVATE, ChatKind.PRIVATE, MEMBER, "25:99").contains("25:99"));
        assertTrue(said(PRIVATE, ChatKind.PRIVATE, MEMBER, "07:30 Mars/Base").contains("Mars/Base"));
        assertTrue(store.subscriptions().of(PRIVATE).isEmpty());
    }

    @Test
    void everySettingCanBeTyped() {
        said(PRIVATE, ChatKind.PRIVATE, MEMBER, "07:30 UTC");
        for (String words : List.of(
                "time 08:15",
                "days weekdays",
                "topics climate, Harbor City",
                "edition us",
                "stories 8",
                "length long",
                "sources 5",
                "blindspot off",
                "shared off",
                "sound off")) {
            assertTrue(said(PRIVATE, ChatKind.PRIVATE, MEMBER, words).contains("Brief"), words);
        }
        Subscription kept = store.subscriptions().of(PRIVATE).get(0);
        assertEquals(LocalTime.of(8, 15), kept.minute());
        assertEquals(5, kept.days().size());
        assertEquals(
                new Contents(
                        Contents.Kind.NEWS, List.of("climate", "Harbor City"), "US", 8, Length.LONG, 5, false, false),
                kept.contents());
        assertTrue(kept.silent());
    }

    @Test
    void aButtonIsWorthNothingWithoutTheRight() {
        said(GROUP, ChatKind.GROUP, ADMIN, "07:30 UTC");
        Subscription kept = store.subscriptions().of(GROUP).get(0);
        String data = "g:" + Long.toString(GROUP.value(), 36) + ":" + Long.toString(kept.id(), 36) + ":stories:3";
        tap(GROUP, MEMBER, data);
        // a button of a group that is tapped elsewhere
        tap(PRIVATE, MEMBER, data);
        assertEquals(
                Subscription.STORIES,
                store.subscriptions().of(GROUP).get(0).contents().stories());
        tap(GROUP, ADMIN, data);
        assertEquals(3, store.subscriptions().of(GROUP).get(0).contents().stories());
    }

    @Test
    void weeklyBlindspotsComeOnSundays() {
        said(PRIVATE, ChatKind.PRIVATE, MEMBER, "weekly");
        Subscription kept = store.subscriptions().of(PRIVATE).get(0);
        assertEquals(Contents.Kind.BLINDSPOTS, kept.contents().kind());
        assertEquals(java.util.Set.of(java.time.DayOfWeek.SUNDAY), kept.days());
    }

    @Test
    void theButtonUnderBlindspotsOrdersThemForAdminsOnly() {
        tap(GROUP, MEMBER, "d:weekly");
        assertTrue(store.subscriptions().of(GROUP).isEmpty());
        tap(GROUP, ADMIN, "d:weekly");
        tap(GROUP, ADMIN, "d:weekly");
        assertEquals(1, store.subscriptions().of(GROUP).size());
        assertEquals(
                Contents.Kind.BLINDSPOTS,
                store.subscriptions().of(GROUP).get(0).contents().kind());
    }

    private void tap(ChatId chat, long user, String data) {
        Request request = new Request(chat, ChatKind.GROUP, user, Optional.empty(), "", data, true, false);
        command.answer(new Ask(request, store.chatStates().of(chat), data.substring(2)));
    }

    private Reply answer(ChatId chat, ChatKind kind, long user, String words) {
        Request request = new Request(chat, kind, user, Optional.empty(), "", "/digest " + words, false, false);
        return command.answer(new Ask(request, store.chatStates().of(chat), words));
    }

    private String said(ChatId chat, ChatKind kind, long user, String words) {
        return answer(chat, kind, user, words).message().orElseThrow().text().plain();
    }
}
