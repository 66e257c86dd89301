package news.parallax;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.PriorityQueue;
import news.parallax.article.Article;

/**
 * Puts a stream that is nearly in order of time into that order, and articles of one time in order of their ids: what comes
 * late by less than an hour still comes in its turn. Holds back an hour of the stream, 10,000 articles at most. For one thread.
 */
final class TimeOrder {
    private static final Duration HELD_BACK = Duration.ofHours(1);
    private static final int MOST = 10_000;

    private final PriorityQueue<Article> held =
            new PriorityQueue<>(Comparator.comparing(Article::published).thenComparing(Article::id));
    private Instant newest = Instant.MIN;

    void add(Article article) {
        held.add(article);
        newest = article.published().isAfter(newest) ? article.published() : newest;
    }

    /** The next one that nothing can come before anymore, as far as is known; none while more must be read. */
    Optional<Article> next() {
        Article oldest = held.peek();
        boolean due = oldest != null
                && (held.size() > MOST
                        || Duration.between(oldest.published(), newest).compareTo(HELD_BACK) > 0);
        return due ? rest() : Optional.empty();
    }

    /** The next one where nothing more will be read; none at the end. */
    Optional<Article> rest() {
        return Optional.ofNullable(held.poll());
    }
}
