package news.parallax.telegram;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.time.Duration;
import news.parallax.chat.ChatId;
import news.parallax.chat.PostResult;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RepliesTest {
    private static Answer error(int code, String description) {
        return Answer.read("{\"ok\":false,\"error_code\":" + code + ",\"description\":\"" + description + "\"}");
    }

    @Test
    void knowsTheNumberOfAMessageThatStands() {
        Answer answer = Answer.read("{\"ok\":true,\"result\":{\"message_id\":41,\"something_new\":{\"a\":[1]}}}");
        assertEquals(new PostResult.Posted(41), Replies.posted(answer));
    }

    @ParameterizedTest
    @CsvSource({
        "403, Forbidden: bot was blocked by the user",
        "403, Forbidden: user is deactivated",
        "403, Forbidden: bot was kicked from the supergroup chat",
        "403, Forbidden: bot is not a member of the channel chat",
        "403, Forbidden: the group chat was deleted",
        "400, Bad Request: chat not found",
        "400, Bad Request: group chat was deactivated"
    })
    void takesTheChatForClosed(int code, String description) {
        PostResult.Closed closed = assertInstanceOf(PostResult.Closed.class, Replies.posted(error(code, description)));
        assertEquals(code + " " + description, closed.reason());
    }

    @Test
    void waitsAsLongAsTelegramAsks() {
        Answer answer = Answer.read(
                "{\"ok\":false,\"error_code\":429,\"description\":\"Too Many Requests: retry after 34\",\"parameters\":{\"retry_after\":34}}");
        assertEquals(new PostResult.Later(Duration.ofSeconds(34)), Replies.posted(answer));
    }

    @Test
    void followsAChatThatMoved() {
        Answer answer = Answer.read(
                "{\"ok\":false,\"error_code\":400,\"description\":\"Bad Request: group chat was upgraded to a supergroup chat\",\"parameters\":{\"migrate_to_chat_id\":-1001234567890}}");
        assertEquals(new PostResult.Moved(new ChatId(-1_001_234_567_890L)), Replies.posted(answer));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"<html><body>502 Bad Gateway</body></html>", "", "{\"ok\":true,\"result\":{\"mess", "[]", "null"
            })
    void knowsNothingWhereTheAnswerIsNotTheBotApis(String body) {
        assertInstanceOf(PostResult.Unknown.class, Replies.posted(Answer.read(body)));
    }

    @Test
    void knowsNothingWhereTheServerFailedOrStayedSilent() {
        assertInstanceOf(PostResult.Unknown.class, Replies.posted(error(500, "Internal Server Error")));
        assertInstanceOf(PostResult.Unknown.class, Replies.posted(new Outcome.Unanswered("Connection reset")));
    }

    @Test
    void sendsAgainWhatNeverLeftOrWasNotEvenLookedAt() {
        assertInstanceOf(PostResult.Failed.class, Replies.posted(new Outcome.Unsent("Connection refused")));
        assertInstanceOf(PostResult.Failed.class, Replies.posted(error(401, "Unauthorized")));
    }

    @Test
    void refusesWhatTelegramWillNeverTake() {
        assertInstanceOf(PostResult.Refused.class, Replies.posted(error(400, "Bad Request: message text is empty")));
        assertInstanceOf(
                PostResult.Refused.class,
                Replies.posted(error(400, "Bad Request: not enough rights to send text messages to the chat")));
    }

    @Test
    void findsNothingWrongWithAnEditThatChangesNothing() {
        assertEquals(
                new PostResult.Posted(5),
                Replies.edited(error(400, "Bad Request: message is not modified: specified new message content"), 5));
    }

    @Test
    void noticesThatTheMessageToEditIsGone() {
        assertEquals(Replies.GONE, Replies.edited(error(400, "Bad Request: message to edit not found"), 5));
        assertEquals(Replies.GONE, Replies.edited(error(400, "Bad Request: message can't be edited"), 5));
    }
}
