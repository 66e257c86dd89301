package news.parallax.telegram;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import news.parallax.chat.ChatId;
import news.parallax.chat.ChatKind;
import news.parallax.chat.InlineQuestion;
import news.parallax.chat.Request;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UpdateReaderTest {
    private static final String ALICE = "\"from\":{\"id\":7,\"is_bot\":false,\"language_code\":\"de\"}";
    private static final String GROUP = "\"chat\":{\"id\":-100,\"type\":\"supergroup\"}";
    private static final String PRIVATE = "\"chat\":{\"id\":7,\"type\":\"private\"}";

    private final UpdateReader reader = new UpdateReader(() -> new Bot(1, "Parallax_Bot", false));

    private Incoming read(String json) {
        return reader.read(UpdateReader.parse(json));
    }

    private Incoming message(String fields) {
        return read("{\"update_id\":1,\"message\":{\"message_id\":5," + fields + "}}");
    }

    private Request asked(String fields) {
        return assertInstanceOf(Incoming.Asked.class, message(fields)).request();
    }

    @Test
    void takesAnyLineInAPrivateChat() {
        Request request = asked(ALICE + "," + PRIVATE + ",\"text\":\"  https://example.org/a \"");
        assertEquals(
                new Request(
                        new ChatId(7),
                        ChatKind.PRIVATE,
                        7,
                        Optional.empty(),
                        "de",
                        "https://example.org/a",
                        false,
                        false),
                request);
    }

    @Test
    void notesTheAddressesThatPeoplePostInAGroup() {
        Incoming said = message(ALICE + "," + GROUP + ",\"text\":\"so example.org/a and here\",\"entities\":["
                + "{\"type\":\"url\",\"offset\":3,\"length\":13},{\"type\":\"bold\",\"offset\":0,\"length\":2},"
                + "{\"type\":\"text_link\",\"offset\":21,\"length\":4,\"url\":\"https://b.example/x?y=1\"}]");
        assertEquals(
                new Incoming.Posted(new ChatId(-100), List.of("https://example.org/a", "https://b.example/x?y=1")),
                said);
    }

    @Test
    void notesTheAddressesInCaptionsAndInChannels() {
        String link = "[{\"type\":\"url\",\"offset\":0,\"length\":10}]";
        Incoming.Posted posted = new Incoming.Posted(new ChatId(-100), List.of("http://a.b"));
        assertEquals(posted, message(ALICE + "," + GROUP + ",\"caption\":\"http://a.b\",\"caption_entities\":" + link));
        assertEquals(
                posted,
                read("{\"update_id\":1,\"channel_post\":{\"chat\":{\"id\":-100,\"type\":\"channel\"},"
                        + "\"text\":\"http://a.b\",\"entities\":" + link + "}}"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1,\"length\":4", "0,\"length\":99", "2147483647,\"length\":2147483647", "0,\"length\":0"})
    void notesNothingWhereAnAddressLiesOutsideItsText(String place) {
        assertInstanceOf(
                Incoming.Nothing.class,
                message(ALICE + "," + GROUP + ",\"text\":\"a.b\",\"entities\":[{\"type\":\"url\",\"offset\":" + place
                        + "}]"));
    }

    @Test
    void takesAnAddressForTheBotAsAQuestion() {
        assertInstanceOf(
                Incoming.Asked.class,
                message(ALICE + "," + GROUP + ",\"text\":\"/story http://a.b\",\"entities\":["
                        + "{\"type\":\"url\",\"offset\":7,\"length\":10}]"));
    }

    @ParameterizedTest
    @CsvSource({
        "/top, /top",
        "/top@parallax_bot, /top",
        "/top@PARALLAX_BOT 10 climate, /top 10 climate",
        "@Parallax_bot ferries, ferries"
    })
    void takesFromAGroupWhatIsForTheBot(String line, String text) {
        assertEquals(
                text, asked(ALICE + "," + GROUP + ",\"text\":\"" + line + "\"").text());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/top@other_bot",
                "/top@other_bot 10",
                "hello there",
                "/",
                "see @parallax_bot",
                "@parallax_bots hi"
            })
    void leavesTheRestOfAGroupAlone(String line) {
        assertInstanceOf(Incoming.Nothing.class, message(ALICE + "," + GROUP + ",\"text\":\"" + line + "\""));
    }

    @Test
    void keepsTheTopicButNotTheThreadOfAReply() {
        String line = ALICE + "," + GROUP + ",\"text\":\"/top\",\"message_thread_id\":12";
        assertEquals(Optional.of(12), asked(line + ",\"is_topic_message\":true").thread());
        assertEquals(Optional.empty(), asked(line).thread());
    }

    @Test
    void trustsAnAnonymousAdminAndNobodyElseWhoHides() {
        String line = "\"from\":{\"id\":1087968824,\"is_bot\":true}," + GROUP + ",\"text\":\"/digest\",";
        Request admin = asked(line + "\"sender_chat\":{\"id\":-100,\"type\":\"supergroup\"}");
        assertTrue(admin.trusted());
        assertEquals(0, admin.user());
        Request channel = asked(line + "\"sender_chat\":{\"id\":-555,\"type\":\"channel\"}");
        assertFalse(channel.trusted());
        assertEquals(0, channel.user());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"from\":{\"id\":9,\"is_bot\":true}," + PRIVATE + ",\"text\":\"/top\"",
                ALICE + "," + GROUP + ",\"photo\":[],\"caption\":\"/top\"",
                ALICE + "," + GROUP + ",\"sticker\":{}",
                ALICE + "," + GROUP + ",\"text\":\"/top\",\"forward_origin\":{\"type\":\"user\"}",
                ALICE + "," + PRIVATE + ",\"pinned_message\":{}",
                ALICE + "," + PRIVATE + ",\"text\":\"shared\",\"via_bot\":{\"id\":1}",
                ALICE + "," + PRIVATE + ",\"text\":\"  \"",
                ALICE + ",\"text\":\"/top\"",
                "\"chat\":{\"id\":-5,\"type\":\"channel\"},\"text\":\"/top\"",
                GROUP + ",\"is_automatic_forward\":true,\"sender_chat\":{\"id\":-5},\"text\":\"/top\""
            })
    void ignoresWhatIsNotAsked(String fields) {
        assertInstanceOf(Incoming.Nothing.class, message(fields));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'photo':[],'caption':'what is this? https://example.org/a' | what is this? https://example.org/a",
                "'sticker':{} | ''",
                "'text':'/forget','forward_origin':{'type':'user'} | forget",
                "'text':'read this','entities':[{'type':'text_link','url':'https://example.org/a'}]"
                        + " | 'read this\nhttps://example.org/a'"
            })
    void takesWhatIsSentToItAlone(String fields, String text) {
        String said = text.replace("\\n", "\n");
        assertEquals(
                said,
                asked(ALICE + "," + PRIVATE + "," + fields.replace('\'', '"')).text());
    }

    @Test
    void takesWordsTypedInAnyChat() {
        Incoming.Inline inline = assertInstanceOf(
                Incoming.Inline.class,
                read("{\"update_id\":1,\"inline_query\":{\"id\":\"q\"," + ALICE + ",\"query\":\"ferry\"}}"));
        assertEquals(new InlineQuestion(7, "de", "ferry"), inline.question());
    }

    @ParameterizedTest
    @ValueSource(strings = {"edited_message", "channel_post", "edited_channel_post", "something_new"})
    void ignoresOtherUpdates(String kind) {
        assertInstanceOf(
                Incoming.Nothing.class,
                read("{\"update_id\":1,\"" + kind + "\":{" + ALICE + "," + PRIVATE + ",\"text\":\"/top\"}}"));
    }

    @Test
    void takesATapWithTheMessageItWasOn() {
        Incoming.Asked asked = assertInstanceOf(
                Incoming.Asked.class,
                read("{\"update_id\":1,\"callback_query\":{\"id\":\"q\"," + ALICE + ",\"message\":{\"message_id\":41,"
                        + GROUP + "},\"data\":\"s:k7m2qd\"}}"));
        assertEquals(new Incoming.Tap("q", Optional.of(41L), false), asked.tap().orElseThrow());
        assertEquals(
                new Request(new ChatId(-100), ChatKind.GROUP, 7, Optional.empty(), "de", "s:k7m2qd", true, false),
                asked.request());
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"photo\":[{\"file_id\":\"f\"}]", "\"document\":{\"file_id\":\"f\"}"})
    void doesNotAskToPutTextInThePlaceOfAPictureOrFile(String file) {
        Incoming.Asked asked = assertInstanceOf(
                Incoming.Asked.class,
                read("{\"update_id\":1,\"callback_query\":{\"id\":\"q\"," + ALICE + ",\"message\":{\"message_id\":41,"
                        + GROUP + "," + file + "},\"data\":\"s:k7m2qd\"}}"));
        assertEquals(new Incoming.Tap("q", Optional.empty(), false), asked.tap().orElseThrow());
    }

    @Test
    void acknowledgesATapOutsideItsChats() {
        assertInstanceOf(
                Incoming.Loose.class,
                read("{\"update_id\":1,\"callback_query\":{\"id\":\"q\"," + ALICE
                        + ",\"inline_message_id\":\"x\",\"data\":\"s:k7m2qd\"}}"));
    }

    @ParameterizedTest
    @CsvSource({"left, member, true", "kicked, administrator, true", "member, administrator, false"})
    void noticesThatItWasLetIn(String before, String after, boolean opened) {
        Incoming incoming = membership("\"status\":\"" + before + "\"", "\"status\":\"" + after + "\"");
        assertEquals(opened, incoming.equals(new Incoming.Opened(new ChatId(-100), ChatKind.GROUP, 7, "de")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"status\":\"kicked\"",
                "\"status\":\"left\"",
                "\"status\":\"restricted\",\"is_member\":true,\"can_send_messages\":false",
                "\"status\":\"restricted\",\"is_member\":false,\"can_send_messages\":true"
            })
    void noticesThatItWasPutOut(String after) {
        assertInstanceOf(Incoming.Closed.class, membership("\"status\":\"member\"", after));
    }

    private Incoming membership(String before, String after) {
        return read("{\"update_id\":1,\"my_chat_member\":{" + ALICE + "," + GROUP + ",\"old_chat_member\":{" + before
                + "},\"new_chat_member\":{" + after + "}}}");
    }

    @Test
    void followsAMoveToldFromEitherSide() {
        Incoming moved = new Incoming.Moved(new ChatId(-100), new ChatId(-1001));
        assertEquals(moved, message(GROUP + ",\"migrate_to_chat_id\":-1001"));
        assertEquals(moved, message("\"chat\":{\"id\":-1001,\"type\":\"supergroup\"},\"migrate_from_chat_id\":-100"));
    }

    @Test
    void refusesWhatIsNoJson() {
        assertThrows(IllegalArgumentException.class, () -> read("{\"update_id\":1,"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"message\":{\"chat\":{\"id\":7}}}",
                "{\"my_chat_member\":{\"chat\":{\"id\":7}}}",
                "{\"callback_query\":{\"message\":{\"chat\":{\"id\":7}},\"from\":{\"id\":9}}}",
                "{\"callback_query\":{\"from\":{\"id\":7}}}"
            })
    void keepsOrderByTheChatOfAnUpdate(String json) {
        assertEquals(7, UpdateReader.chat(UpdateReader.parse(json)));
    }
}
