package news.parallax.clustering;

/**
 * Where an article was placed.
 *
 * @param storyId an existing story or a new one
 * @param evidence why, as a JSON object: the score with its parts, the nearest member, the words shared
 */
public record Placement(String articleId, String storyId, String evidence) {}
