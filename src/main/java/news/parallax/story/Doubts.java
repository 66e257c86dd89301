package news.parallax.story;

import java.time.Instant;
import java.util.Collection;
import java.util.List;

/**
 * Where readers' votes on whether an article belongs to its story wait for the article to be looked at again. A vote asks;
 * it never decides. Safe for several threads.
 */
public interface Doubts {
    /**
     * Keeps a vote; a later one of the same reader on the same article takes its place.
     *
     * @param voter the reader
     * @param belongs whether the reader says that the article belongs to the story
     */
    void vote(String articleId, String storyId, long voter, boolean belongs, Instant at);

    /** At most {@code limit} articles that more readers doubt than defend since they were looked at, longest doubted first. */
    List<String> open(int limit);

    /** These articles have been looked at again: what was voted on them before has had its effect. */
    void checked(Collection<String> articleIds, Instant at);

    /** Forgets a reader's votes. */
    void forget(long voter);
}
