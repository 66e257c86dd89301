package news.parallax.story;

import news.parallax.article.Article;

/**
 * An article that is in a story already.
 *
 * @param vector its embedding, as the embedder gave it
 */
public record Placed(Article article, float[] vector, String storyId) {}
