package news.parallax.telegram;

import java.util.List;
import news.parallax.chat.ChatId;
import news.parallax.chat.PostResult;

/** What Telegram's answers mean for a message. The words are those of its server, tdlib/telegram-bot-api. */
final class Replies {
    private static final List<String> CHAT_GONE = List.of(
            "chat not found",
            "PEER_ID_INVALID",
            "USER_IS_BLOCKED",
            "user is deactivated",
            "group chat was deleted",
            "group chat was deactivated",
            "bot is not a member");
    private static final List<String> TOPIC_GONE = List.of("message thread not found", "TOPIC_CLOSED", "TOPIC_DELETED");
    private static final List<String> MESSAGE_GONE =
            // a picture has no text that could be put in the place of another
            List.of(
                    "message to edit not found",
                    "message can't be edited",
                    "MESSAGE_ID_INVALID",
                    "there is no text in the message to edit");

    private static final List<String> NO_RIGHTS =
            List.of("not enough rights to send text messages", "need administrator rights", "CHAT_WRITE_FORBIDDEN");

    private static final List<String> NO_FILES = List.of(
            "not enough rights to send",
            "CHAT_SEND_PHOTOS_FORBIDDEN",
            "CHAT_SEND_DOCS_FORBIDDEN",
            "CHAT_SEND_MEDIA_FORBIDDEN",
            "PHOTO_INVALID_DIMENSIONS",
            "IMAGE_PROCESS_FAILED");

    /** The message that was to change is no longer there. */
    static final PostResult GONE = new PostResult.Refused("the message to change is gone");

    /** The message can be shown to all or to nobody. */
    static final PostResult NOT_ASIDE = new PostResult.Refused("no message to one person alone");

    private Replies() {}

    /** What became of a new message. */
    static PostResult posted(Outcome outcome) {
        if (outcome instanceof Outcome.Unsent unsent) {
            return new PostResult.Failed(unsent.reason());
        }
        if (!(outcome instanceof Answer answer)) {
            return new PostResult.Unknown(((Outcome.Unanswered) outcome).reason());
        }
        if (answer.ok()) {
            return new PostResult.Posted(answer.result().path("message_id").asLong());
        }
        String reason = answer.code() + " " + answer.description();
        if (answer.wait429().isPresent()) {
            return new PostResult.Later(answer.wait429().get());
        }
        if (answer.migratedTo() != 0) {
            return new PostResult.Moved(new ChatId(answer.migratedTo()));
        }
        if (answer.code() == 403 || CHAT_GONE.stream().anyMatch(answer::says)) {
            return new PostResult.Closed(reason);
        }
        if (answer.serverFailed()) {
            return new PostResult.Unknown(reason);
        }
        // the token was withdrawn or the server is not Telegram's: the message is as good as before
        if (answer.code() == 401 || answer.code() == 404 || answer.code() == 409) {
            return new PostResult.Failed(reason);
        }
        return new PostResult.Refused(reason);
    }

    /** What became of a message that was to change. */
    static PostResult edited(Outcome outcome, long messageId) {
        if (outcome instanceof Answer answer) {
            if (answer.ok() || answer.says("message is not modified")) {
                return new PostResult.Posted(messageId);
            }
            if (MESSAGE_GONE.stream().anyMatch(answer::says)) {
                return GONE;
            }
        }
        return posted(outcome);
    }

    /** Whether the chat takes no message of ours at all, whatever its form. */
    static boolean concernsChat(Answer answer) {
        return answer.migratedTo() != 0
                || NO_RIGHTS.stream().anyMatch(answer::says)
                || CHAT_GONE.stream().anyMatch(answer::says);
    }

    /** Whether the text's markup was the trouble. */
    static boolean badMarkup(Answer answer) {
        return answer.code() == 400 && answer.says("can't parse entities");
    }

    /** Whether the file was the trouble: the chat takes none, or Telegram could not read it. */
    static boolean fileRefused(Answer answer) {
        return answer.code() == 413
                || (answer.code() == 400 && NO_FILES.stream().anyMatch(answer::says));
    }

    /** Whether the topic was the trouble. */
    static boolean topicClosed(Answer answer) {
        return TOPIC_GONE.stream().anyMatch(answer::says);
    }
}
