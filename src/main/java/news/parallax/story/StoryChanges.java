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
 * @param related for stories looked at in this turn, the ids of those near each, likest first
 */
public record StoryChanges(
        Instant at,
        List<Joined> joined,
        Map<String, String> merged,
        List<String> touched,
        Map<String, String> reprints,
        Map<String, List<String>> related) {
    /** Copies the collections. */
    public StoryChanges {
        joined = List.copyOf(joined);
        merged = Map.copyOf(merged);
        touched = List.copyOf(touched);
        reprints = Map.copyOf(reprints);
        related = Map.copyOf(related);
    }

    /** Changes that leave open which stories are near others. */
    public StoryChanges(
            Instant at,
            List<Joined> joined,
            Map<String, String> merged,
            List<String> touched,
            Map<String, String> reprints) {
        this(at, joined, merged, touched, reprints, Map.of());
    }

    /**
     * A membership that begins.
     *
     * @param evidence why, as JSON; may be empty
     */
    public record Joined(String articleId, String storyId, String evidence) {}
}
