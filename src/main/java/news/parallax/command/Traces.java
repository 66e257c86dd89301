package news.parallax.command;

import java.util.List;
import java.util.Map;
import news.parallax.chat.ChatId;

/**
 * All that is kept about a chat or a person, whichever feature keeps it. A person's private chat has that person's
 * number, so one number finds both. Safe for several threads.
 */
public interface Traces {
    /** The rows about a number, by table; a row is its columns in order. */
    Map<String, List<Map<String, Object>>> of(long number);

    /** Removes the rows about a number; where a row belongs to others too, only the number in it. Returns how many. */
    int forget(long number);

    /** Hands the rows of a chat to the one it became; where that has its own already, they win. */
    void move(ChatId from, ChatId to);
}
