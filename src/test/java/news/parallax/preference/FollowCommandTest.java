package news.parallax.preference;

import static org.junit.jupiter.api.Assertions.assertEquals;
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
import news.parallax.chat.ChatKind;
import news.parallax.chat.Reply;
import news.parallax.chat.Request;
import news.parallax.command.Ask;
import news.parallax.command.Command;
import news.parallax.command.StoryFinder;
import news.parallax.outlet.Outlets;
import news.parallax.store.Store;
import news.parallax.story.FrontPage;
import news.parallax.subscription.Subject;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FollowCommandTest {
    private static final ChatId PRIVATE = new ChatId(5);
    private static final ChatId GROUP = new ChatId(-7);
    private static final long ADMIN = 1;
    private static final long MEMBER = 2;

    private final InstantSource clock = InstantSource.fixed(Instant.parse("2026-11-22T05:00:00Z"));
    private final ChatGateway gateway = mock(ChatGateway.class);

    @TempDir
    Path folder;

    private Store store;
    private Command follow;

    @BeforeEach
    void open() {
        store = Store.open("jdbc:sqlite:" + folder.resolve("test.db"));
        when(gateway.mayManage(any(), anyLong())).thenReturn(false);
        when(gateway.mayManage(GROUP, ADMIN)).thenReturn(true);
        Outlets outlets = new Outlets(List.of(), List.of());
        FrontPage front = new FrontPage(store.stories(), outlets, clock, Duration.ofHours(72));
        StoryFinder finder = new StoryFinder(store.stories(), store.articles(), front, clock);
        follow = FollowCommand.both(
                        store.follows(),
                        store.told(),
                        store.stories(),
                        new SubjectFinder(finder, front, outlets),
                        gateway,
                        clock)
                .get(0);
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void theButtonUnderASearchFollowsAllItsWords() {
        Reply reply = tap(PRIVATE, ChatKind.PRIVATE, MEMBER, "f:keyword:+ferry +fares");
        assertTrue(reply.message().isEmpty(), "the list stays where it is");
        assertTrue(reply.notice().contains("+ferry +fares"), reply.notice());
        assertEquals(
                new Subject(Subject.Kind.KEYWORD, "+ferry +fares"),
                store.follows().of(PRIVATE).get(0).subject());
    }

    @Test
    void inAGroupOnlyForAdmins() {
        tap(GROUP, ChatKind.GROUP, MEMBER, "f:keyword:+ferry");
        assertEquals(List.of(), store.follows().of(GROUP));
        tap(GROUP, ChatKind.GROUP, ADMIN, "f:keyword:+ferry");
        assertEquals(1, store.follows().of(GROUP).size());
    }

    private Reply tap(ChatId chat, ChatKind kind, long user, String data) {
        Request request = new Request(chat, kind, user, Optional.empty(), "", data, true, false);
        return follow.answer(new Ask(request, store.chatStates().of(chat), data.substring(2)));
    }
}
