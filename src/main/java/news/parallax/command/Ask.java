package news.parallax.command;

import java.util.Arrays;
import java.util.List;
import news.parallax.chat.Request;

/**
 * A request that was understood as a command.
 *
 * @param request the request
 * @param chat what is kept of its chat
 * @param words what stands after the command's name; for a tap, what stands after its first part
 */
public record Ask(Request request, ChatState chat, String words) {
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
