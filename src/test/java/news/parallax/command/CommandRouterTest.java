package news.parallax.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import news.parallax.chat.Attachment;
import news.parallax.chat.ChatGateway;
import news.parallax.chat.ChatId;
import news.parallax.chat.ChatKind;
import news.parallax.chat.DeepLink;
import news.parallax.chat.Message;
import news.parallax.chat.PostResult;
import news.parallax.chat.Reply;
import news.parallax.chat.Request;
import news.parallax.chat.Text;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CommandRouterTest {
    private static final ChatId READER = new ChatId(7);
    private static final ChatId GROUP = new ChatId(-100);

    private final List<String> asked = new ArrayList<>();
    private final Map<ChatId, ChatState> kept = new HashMap<>();
    private final CommandRouter router = new CommandRouter(
            List.of(
                    command("top", "t"),
                    command("story", "s"),
                    command("forget", "fg"),
                    command("settings", "set"),
                    command("start", "start"),
                    new Noted("draw", "d", ask -> Reply.of(drawn()))),
            new KeptStates(),
            new OneAdmin(),
            command("link", "none1"),
            command("words", "none2"),
            new InlineAnswers(null, null, null, null, null, null));

    private Command command(String name, String tap) {
        return new Noted(name, tap, ask -> {
            asked.add(name + " " + ask.words());
            return Reply.of(Message.of(Text.of("did " + name)));
        });
    }

    private static Message drawn() {
        return Message.of(Text.of("ä".repeat(3_000)))
                .with(new Attachment(Attachment.Kind.PICTURE, "a.png", new byte[9]));
    }

    private record Noted(String name, String tap, Function<Ask, Reply> doing) implements Command {
        @Override
        public List<String> names() {
            return List.of(name);
        }

        @Override
        public String summary() {
            return name;
        }

        @Override
        public List<String> taps() {
            return List.of(tap);
        }

        @Override
        public Reply answer(Ask ask) {
            return doing.apply(ask);
        }
    }

    private final class KeptStates implements ChatStates {
        @Override
        public ChatState of(ChatId chat) {
            return kept.getOrDefault(chat, ChatState.unknown(chat));
        }

        @Override
        public void save(ChatState state) {
            kept.put(state.chat(), state);
        }

        @Override
        public void move(ChatId from, ChatId to) {}

        @Override
        public void forget(ChatId chat) {}

        @Override
        public void close(ChatId chat, Instant at) {}

        @Override
        public void open(ChatId chat) {}

        @Override
        public List<ChatId> closedBefore(Instant instant) {
            return List.of();
        }
    }

    /** User 1 is the admin of every group. */
    private static final class OneAdmin implements ChatGateway {
        @Override
        public PostResult post(ChatId chat, Optional<Integer> thread, Message message, boolean silent) {
            return new PostResult.Posted(1);
        }

        @Override
        public boolean mayManage(ChatId chat, long user) {
            return user == 1;
        }

        @Override
        public Optional<String> link(String start) {
            return Optional.of("https://t.me/b?start=" + start);
        }
    }

    private static Request group(long user, String text, boolean tap, boolean trusted) {
        return new Request(GROUP, ChatKind.GROUP, user, Optional.empty(), "de", text, tap, trusted);
    }

    private static String said(Reply reply) {
        return reply.message().map(message -> message.text().plain()).orElse(reply.notice());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/top | top ",
                "/TOP 10 | top 10",
                "/top@some_bot climate | top climate",
                "/story_k7m2qd | story k7m2qd",
                "Story 2 | story 2",
                "top | top ",
                "7 | story 7",
                "forget | words forget",
                "story of a ferry | words story of a ferry",
                "look https://example.org/a. there | link https://example.org/a.",
                "ferry council | words ferry council",
                "/start s_k7m2qd | start s_k7m2qd",
                "/start c_story_k7m2qd | story k7m2qd",
                "/start c_forget_yes | start c_forget_yes"
            })
    void findsWhatIsMeant(String line, String heard) {
        router.answer(Request.typed(READER, 7, line));
        assertEquals(List.of(heard.strip()), asked.stream().map(String::strip).toList());
    }

    @Test
    void takesALinkedLineBack() {
        String line = "/search ferry side:left";
        assertEquals(Optional.of(line), DeepLink.of(line).flatMap(DeepLink::line));
        assertEquals(Optional.of("c_bias_k7m2qd"), DeepLink.of("/bias k7m2qd"));
    }

    @Test
    void understandsTheCommandsItHasAndWordsInPrivate() {
        assertTrue(router.understands(Request.typed(READER, 7, "/TOP 10")));
        assertTrue(router.understands(Request.typed(READER, 7, "ferry")));
        assertFalse(router.understands(Request.typed(READER, 7, "/topp")));
        assertFalse(router.understands(group(7, "ferry", false, false)));
    }

    @Test
    void suggestsANearCommandAndIsSilentInGroups() {
        assertTrue(said(router.answer(Request.typed(READER, 7, "/topp"))).contains("/top?"));
        assertEquals(Reply.silence(), router.answer(group(7, "/topp", false, false)));
        assertEquals(Reply.silence(), router.answer(group(7, "ferry", false, false)));
    }

    @Test
    void answersTheAskerAloneInAGroup() {
        assertTrue(router.answer(group(7, "/top", false, false)).aside());
        assertTrue(!router.answer(group(7, "/story 1", false, false)).aside(), "a story is for all");
    }

    @Test
    void cutsWhatStandsUnderAPictureAtWhatTelegramTakes() {
        Message message =
                router.answer(Request.typed(READER, 7, "/draw")).message().orElseThrow();
        int length = message.text().length();
        assertTrue(length > 900 && length <= 1024, "length " + length);
        assertTrue(message.attachment().isPresent());
    }

    @Test
    void keepsPrivateMattersInPrivate() {
        Reply reply = router.answer(group(7, "/forget", false, false));
        assertEquals(List.of(), asked);
        assertEquals(
                "https://t.me/b?start=c_forget",
                reply.message().orElseThrow().buttons().get(0).get(0).value());
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void letsOnlyAdminsChangeAGroup(boolean tap) {
        String text = tap ? "set:brief:on" : "/settings";
        assertTrue(said(router.answer(group(7, text, tap, false))).contains("Only admins"));
        assertTrue(said(router.answer(group(0, text, tap, false))).contains("Only admins"));
        assertEquals(List.of(), asked);
        router.answer(group(1, text, tap, false));
        router.answer(group(0, text, tap, true));
        assertEquals(2, asked.size());
    }

    @Test
    void speaksTheLanguageOfTheChat() {
        kept.put(READER, new ChatState(READER, ZoneId.of("UTC"), "xx", false, List.of()));
        assertTrue(
                said(router.answer(Request.typed(READER, 7, "/nothing_such"))).contains("I do not know"));
    }
}
