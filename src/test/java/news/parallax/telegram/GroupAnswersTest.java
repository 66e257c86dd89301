package news.parallax.telegram;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import news.parallax.chat.Button;
import news.parallax.chat.ChatEvents;
import news.parallax.chat.ChatId;
import news.parallax.chat.ChatKind;
import news.parallax.chat.Message;
import news.parallax.chat.Reply;
import news.parallax.chat.Request;
import news.parallax.chat.Text;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where several people listen: who sees what, on a server that shows nothing to one person alone and on one that does. */
class GroupAnswersTest {
    private static final long GROUP = -100;
    private static final Message LONG = Message.of(Text.of("Left 14, center 6, right 5. ".repeat(20)));
    private static final String REFUSED = "Bad Request: EPHEMERAL_UNKNOWN";

    private final FakeTelegram telegram = new FakeTelegram();
    private final ListedInbox inbox = new ListedInbox();
    private final List<Request> heard = Collections.synchronizedList(new ArrayList<>());
    private final List<String> events = Collections.synchronizedList(new ArrayList<>());
    private final List<AutoCloseable> open = new ArrayList<>();
    private final Seals seals = new Seals(FakeTelegram.TOKEN);

    private final ChatEvents noted = new ChatEvents() {
        @Override
        public void opened(ChatId chat, ChatKind kind, long by) {
            events.add("opened " + chat.value());
        }

        @Override
        public void closed(ChatId chat, String reason) {
            events.add("closed " + chat.value());
        }

        @Override
        public void moved(ChatId from, ChatId to) {}

        @Override
        public void topicClosed(ChatId chat, int topic) {}

        @Override
        public void posted(ChatId chat, List<String> addresses) {}
    };

    @BeforeEach
    void name() {
        telegram.next("getMe", "{\"ok\":true,\"result\":{\"id\":1,\"is_bot\":true,\"username\":\"parallax_bot\"}}");
    }

    @AfterEach
    void close() throws Exception {
        for (AutoCloseable one : open) {
            one.close();
        }
        telegram.close();
    }

    private void polling(Function<Request, Reply> bot) {
        InstantSource clock = InstantSource.system();
        TelegramGateway gateway = new TelegramGateway(FakeTelegram.TOKEN, telegram.address(), clock);
        assertTrue(gateway.introduce());
        Reception reception = new Reception(
                gateway,
                inbox,
                request -> {
                    heard.add(request);
                    return bot.apply(request);
                },
                noted,
                clock);
        LongPolling polling = new LongPolling(reception, List::of, clock);
        open.addAll(List.of(polling, reception, gateway));
        polling.start();
    }

    private void handled(long update) {
        await().until(() -> inbox.finished(update));
    }

    private void tap(long update, long chat, String type, long user, String data) {
        telegram.update("{\"update_id\":" + update + ",\"callback_query\":{\"id\":\"q" + update
                + "\",\"from\":{\"id\":" + user + "},\"message\":{\"message_id\":41,\"chat\":{\"id\":" + chat
                + ",\"type\":\"" + type + "\"}},\"data\":\"" + seals.asking(new ChatId(chat), data) + "\"}}");
    }

    private void line(long update, String type, long user, String text) {
        telegram.update("{\"update_id\":" + update + ",\"message\":{\"message_id\":1,\"from\":{\"id\":" + user
                + ",\"language_code\":\"de\"},\"chat\":{\"id\":" + (type.equals("private") ? user : GROUP)
                + ",\"type\":\"" + type + "\"},\"text\":\"" + text + "\"}}");
    }

    private void membership(long update, String type, String before, String after) {
        telegram.update(
                "{\"update_id\":" + update + ",\"my_chat_member\":{\"from\":{\"id\":7,\"language_code\":\"de\"},"
                        + "\"chat\":{\"id\":" + GROUP + ",\"type\":\"" + type + "\",\"title\":\"Harbor\"},"
                        + "\"old_chat_member\":{" + before + "},\"new_chat_member\":{" + after + "}}}");
    }

    private JsonNode onlyTapAnswer() {
        List<JsonNode> answers = telegram.calls("answerCallbackQuery");
        assertEquals(1, answers.size());
        return answers.get(0);
    }

    @Test
    void oneMembersTapLeavesTheMessageAsItIsForTheOthersAndOpensTheAnswerInPrivate() {
        telegram.error("sendMessage", 400, REFUSED);
        tap(10, GROUP, "supergroup", 7, "b:k7m2qd");
        polling(request -> request.tap() ? Reply.of(LONG).forAsker() : Reply.silence());
        handled(10);
        assertEquals(List.of(), telegram.calls("editMessageText"));
        String url = onlyTapAnswer().path("url").asText();
        assertTrue(url.startsWith("https://t.me/parallax_bot?start=t_"), url);

        String start = url.substring(url.indexOf("t_"));
        line(11, "private", 7, "/start " + start);
        handled(11);
        line(12, "private", 8, "/start " + start);
        handled(12);
        assertEquals("b:k7m2qd", heard.get(1).text());
        assertTrue(heard.get(1).tap() && heard.get(1).kind() == ChatKind.PRIVATE);
        assertEquals("/start " + start, heard.get(2).text(), "another person's link gives nothing");
        assertEquals(1, telegram.said(7).size());
    }

