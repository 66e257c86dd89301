package news.parallax.digest;

import java.util.Optional;
import news.parallax.story.CoveredStory;

/**
 * A story that is told to a chat.
 *
 * @param covered the story
 * @param had what the chat has had of it, where it is told as an update
 * @param fact the new fact of an update; empty otherwise
 */
record Pick(CoveredStory covered, Optional<Had> had, String fact) {
    /** Whether the chat has had an earlier version. */
    boolean update() {
        return had.isPresent();
    }
}
