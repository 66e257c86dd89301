package news.parallax.story;

/**
 * A story with its coverage.
 *
 * @param story the story
 * @param coverage who covers it
 */
public record CoveredStory(Story story, Coverage coverage) {}
