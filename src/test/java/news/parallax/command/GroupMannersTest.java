package news.parallax.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import news.parallax.chat.ChatGateway;
import news.parallax.chat.ChatId;
import news.parallax.chat.ChatKind;
import news.parallax.chat.Message;
import news.parallax.chat.PostResult;
import news.parallax.chat.Reply;
import news.parallax.chat.Request;
import news.parallax.chat.Text;
import news.parallax.store.Store;
import news.parallax.store.Stores;
import news.parallax.story.StoryIds;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a group and a channel are told, and what their members and readers are told alone. */
class GroupMannersTest {
    private static final ChatId GROUP = new ChatId(-100);
    private static final long ADMIN = 1;
    private static final long MEMBER = 7;

    private final Store store = Stores.temporary();
    private final Set<ChatId> ordered = new java.util.HashSet<>();
    private final List<String> asked = new ArrayList<>();
    private final ChatGateway gateway = new ChatGateway() {
        @Override
        public PostResult post(ChatId chat, Optional<Integer> thread, Message message, boolean silent) {
            return new PostResult.Posted(1);
        }

        @Override
        public boolean mayManage(ChatId chat, long user) {
            return user == ADMIN;
        }

        @Override
        public Optional<String> link(String start) {
            return Optional.of("https://t.me/b?start=" + start);
        }
    };
    private final CommandRouter router = new CommandRouter(
            List.of(
                    noted("start", "start"),
                    noted("story", "s"),
                    noted("bias", "b"),
                    noted("digest", "d"),
                    noted("settings", "set"),
                    noted("forget", "fg"),
                    noted("mybias", "mb"),
                    noted("report", "r"),
                    new WelcomeCommand(store.chatStates(), ordered::contains, gateway)),
            store.chatStates(),
            gateway,
            noted("link", "none1"),
            noted("words", "none2"),
            new InlineAnswers(null, null, null, null, null, null));

    @AfterEach
    void close() {
        store.close();
    }

    private Command noted(String name, String tap) {
        return new Command() {
            @Override
            public List<String> names() {
                return List.of(name);
            }

            @Override
            public List<String> taps() {
                return List.of(tap);
            }

            @Override
            public Reply answer(Ask ask) {
                asked.add((name + " " + ask.words()).strip());
                return Reply.of(Message.of(Text.of("did " + name)));
            }
        };
    }

    private Reply in(ChatKind kind, long user, String text, boolean tap) {
        return router.answer(new Request(GROUP, kind, user, Optional.empty(), "de", text, tap, false));
    }

    private static String said(Reply reply) {
        return reply.message().map(message -> message.text().plain()).orElse("");
    }

    @Test
    void oneMembersTapOnAStoryIsAnsweredToHimAloneAndAnAdminsSettingForAll() {
        assertTrue(in(ChatKind.GROUP, MEMBER, "s:k7m2qd", true).aside());
        assertTrue(in(ChatKind.GROUP, MEMBER, "b:k7m2qd", true).aside());
        assertFalse(in(ChatKind.GROUP, ADMIN, "set:brief:on", true).aside());
        assertFalse(in(ChatKind.GROUP, MEMBER, "/story k7m2qd", false).aside());
    }

