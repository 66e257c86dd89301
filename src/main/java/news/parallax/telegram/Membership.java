package news.parallax.telegram;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import news.parallax.chat.ChatId;
import news.parallax.chat.ChatKind;

/** What became of the bot's place in a chat, as Telegram tells it. */
final class Membership {
    private Membership() {}

    /** Whether the bot came in, may speak again, or was put out or silenced. */
    static Incoming read(JsonNode change) {
        ChatId chat = new ChatId(change.path("chat").path("id").asLong());
        Optional<ChatKind> kind = UpdateReader.kind(change.path("chat"));
        JsonNode now = change.path("new_chat_member");
        JsonNode before = change.path("old_chat_member");
        if (kind.isEmpty()) {
            return new Incoming.Nothing();
        }
        if (!speaks(now, kind.get())) {
            return new Incoming.Closed(
                    chat, "the bot's status there is " + now.path("status").asText("unknown"));
        }
        if (speaks(before, kind.get())) {
            return new Incoming.Nothing();
        }
        long by = change.path("from").path("id").asLong();
        return kind.get() == ChatKind.GROUP && there(before)
                ? new Incoming.Reopened(chat, kind.get(), by)
                : new Incoming.Opened(
                        chat,
                        kind.get(),
                        by,
                        change.path("from").path("language_code").asText(""));
    }

    private static boolean speaks(JsonNode member, ChatKind kind) {
        return switch (member.path("status").asText("")) {
            case "administrator" ->
                kind != ChatKind.CHANNEL || member.path("can_post_messages").asBoolean(true);
            case "creator", "member" -> true;
            case "restricted" ->
                there(member) && member.path("can_send_messages").asBoolean();
            default -> false;
        };
    }

    /** Whether it was silenced, and not put out. */
    private static boolean there(JsonNode member) {
        return member.path("status").asText("").equals("restricted")
                && member.path("is_member").asBoolean();
    }
}
