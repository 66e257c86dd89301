package news.parallax.command;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import news.parallax.chat.ChatKind;
import news.parallax.chat.Language;
import news.parallax.chat.Request;
import news.parallax.chat.Voice;
import news.parallax.story.StoryLanguages;

/**
 * A request that was understood as a command.
 *
 * @param request the request
 * @param chat what is kept of its chat
 * @param words what stands after the command's name; for a tap, what stands after its first part
 */
public record Ask(Request request, ChatState chat, String words) {
    /**
     * How the answer is spoken: in the language the chat chose; else, where nobody else listens, in the asker's own; else
     * in the one that was heard there; else in English.
     */
    public Voice voice() {
        return new Voice(spoken().orElse(Language.ENGLISH), chat.zone(), chat.plain());
    }

    private Optional<Language> spoken() {
        return Language.of(chat.language())
                .or(() -> request.kind() == ChatKind.PRIVATE ? Language.of(request.language()) : Optional.empty())
                .or(chat::spoken);
    }

    /** The languages of the stories that the asker is told unless it is said which. */
    public StoryLanguages storyLanguages() {
        return chat.storyLanguages(spoken());
    }

    /** The words one by one; for a tap, its parts. */
    public List<String> parts() {
        return Arrays.stream(words.split(request.tap() ? ":" : "\\s+"))
                .filter(part -> !part.isEmpty())
                .toList();
    }

    /** The part at a place, or another where there is none. */
    public String part(int place, String fallback) {
        List<String> parts = parts();
        return place < parts.size() ? parts.get(place) : fallback;
    }

    /** The part at a place as a page or a count, within bounds. */
    public int number(int place, int fallback, int most) {
        String part = part(place, "");
        return part.matches("\\d{1,6}") ? Math.min(Integer.parseInt(part), most) : fallback;
    }
}
