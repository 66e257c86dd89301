package news.parallax.pipeline;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import news.parallax.article.Articles;

/**
 * Lets go of what is large and old: texts and embeddings. Articles and stories stay, so that no link to one ever dies and
 * every figure of theirs can still be explained. For one thread.
 */
public final class Retention {
    /** A batch is short, so that whoever writes beside it hardly waits. */
    private static final int BATCH = 500;

    private final Articles articles;
    private final Duration kept;
    private final InstantSource clock;
    private Instant from = Instant.EPOCH;

    /**
     * Keeps texts and embeddings of articles for this long after they were published.
     *
     * @param kept longer than the window of stories, which are rebuilt from embeddings
     */
    public Retention(Articles articles, Duration kept, InstantSource clock) {
        this.articles = articles;
        this.kept = kept;
        this.clock = clock;
    }

    /** Forgets everything that is too old by now, batch by batch; what was swept once is not looked at again. */
    public void sweep() {
        Instant before = clock.instant().minus(kept);
        while (from.isBefore(before)) {
            from = articles.forget(from, before, BATCH);
        }
    }
}
