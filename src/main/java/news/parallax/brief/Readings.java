package news.parallax.brief;

import java.util.List;
import java.util.Optional;
import news.parallax.chat.ChatId;

/** Which version of a story each chat saw last; nothing else is kept of its reading. Safe for several threads. */
public interface Readings {
    /** When a chat saw a story last, if it did. */
    Optional<Reading> last(ChatId chat, String story);

    /** All that is kept of a chat's reading, newest first. */
    List<Reading> of(ChatId chat);

    /** Keeps that a chat was shown a story, in place of what was kept of it. */
    void save(ChatId chat, Reading reading);

    /** Hands what is kept of a chat to the one it became; what the new one had already stays. */
    void move(ChatId from, ChatId to);

    /** Empties what is kept of a chat. */
    void forget(ChatId chat);
}
