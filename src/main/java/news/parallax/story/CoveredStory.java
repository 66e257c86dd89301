package news.parallax.story;

/**
 * A story with its coverage.
 *
 * @param story the story
 * @param coverage who covers it
 * @param language the language it is told in ({@link Story#language})
 */
public record CoveredStory(Story story, Coverage coverage, String language) {
    /** A story with its coverage, in its language. */
    public CoveredStory(Story story, Coverage coverage) {
        this(story, coverage, story.language());
    }
}
