package news.parallax.story;

import java.time.Instant;
import java.util.Optional;
import news.parallax.outlet.Outlet;

/**
 * What coverage needs to know of one article of a story.
 *
 * @param articleId the article's identifier
 * @param outlet the outlet it belongs to
 * @param published when it was published
 * @param reprintOf identifier of the article that it copies, if it is a copy
 * @param opinion whether it is marked as opinion
 */
public record CoveredArticle(
        String articleId, Outlet outlet, Instant published, Optional<String> reprintOf, boolean opinion) {}
