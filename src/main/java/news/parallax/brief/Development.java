package news.parallax.brief;

/**
 * Something material that a new version of a story brings.
 *
 * @param kind what kind of thing
 * @param words the sentence that brings it, in the article's words; for a side, the side's word
 * @param before the figure told before, or empty
 * @param after the figure told now, or empty
 * @param articleId the article that brings it
 */
public record Development(Kind kind, String words, String before, String after, String articleId) {
    /** What kind of thing. */
    public enum Kind {
        /** A fact that no report told before: a number or somebody named. */
        NEW_FACT,
        /** Another figure for something that was told before. */
        CHANGED_NUMBER,
        /** An outlet corrected what it had published. */
        CORRECTION,
        /** A side that had not covered the story now does. */
        SIDE
    }
}
