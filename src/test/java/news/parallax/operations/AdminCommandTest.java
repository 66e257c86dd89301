package news.parallax.operations;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import news.parallax.chat.ChatId;
import news.parallax.chat.ChatKind;
import news.parallax.chat.Request;
import news.parallax.command.Ask;
import news.parallax.command.ChatState;
import news.parallax.outlet.Outlets;
import news.parallax.store.Store;
import news.parallax.store.Stores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What operators ask and do in the chat, and that nobody else does. */
class AdminCommandTest {
    private static final long OPERATOR = 7;
    private static final String RELOADED = "717 outlets";

    private final AtomicInteger reloads = new AtomicInteger();
    private final Store store = Stores.temporary();

    private String said(Set<Long> operators, ChatKind kind, long user, String words) {
        ChatId chat = new ChatId(user);
        AdminCommand admin = new AdminCommand(
                operators,
                () -> Census.Counts.NONE,
                () -> Map.of("sent", 12L),
                store.feeds(),
                new Outlets(List.of(), List.of()),
                () -> {
                    reloads.incrementAndGet();
                    return RELOADED;
                },
                new Broadcast() {
                    @Override
                    public int chats() {
                        return 0;
                    }

                    @Override
                    public int send(String occasion, String announced) {
                        return 0;
                    }
                },
                () -> Instant.EPOCH,
                "1.0");
        Request request = new Request(chat, kind, user, Optional.empty(), "", "/admin " + words, false, false);
        return admin.answer(new Ask(request, ChatState.unknown(chat), words))
                .message()
                .map(message -> message.text().plain())
                .orElse("");
    }

    @Test
    void answersOperators() {
        Set<Long> operators = Set.of(OPERATOR);
        assertEquals(RELOADED, said(operators, ChatKind.PRIVATE, OPERATOR, "reload"));
        assertEquals(1, reloads.get());
        assertTrue(said(operators, ChatKind.PRIVATE, OPERATOR, "status").contains("12 sent"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "status", "feeds", "outlet a.example", "reload", "announce We move.", "send abc"})
    void isSilentToAnyoneElseAndDoesNothing(String words) {
        assertEquals("", said(Set.of(OPERATOR), ChatKind.PRIVATE, 8, words));
        assertEquals("", said(Set.of(), ChatKind.PRIVATE, OPERATOR, words));
        assertEquals(0, reloads.get());
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "PRIVATE")
    void isSilentWhereOthersCouldRead(ChatKind kind) {
        assertEquals("", said(Set.of(OPERATOR), kind, OPERATOR, "reload"));
        assertEquals(0, reloads.get());
    }
}
