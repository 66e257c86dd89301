package news.parallax.preference;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyLong;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import news.parallax.chat.ChatGateway;
import news.parallax.chat.ChatId;
import news.parallax.chat.Message;
import news.parallax.chat.Request;
import news.parallax.command.Ask;
import news.parallax.command.Command;
import news.parallax.command.Editions;
import news.parallax.outlet.Outlets;
import news.parallax.store.Store;
import news.parallax.story.FrontPage;
import news.parallax.subscription.Quiet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an admin sets for a channel from a private chat. */
class InAnotherChatTest {
    private static final ChatId PRIVATE = new ChatId(5);
    private static final ChatId CHANNEL = new ChatId(-900_001);
    private static final long ADMIN = 1;
    private static final long MEMBER = 2;

    private final InstantSource clock = InstantSource.fixed(Instant.parse("2026-11-22T05:00:00Z"));
    private final ChatGateway gateway = mock(ChatGateway.class);

    @TempDir
    Path folder;

    private Store store;

    @BeforeEach
    void open() {
        store = Store.open("jdbc:sqlite:" + folder.resolve("test.db"));
        when(gateway.mayManage(any(), anyLong())).thenReturn(false);
        when(gateway.mayManage(CHANNEL, ADMIN)).thenReturn(true);
        when(gateway.named(any())).thenReturn(Optional.empty());
        when(gateway.named("@harbor_daily")).thenReturn(Optional.of(CHANNEL));
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void anAdminSetsTheLanguageOfAChannelAndNotHisOwn() {
        Message said = said("lang", ADMIN, "@harbor_daily de");
        assertEquals("de", store.chatStates().of(CHANNEL).language());
        assertEquals("", store.chatStates().of(PRIVATE).language());
        assertTrue(said.text().plain().lines().findFirst().orElseThrow().contains("harbor_daily"));
        assertEquals(List.of(), said.buttons(), "a tap would mean the private chat");
    }

    @Test
    void aChannelWithoutANameIsNamedByItsNumber() {
        said("tz", ADMIN, "-900001 Berlin");
        assertEquals("Europe/Berlin", store.chatStates().of(CHANNEL).zone().getId());
    }

    @Test
    void itsQuietHoursCanBeSetToo() {
        said("quiet", ADMIN, "@harbor_daily 22-7");
        assertEquals(
                Optional.of("22:00"),
                store.wishes().of(CHANNEL).quiet().map(Quiet::from).map(Object::toString));
        assertTrue(store.wishes().of(PRIVATE).quiet().isEmpty());
    }

    @Test
    void whoIsNoAdminThereChangesNothing() {
        said("lang", MEMBER, "@harbor_daily de");
        assertEquals("", store.chatStates().of(CHANNEL).language());
    }

    @Test
    void aChannelThatTheBotDoesNotSeeIsSaid() {
        assertTrue(said("lang", ADMIN, "@nowhere de").text().plain().contains("nowhere"));
        assertEquals("", store.chatStates().of(PRIVATE).language());
    }

    @Test
    void withoutANameTheCommandIsAboutTheChatItIsTypedIn() {
        assertFalse(said("lang", ADMIN, "de").buttons().isEmpty());
        assertEquals("de", store.chatStates().of(PRIVATE).language());
    }

    private Message said(String name, long user, String words) {
        return command(name)
                .answer(new Ask(
                        Request.typed(PRIVATE, user, "/" + name + " " + words),
                        store.chatStates().of(PRIVATE),
                        words))
                .message()
                .orElseThrow();
    }

    private Command command(String name) {
        Command command = name.equals("quiet")
                ? new QuietCommand(store.wishes(), store.held(), gateway)
                : settings().stream()
                        .filter(one -> one.names().contains(name))
                        .findFirst()
                        .orElseThrow();
        return InAnotherChat.too(command, store.chatStates(), gateway);
    }

    private List<Command> settings() {
        Outlets outlets = new Outlets(List.of(), List.of());
        FrontPage front = new FrontPage(store.stories(), outlets, clock, Duration.ofHours(72));
        return SettingsCommand.all(store.chatStates(), new Zones(), new Editions(front, outlets), front, clock);
    }
}
