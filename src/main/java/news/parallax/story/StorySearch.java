package news.parallax.story;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Finds stories by words. Safe for several threads. */
public interface StorySearch {
    /**
     * The stories that have, in the headlines of their present articles, every one of the words, in any script and
     * letter case.
     *
     * @param since only stories with an article published at or after this, if given
     * @param limit at most so many
     * @return ids, larger stories first, then newer ones
     */
    List<String> matching(List<String> words, Optional<Instant> since, int limit);
}