    @Test
    void aLinkLeadsToWhatItGivesAgainAndNowhereElse() {
        assertEquals(
                Optional.of("c_bias_k7m2qd"),
                in(ChatKind.GROUP, MEMBER, "/bias k7m2qd", false).way());
        assertEquals(
                Optional.empty(),
                in(ChatKind.GROUP, MEMBER, "/report k7m2qd", false).way());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"/start d_new | digest", "/ask 2 | story 2", "/ask the ferry | words the ferry"})
    void aGroupIsHeard(String line, String heard) {
        in(ChatKind.GROUP, ADMIN, line, false);
        assertEquals(List.of(heard), asked);
    }

    @Test
    void wordsForTheBotAreAnsweredToTheAskerAlone() {
        Reply reply = in(ChatKind.GROUP, MEMBER, "/ask the ferry", false);
        assertTrue(reply.aside());
        String start = reply.way().orElseThrow();
        router.answer(Request.typed(new ChatId(MEMBER), MEMBER, "/start " + start));
        assertEquals(List.of("words the ferry", "words the ferry"), asked);
        assertTrue(router.understands(
                new Request(GROUP, ChatKind.GROUP, MEMBER, Optional.empty(), "", "/ask the ferry", false, false)));
    }

    @Test
    void startInAGroupTellsWhatTheBotDoesThere() {
        Reply reply = in(ChatKind.GROUP, MEMBER, "/start", false);
        assertTrue(said(reply).contains("/digest 07:30"), said(reply));
        assertTrue(reply.aside());
        assertEquals(List.of(), asked);
    }

    @ParameterizedTest
    @CsvSource({
        "c_mybias, mybias",
        "c_forget, forget",
        "c_forget_yes, start c_forget_yes",
        "c_settings, start c_settings"
    })
    void theButtonToWhatIsPrivateLeadsThereAndChangesNothing(String start, String heard) {
        router.answer(Request.typed(new ChatId(MEMBER), MEMBER, "/start " + start));
        assertEquals(List.of(heard), asked);
    }

    @Test
    void aGroupIsSpokenToAsWhoeverLetTheBotIn() {
        Request letIn = new Request(GROUP, ChatKind.GROUP, MEMBER, Optional.empty(), "de", "/welcome", false, true);
        assertTrue(said(router.answer(letIn)).startsWith("Guten Tag"));
        assertEquals("de", store.chatStates().of(GROUP).voice().language().tag());
        Request typed =
                new Request(new ChatId(-200), ChatKind.GROUP, MEMBER, Optional.empty(), "de", "/welcome", false, false);
        assertTrue(said(router.answer(typed)).startsWith("Hello"), "a member's line sets nothing for the others");
    }

    @Test
    void whereItComesBackToItSaysThatWhatWasOrderedGoesOn() {
        ordered.add(GROUP);
        Request letIn = new Request(GROUP, ChatKind.GROUP, MEMBER, Optional.empty(), "en", "/welcome", false, true);
        assertTrue(said(router.answer(letIn)).contains("goes on"));
    }

    @Test
    void whoeverLetItIntoAChannelIsShownTheWayToItsDigests() {
        Message message = router.answer(Request.typed(new ChatId(MEMBER), MEMBER, "/welcome -100 Harbor Daily"))
                .message()
                .orElseThrow();
        assertTrue(message.text().plain().startsWith("Harbor Daily\n"));
        assertEquals(
                "https://t.me/b?start=d_-100", message.buttons().get(0).get(0).value());
    }

    @Test
    void aChannelIsToldNewsThatIsAskedForThere() {
        assertFalse(in(ChatKind.CHANNEL, 0, "/story k7m2qd", false).aside());
        assertEquals(List.of("story k7m2qd"), asked);
        assertTrue(in(ChatKind.CHANNEL, MEMBER, "s:k7m2qd", true).aside(), "a reader's tap");
        assertEquals(Reply.silence(), in(ChatKind.CHANNEL, 0, "/nonsense", false));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/digest 07:30", "/settings", "/forget yes", "/mybias", "/report k7m2qd"})
    void ordersForAChannelAreTakenInPrivate(String line) {
        Reply reply = in(ChatKind.CHANNEL, 0, line, false);
        assertEquals(List.of(), asked);
        assertEquals(
                "https://t.me/b?start=d_-100",
                reply.message().orElseThrow().buttons().get(0).get(0).value());
    }

    @Test
    void theSettingsBelowAChannelsDigestOpenInPrivate() {
        Reply reply = in(ChatKind.CHANNEL, ADMIN, "d:show", true);
        assertEquals(Optional.of("d_-100"), reply.way());
        assertTrue(reply.message().isEmpty());
        assertEquals(List.of(), asked);
    }

    @Test
    void everyStoryCanBeSharedByItsId() {
        for (long number = 0; number < 2_000; number++) {
            String id = StoryIds.of(number);
            assertEquals(Optional.of(id), InlineAnswers.id("s_" + id));
            assertEquals(Optional.of(id), InlineAnswers.id(id));
        }
        assertEquals(Optional.empty(), InlineAnswers.id("the ferry"));
    }
}
