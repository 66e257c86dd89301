package news.parallax.story;

import java.time.Instant;
import news.parallax.article.Article;

/**
 * An article that is in a story already: of it, what places it.
 *
 * @param domain its outlet's
 * @param vector its embedding, as the embedder gave it
 */
public record Placed(
        String id,
        String domain,
        String title,
        String lead,
        Instant published,
        String language,
        float[] vector,
        String storyId) {
    /** An article as it is placed. */
    public static Placed of(Article article, float[] vector, String storyId) {
        return new Placed(
                article.id(),
                article.domain(),
                article.title(),
                article.lead(),
                article.published(),
                article.language(),
                vector,
                storyId);
    }
}
