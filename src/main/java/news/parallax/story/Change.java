package news.parallax.story;

/** What a repair changed. */
public sealed interface Change {
    /** A story went into another whole. */
    record Merged(String from, String into) implements Change {}

    /**
     * An article went from one story to another; a split is several of these to a new story.
     *
     * @param evidence why, as a JSON object: the score with its parts
     */
    record Moved(String articleId, String from, String to, String evidence) implements Change {}
}
