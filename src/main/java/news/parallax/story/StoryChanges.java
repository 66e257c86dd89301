package news.parallax.story;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * What one turn changed.
 *
 * @param at when the turn was made
 * @param joined memberships that begin: an article that is in another story leaves that one, and its old membership is
 *     kept as history
 * @param merged id of each story that ended, with the id of the story it went into; its members have joined that one
 *     in {@code joined}
 * @param touched ids of the stories that changed materially: their version is counted up, or begun at 1
 * @param reprints for articles looked at in this turn, the id of the article each repeats, or an empty string for none
 */
public record StoryChanges(
        Instant at,
        List<Joined> joined,
        Map<String, String> merged,
        List<String> touched,
        Map<String, String> reprints) {
    /** Copies the collections. */
    public StoryChanges {
        joined = List.copyOf(joined);
        merged = Map.copyOf(merged);
        touched = List.copyOf(touched);
        reprints = Map.copyOf(reprints);
    }

    /**
     * A membership that begins.
     *
     * @param evidence why, as JSON; may be empty
     */
    public record Joined(String articleId, String storyId, String evidence) {}
}
