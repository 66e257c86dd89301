package news.parallax.story;

import java.util.Optional;
import news.parallax.article.Article;

/**
 * An article as a member of a story.
 *
 * @param article the article
 * @param reprintOf id of the article of the same story whose text this one repeats, if it does
 * @param evidence why it is here, as the clusterer recorded it when it was placed; JSON, may be empty
 */
public record Member(Article article, Optional<String> reprintOf, String evidence) {}
