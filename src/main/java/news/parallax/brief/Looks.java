package news.parallax.brief;

import java.util.List;
import java.util.Optional;
import news.parallax.chat.ChatId;

/** Which version of a story each chat saw last; nothing else is kept of its looking. Safe for several threads. */
public interface Looks {
    /** When a chat saw a story last, if it did. */
    Optional<Look> last(ChatId chat, String story);

    /** When a chat saw each of some stories last, of those that it saw; what was kept a moment ago may be missing. */
    List<Look> of(ChatId chat, List<String> stories);

    /** All that is kept of a chat's looking, newest first. */
    List<Look> of(ChatId chat);

    /** Keeps that a chat was shown a story, in place of what was kept of it. */
    void save(ChatId chat, Look look);
}
