package news.parallax.command;

import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import news.parallax.chat.ChatId;
import news.parallax.chat.Language;
import news.parallax.chat.Voice;
import news.parallax.story.StoryLanguages;

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
 * @param stories the languages of the stories it is told: their codes, {@value #EVERY} or, as long as it chose none, empty
 * @param heard the language (IETF tag) in which the person's program spoke last or, of a chat that orders were given for elsewhere, that of who gave
 *     them; of a group, that of who let the bot in; or empty
 */
public record ChatState(
        ChatId chat,
        ZoneId zone,
        String language,
        boolean plain,
        List<String> shown,
        String edition,
        boolean brief,
        String stories,
        String heard) {
    /** For stories in whatever language. */
    public static final String EVERY = "all";

    /** Copies the list. */
    public ChatState {
        shown = List.copyOf(shown);
    }

    /** A chat with no further wishes. */
    public ChatState(ChatId chat, ZoneId zone, String language, boolean plain, List<String> shown) {
        this(chat, zone, language, plain, shown, "", false, "", "");
    }

    /** A chat of which nothing is known. */
    public static ChatState unknown(ChatId chat) {
        return new ChatState(chat, ZoneId.of("UTC"), "", false, List.of());
    }

    /** How the chat is spoken to when nobody in particular asked: in the language it chose, else in the one heard, else in English. */
    public Voice voice() {
        return new Voice(spoken().orElse(Language.ENGLISH), zone, plain);
    }

    /** The language it is spoken to in, if anything is known of it. */
    Optional<Language> spoken() {
        return Language.of(language).or(() -> Language.of(heard));
    }

    /** The languages of the stories it is told when nobody in particular asked. */
    public StoryLanguages storyLanguages() {
        return storyLanguages(spoken());
    }

    /** The same where it is spoken to in a language: that one and English, unless it chose others. Where nothing is known of it, all. */
    public StoryLanguages storyLanguages(Optional<Language> spoken) {
        if (stories.equals(EVERY)) {
            return StoryLanguages.ALL;
        }
        return stories.isEmpty()
                ? spoken.map(its -> new StoryLanguages(Set.copyOf(List.of(its.tag(), Language.ENGLISH.tag()))))
                        .orElse(StoryLanguages.ALL)
                : new StoryLanguages(Set.copyOf(List.of(stories.split(" "))));
    }

    /** The same with another list. */
    public ChatState showing(List<String> list) {
        return new ChatState(chat, zone, language, plain, list, edition, brief, stories, heard);
    }

    /** The same in another zone. */
    public ChatState in(ZoneId other) {
        return new ChatState(chat, other, language, plain, shown, edition, brief, stories, heard);
    }

    /** The same in another language. */
    public ChatState speaking(String other) {
        return new ChatState(chat, zone, other, plain, shown, edition, brief, stories, heard);
    }

    /** The same with or without bars and symbols. */
    public ChatState plainly(boolean wished) {
        return new ChatState(chat, zone, language, wished, shown, edition, brief, stories, heard);
    }

    /** The same with another edition. */
    public ChatState reading(String country) {
        return new ChatState(chat, zone, language, plain, shown, country, brief, stories, heard);
    }

    /** The same with short or full briefs. */
    public ChatState briefly(boolean wished) {
        return new ChatState(chat, zone, language, plain, shown, edition, wished, stories, heard);
    }

    /** The same, told stories in these languages: codes with a space between them, {@value #EVERY}, or empty for what goes without saying. */
    public ChatState telling(String languages) {
        return new ChatState(chat, zone, language, plain, shown, edition, brief, languages, heard);
    }

    /** The same of a person whose program speaks so. */
    public ChatState hearing(String tag) {
        return new ChatState(chat, zone, language, plain, shown, edition, brief, stories, tag);
    }
}
