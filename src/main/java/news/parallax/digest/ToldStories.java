package news.parallax.digest;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import news.parallax.chat.ChatId;

/**
 * Which versions of which stories chats have had. What stands in a delivery that never came does not count. Every method
 * is one transaction. Safe for several threads and several processes.
 */
public interface ToldStories {
    /** What a chat has had of us, by story. */
    Map<String, Had> had(ChatId chat);

    /** Says that a chat has had a story otherwise than by a delivery: it asked for it. */
    void heard(ChatId chat, Told told, Instant at);

    /** Says that people posted a story in a chat, at this version. */
    void posted(ChatId chat, String story, int version, Instant at);

    /** The stories that people posted in a chat at or after an instant, each with its newest version then. */
    Map<String, Integer> posted(ChatId chat, Instant since);

    /** The stories that a delivery tells, in their order. */
    List<Told> in(long delivery);

    /** The deliveries standing in chats that told a story at or after an instant, in order of number. */
    List<Delivery> tellers(String story, Instant since);

    /** Hands what a chat has had to the one it became. */
    void move(ChatId from, ChatId to);

    /** Forgets what a chat has had. */
    void forget(ChatId chat);

    /** Removes what was told before an instant, and what people posted before another; returns how many. */
    int prune(Instant before, Instant postedBefore);
}
