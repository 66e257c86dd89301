package news.parallax.command;

import java.time.ZoneId;
import java.util.List;
import news.parallax.chat.ChatId;
import news.parallax.chat.Language;
import news.parallax.chat.Voice;

/**
 * What the bot keeps of a chat, beside its subscriptions.
 *
 * @param chat the chat
 * @param zone the zone its times are told in
 * @param language the language it chose (IETF tag), or empty
 * @param plain whether it asked for messages without bars and symbols
 * @param shown ids of the stories in the list shown last, in order, so that a number names a story
 */
public record ChatState(ChatId chat, ZoneId zone, String language, boolean plain, List<String> shown) {
    /** Copies the list. */
    public ChatState {
        shown = List.copyOf(shown);
    }

    /** A chat of which nothing is known. */
    public static ChatState unknown(ChatId chat) {
        return new ChatState(chat, ZoneId.of("UTC"), "", false, List.of());
    }

    /** How the chat is spoken to when nobody in particular asked. */
    public Voice voice() {
        return new Voice(Language.of(language).orElse(Language.ENGLISH), zone, plain);
    }

    /** The same with another list. */
    public ChatState showing(List<String> stories) {
        return new ChatState(chat, zone, language, plain, stories);
    }

    /** The same in another zone. */
    public ChatState in(ZoneId other) {
        return new ChatState(chat, other, language, plain, shown);
    }
}
