package news.parallax.brief;

/**
 * An article of a story as the rule for versions reads it.
 *
 * @param articleId the article
 * @param source its words and where they are from
 */
public record Report(String articleId, Source source) {}