    @Test
    void noTapOfAReaderPostsInAChannel() {
        tap(10, GROUP, "channel", 7, "e:4:g1d:bias");
        polling(request -> new Reply(Optional.of(LONG), "1. L 14 C 6 R 5\n2. L 1 C 2 R 3", true).forAsker());
        handled(10);
        assertEquals(List.of(), telegram.said(GROUP));
        assertEquals(
                "1. L 14 C 6 R 5\n2. L 1 C 2 R 3", onlyTapAnswer().path("text").asText());
        assertTrue(onlyTapAnswer().path("show_alert").asBoolean());
    }

    @Test
    void aTapIsAnsweredWithTheWayToSettings() {
        tap(10, GROUP, "channel", 7, "d:show");
        polling(request -> Reply.elsewhere("d_" + GROUP));
        handled(10);
        assertEquals(
                "https://t.me/parallax_bot?start=d_-100",
                onlyTapAnswer().path("url").asText());
    }

    @Test
    void aShortAnswerIsGivenWhereTheWayToItWouldTakeAsMuchRoom() {
        telegram.error("sendMessage", 400, REFUSED);
        line(10, "supergroup", 7, "/digest off");
        polling(request -> Reply.of(Message.of(Text.of("Only admins can."))).forAsker(Optional.of("c_digest")));
        handled(10);
        assertEquals(
                "Only admins can.",
                telegram.calls("sendMessage").get(1).path("text").asText());
        assertFalse(telegram.calls("sendMessage").get(1).has("reply_markup"));
    }

    @Test
    void anAnswerThatNoLinkLeadsToIsGivenInTheGroup() {
        telegram.error("sendMessage", 400, REFUSED);
        line(10, "supergroup", 7, "/report 1");
        Message menu = LONG.with(List.of(List.of(Button.change("A mistake", "r:1"))));
        polling(request -> Reply.of(menu).forAsker());
        handled(10);
        assertTrue(telegram.calls("sendMessage").get(1).path("text").asText().startsWith("Left 14"));
    }

    @Test
    void whatOneChatRefusesSaysNothingOfTheOthers() {
        telegram.error("sendMessage", 400, "Bad Request: not enough rights to send text messages to the chat");
        line(10, "supergroup", 7, "/top");
        polling(request -> Reply.of(LONG).forAsker(Optional.of("c_top")));
        handled(10);
        telegram.next("sendMessage", "{\"ok\":true,\"result\":{\"message_id\":4,\"ephemeral_message_id\":4}}");
        line(11, "supergroup", 7, "/top");
        handled(11);
        telegram.error("sendMessage", 400, REFUSED);
        line(12, "supergroup", 7, "/top");
        handled(12);
        line(13, "supergroup", 7, "/top");
        handled(13);
        List<JsonNode> sent = telegram.calls("sendMessage");
        assertEquals(5, sent.size(), "the one that was refused as such comes as a button");
        assertTrue(sent.get(1).has("ephemeral_message_parameters"));
        assertTrue(sent.get(3).has("reply_markup") && !sent.get(3).has("ephemeral_message_parameters"));
        assertTrue(sent.get(4).has("ephemeral_message_parameters"));
    }

    @Test
    void whoLetItIntoAChannelIsToldInPrivate() {
        membership(10, "channel", "\"status\":\"left\"", "\"status\":\"administrator\",\"can_post_messages\":true");
        polling(request -> Reply.of(Message.of(Text.of("hello"))));
        handled(10);
        assertEquals(List.of(), telegram.said(GROUP));
        assertEquals(List.of("hello"), telegram.said(7));
        assertEquals("/welcome -100 Harbor", heard.get(0).text());
        assertEquals(List.of("opened -100"), events);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "channel | \"status\":\"left\" | \"status\":\"administrator\",\"can_post_messages\":false | closed -100",
                "supergroup | \"status\":\"restricted\",\"is_member\":true,\"can_send_messages\":false"
                        + " | \"status\":\"member\" | opened -100"
            })
    void nobodyIsGreetedWhereItMayNotPostOrWasAllAlong(String type, String before, String after, String event) {
        membership(10, type, before, after);
        polling(request -> Reply.of(Message.of(Text.of("hello"))));
        handled(10);
        assertEquals(List.of(event), events);
        assertEquals(List.of(), telegram.calls("sendMessage"));
    }

    @Test
    void wordsBehindItsNameAreAQuestionAndOtherWordsAreNot() {
        line(10, "supergroup", 7, "what about the ferry?");
        line(11, "supergroup", 7, "@parallax_bot what about the ferry?");
        polling(request -> Reply.silence());
        handled(10);
        handled(11);
        assertEquals(
                List.of("/ask what about the ferry?"),
                heard.stream().map(Request::text).toList());
    }

    @Test
    void aCommandPostedInAChannelIsHeardAndItsTalkIsNot() {
        long update = 10;
        for (String post : List.of(
                "\"text\":\"/top\"",
                "\"text\":\"good morning\"",
                "\"text\":\"/top@other_bot\"",
                "\"text\":\"/top\",\"forward_origin\":{\"type\":\"user\"}",
                "\"text\":\"/top\",\"via_bot\":{\"id\":9}")) {
            telegram.update("{\"update_id\":" + update++ + ",\"channel_post\":{"
                    + "\"message_id\":1,\"chat\":{\"id\":-100,\"type\":\"channel\"}," + post + "}}");
        }
        telegram.line(100, 7, "bye");
        polling(request -> Reply.silence());
        handled(100);
        assertEquals(
                List.of("/top", "bye"),
                heard.stream().map(Request::text).sorted().toList());
        Request posted = heard.stream()
                .filter(request -> request.kind() == ChatKind.CHANNEL)
                .findFirst()
                .orElseThrow();
        assertTrue(posted.user() == 0 && !posted.trusted());
    }
}
