package news.parallax.telegram;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import news.parallax.chat.Attachment;
import news.parallax.chat.Button;
import news.parallax.chat.ChatId;
import news.parallax.chat.Message;
import news.parallax.chat.PostResult;
import news.parallax.chat.Text;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class TelegramGatewayTest {
    private static final ChatId CHAT = new ChatId(7);
    private static final ChatId GROUP = new ChatId(-100);
    private static final Message MESSAGE = new Message(
            Text.builder().bold("Ferries & docks").words(" <now>").build(),
            List.of(List.of(Button.ask("Story", "s:k7m2qd"))),
            false);
    private static final Optional<Integer> NO_THREAD = Optional.empty();

    private Instant now = Instant.parse("2026-11-24T06:30:00Z");
    private final InstantSource clock = () -> now;
    private final FakeTelegram telegram = new FakeTelegram();
    private final TelegramGateway gateway = new TelegramGateway(FakeTelegram.TOKEN, telegram.address(), clock);

    @AfterEach
    void close() {
        gateway.close();
        telegram.close();
    }

    @Test
    void aProcessThatWasFrozenBeforeItSentAsksAgainInsteadOfSending() {
        long[] nanos = {0};
        try (TelegramGateway frozen = new TelegramGateway(
                FakeTelegram.TOKEN,
                telegram.address(),
                clock,
                () -> nanos[0] += Duration.ofSeconds(4).toNanos())) {
            assertInstanceOf(PostResult.Later.class, frozen.post(CHAT, NO_THREAD, MESSAGE, true));
            assertEquals(List.of(), telegram.calls("sendMessage"));
        }
    }

    @Test
    void postsHtmlWithButtonsAndNoPreview() {
        assertEquals(new PostResult.Posted(1), gateway.post(CHAT, NO_THREAD, MESSAGE, true));
        JsonNode sent = telegram.calls("sendMessage").get(0);
        assertEquals("<b>Ferries &amp; docks</b> &lt;now&gt;", sent.path("text").asText());
        assertEquals("HTML", sent.path("parse_mode").asText());
        assertTrue(sent.path("disable_notification").asBoolean());
        assertTrue(sent.path("link_preview_options").path("is_disabled").asBoolean());
        assertEquals(
                new Seals(FakeTelegram.TOKEN).asking(CHAT, "s:k7m2qd"),
                sent.at("/reply_markup/inline_keyboard/0/0/callback_data").asText());
        assertFalse(sent.has("message_thread_id"));
    }

    @Test
    void sendsAPictureWithItsWordsAndButtons() {
        assertEquals(new PostResult.Posted(1), gateway.post(CHAT, Optional.of(5), MESSAGE.with(picture()), true));
        JsonNode sent = telegram.calls("sendPhoto").get(0);
        assertEquals("bias.png", sent.path("photo").asText());
        assertEquals(
                "<b>Ferries &amp; docks</b> &lt;now&gt;", sent.path("caption").asText());
        assertEquals("HTML", sent.path("parse_mode").asText());
        assertEquals("5", sent.path("message_thread_id").asText());
        assertTrue(sent.path("reply_markup").asText().contains("\"callback_data\":\"s:k7m2qd"));
    }

    @Test
    void sendsADocumentUnderAShortCaption() {
        Attachment file = new Attachment(Attachment.Kind.DOCUMENT, "rows.csv", "a,b".getBytes(StandardCharsets.UTF_8));
        gateway.post(CHAT, NO_THREAD, Message.of(Text.of("x".repeat(3000))).with(file), false);
        JsonNode sent = telegram.calls("sendDocument").get(0);
        assertEquals("rows.csv", sent.path("document").asText());
        assertTrue(sent.path("caption").asText().length() <= 1024);
    }

    @Test
    void sendsTheWordsAloneWhereAChatTakesNoPictures() {
        telegram.error("sendPhoto", 400, "Bad Request: not enough rights to send photos to the chat");
        assertInstanceOf(PostResult.Posted.class, gateway.post(GROUP, NO_THREAD, MESSAGE.with(picture()), false));
        assertEquals(
                "<b>Ferries &amp; docks</b> &lt;now&gt;",
                telegram.calls("sendMessage").get(0).path("text").asText());
    }

    @Test
    void neverSendsAPictureTwice() {
        telegram.cut("sendPhoto");
        assertInstanceOf(PostResult.Unknown.class, gateway.post(CHAT, NO_THREAD, MESSAGE.with(picture()), false));
        assertEquals(1, telegram.calls("sendPhoto").size());
    }

    private static Attachment picture() {
        return new Attachment(Attachment.Kind.PICTURE, "bias.png", new byte[] {1, 2, 3});
    }

    @Test
    void keepsTheTopicAndShowsAPreviewWhereAsked() {
        gateway.post(GROUP, Optional.of(12), new Message(Text.of("https://example.org"), List.of(), true), false);
        JsonNode sent = telegram.calls("sendMessage").get(0);
        assertEquals(12, sent.path("message_thread_id").asInt());
        assertFalse(sent.has("link_preview_options"));
        assertFalse(sent.has("disable_notification"));
        assertFalse(sent.has("reply_markup"));
    }

    @Test
    void sendsOnceMoreAsPlainTextWhatTelegramCannotParse() {
        telegram.error("sendMessage", 400, "Bad Request: can't parse entities: Unsupported start tag");
        assertInstanceOf(PostResult.Posted.class, gateway.post(CHAT, NO_THREAD, MESSAGE, false));
        JsonNode plain = telegram.calls("sendMessage").get(1);
        assertEquals("Ferries & docks <now>", plain.path("text").asText());
        assertFalse(plain.has("parse_mode"));
    }

    @Test
    void saysThatATopicIsClosedAndAnswersAPersonOutsideOfIt() {
        telegram.error("sendMessage", 400, "Bad Request: TOPIC_CLOSED");
        assertInstanceOf(PostResult.TopicClosed.class, gateway.post(GROUP, Optional.of(12), MESSAGE, false));
        assertEquals(1, telegram.calls("sendMessage").size());
        telegram.error("sendMessage", 400, "Bad Request: message thread not found");
        assertInstanceOf(PostResult.Posted.class, gateway.answer(new To(GROUP, Optional.of(12), 7), MESSAGE));
        assertFalse(telegram.calls("sendMessage").get(2).has("message_thread_id"));
    }

    @Test
    void doesNotSendAgainWhatMayHaveArrived() {
        telegram.cut("sendMessage");
        assertInstanceOf(PostResult.Unknown.class, gateway.post(CHAT, NO_THREAD, MESSAGE, false));
        telegram.error("sendMessage", 502, "Bad Gateway");
        assertInstanceOf(PostResult.Unknown.class, gateway.post(CHAT, NO_THREAD, MESSAGE, false));
        assertEquals(2, telegram.calls("sendMessage").size());
    }

    @Test
    void doesNotSendAgainOnAKeptConnectionThatIsCut() {
        gateway.post(CHAT, NO_THREAD, MESSAGE, false);
        telegram.cut("sendMessage");
        gateway.post(CHAT, NO_THREAD, MESSAGE, false);
        assertEquals(2, telegram.calls("sendMessage").size());
    }

    @Test
    void knowsThatNothingLeftWhereNobodyListens() {
        telegram.close();
        PostResult.Failed failed =
                assertInstanceOf(PostResult.Failed.class, gateway.post(CHAT, NO_THREAD, MESSAGE, false));
        assertFalse(failed.reason().contains("fake-token"));
    }

    @Test
    void leavesAChatInPeaceThatAskedToWait() {
        telegram.slow("sendMessage", 34);
        assertEquals(new PostResult.Later(Duration.ofSeconds(34)), gateway.post(CHAT, NO_THREAD, MESSAGE, false));
        now = now.plusSeconds(10);
        assertEquals(new PostResult.Later(Duration.ofSeconds(24)), gateway.post(CHAT, NO_THREAD, MESSAGE, false));
        assertEquals(1, telegram.calls("sendMessage").size());
        now = now.plusSeconds(24);
        assertInstanceOf(PostResult.Posted.class, gateway.post(CHAT, NO_THREAD, MESSAGE, false));
    }

    @Test
    void cutsATextThatIsTooLong() {
        Message endless = Message.of(Text.of("ferry ".repeat(1000)));
        assertInstanceOf(PostResult.Posted.class, gateway.post(CHAT, NO_THREAD, endless, false));
        assertTrue(telegram.calls("sendMessage").get(0).path("text").asText().length() <= 4096);
    }

    @Test
    void changesAMessageInPlace() {
        assertEquals(new PostResult.Posted(41), gateway.edit(To.all(CHAT, NO_THREAD), 41, MESSAGE));
        JsonNode edit = telegram.calls("editMessageText").get(0);
        assertEquals(41, edit.path("message_id").asLong());
        assertTrue(edit.has("reply_markup"), "an edit without a keyboard would take it away");
    }

    @Test
    void postsAnewWhereTheMessageToChangeIsGone() {
        telegram.error("editMessageText", 400, "Bad Request: message to edit not found");
        assertInstanceOf(PostResult.Posted.class, gateway.edit(To.all(CHAT, Optional.of(3)), 41, MESSAGE));
        assertEquals(
                3,
                telegram.calls("sendMessage").get(0).path("message_thread_id").asInt());
    }

    @Test
    void asksForRightsAgainBeforeAMinuteIsOver() {
        telegram.next("getChatMember", "{\"ok\":true,\"result\":{\"status\":\"administrator\"}}");
        telegram.next("getChatMember", "{\"ok\":true,\"result\":{\"status\":\"member\"}}");
        assertTrue(gateway.mayManage(GROUP, 7));
        assertTrue(gateway.mayManage(GROUP, 7));
        assertEquals(1, telegram.calls("getChatMember").size());
        now = now.plusSeconds(59);
        assertFalse(gateway.mayManage(GROUP, 7));
    }

    @Test
    void givesNoRightsWhereTelegramDoesNotAnswer() {
        telegram.cut("getChatMember");
        assertFalse(gateway.mayManage(GROUP, 7));
        telegram.next("getChatMember", "{\"ok\":true,\"result\":{\"status\":\"creator\"}}");
        assertTrue(gateway.mayManage(GROUP, 7));
    }

    @Test
    void givesHiddenPersonsNoRightsAndEverybodyTheirOwnChat() {
        assertFalse(gateway.mayManage(GROUP, 0));
        assertTrue(gateway.mayManage(CHAT, 7));
        assertFalse(gateway.mayManage(CHAT, 8));
        assertEquals(List.of(), telegram.calls("getChatMember"));
    }

    @Test
    void findsAChatByItsPublicName() {
        telegram.next("getChat", "{\"ok\":true,\"result\":{\"id\":-1001}}");
        telegram.error("getChat", 400, "Bad Request: chat not found");
        assertEquals(Optional.of(new ChatId(-1001)), gateway.named("@harbor_daily"));
        assertEquals(Optional.empty(), gateway.named("@nobody_here"));
        assertEquals(Optional.empty(), gateway.named("https://example.org"));
        assertEquals(2, telegram.calls("getChat").size());
    }

    @Test
    void linksToItselfOnceItKnowsItsName() {
        assertEquals(Optional.empty(), gateway.link("s_k7m2qd"));
        assertTrue(gateway.introduce());
        assertEquals(Optional.of("https://t.me/parallax_fake_bot?start=s_k7m2qd"), gateway.link("s_k7m2qd"));
        assertEquals(Optional.empty(), gateway.link("not a start parameter"));
    }

    @Test
    void tellsAWrongTokenFromANetworkThatIsDown() {
        telegram.error("getMe", 502, "Bad Gateway");
        assertFalse(gateway.introduce());
        try (TelegramGateway other = new TelegramGateway("99:wrong-token", telegram.address(), clock)) {
            WrongTokenException e = assertThrows(WrongTokenException.class, other::introduce);
            assertFalse(e.toString().contains("99:wrong-token"));
        }
    }

    @Test
    void refusesAServerAddressWithAPath() {
        assertThrows(
                IllegalArgumentException.class,
                () -> new TelegramGateway("1:a", URI.create("https://example.org/telegram"), clock));
        assertThrows(
                IllegalArgumentException.class,
                () -> new TelegramGateway("1:a", URI.create("ftp://example.org"), clock));
    }

    @Test
    void answersOnePersonAloneWhereTelegramCan() {
        telegram.next("sendMessage", "{\"ok\":true,\"result\":{\"message_id\":4,\"ephemeral_message_id\":4}}");
        assertEquals(
                Optional.of(new PostResult.Posted(4)),
                gateway.aside(new To(GROUP, NO_THREAD, 7), MESSAGE, Optional.empty()));
        assertEquals(
                7,
                telegram.calls("sendMessage")
                        .get(0)
                        .at("/ephemeral_message_parameters/receiver_user_id")
                        .asLong());
    }

    @Test
    void noticesThatAServerCannotSpeakToOnePersonAlone() {
        gateway.aside(new To(GROUP, NO_THREAD, 7), MESSAGE, Optional.empty());
        assertEquals(Optional.empty(), gateway.aside(new To(GROUP, NO_THREAD, 7), MESSAGE, Optional.empty()));
    }

    @Test
    void offersWhatCanBeShared() {
        gateway.answerInline(
                "q", List.of(new news.parallax.chat.InlineResult("k7m2qd", "Ferry", "29 articles", MESSAGE)));
        assertEquals(
                "Ferry",
                telegram.calls("answerInlineQuery")
                        .get(0)
                        .at("/results/0/title")
                        .asText());
    }
}
