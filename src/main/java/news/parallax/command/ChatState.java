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
 * @param edition the country whose stories come first (ISO 3166), or empty for the world
 * @param brief whether it asked for short briefs
 */
public record ChatState(
        ChatId chat, ZoneId zone, String language, boolean plain, List<String> shown, String edition, boolean brief) {
    /** Copies the list. */
    public ChatState {
        shown = List.copyOf(shown);
    }

    /** A chat with no wish for an edition or for short briefs. */
    public ChatState(ChatId chat, ZoneId zone, String language, boolean plain, List<String> shown) {
        this(chat, zone, language, plain, shown, "", false);
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
        return new ChatState(chat, zone, language, plain, stories, edition, brief);
    }

    /** The same in another zone. */
    public ChatState in(ZoneId other) {
        return new ChatState(chat, other, language, plain, shown, edition, brief);
    }

    /** The same in another language. */
    public ChatState speaking(String other) {
        return new ChatState(chat, zone, other, plain, shown, edition, brief);
    }

    /** The same with or without bars and symbols. */
    public ChatState plainly(boolean wished) {
        return new ChatState(chat, zone, language, wished, shown, edition, brief);
    }

    /** The same with another edition. */
    public ChatState reading(String country) {
        return new ChatState(chat, zone, language, plain, shown, country, brief);
    }

    /** The same with short or full briefs. */
    public ChatState briefly(boolean wished) {
        return new ChatState(chat, zone, language, plain, shown, edition, wished);
    }
}
