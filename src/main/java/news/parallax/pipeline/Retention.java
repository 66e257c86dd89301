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

    private static final Instant OLDEST = Instant.EPOCH;
    /** How often everything old is looked at, for what came late. */
    private static final Duration ANEW = Duration.ofDays(1);

    private final Articles articles;
    private final Duration kept;
    private final InstantSource clock;
    private Instant from = OLDEST;
    private Instant anew = Instant.MIN;

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

    /**
     * Forgets everything that is too old by now, batch by batch. What was swept once is looked at again once a day: an
     * article may come long after the date that it bears.
     */
    public void sweep() {
        Instant now = clock.instant();
        Instant before = now.minus(kept);
        if (!now.isBefore(anew)) {
            from = OLDEST;
            anew = now.plus(ANEW);
        }
        while (from.isBefore(before)) {
            from = articles.forget(from, before, BATCH);
        }
    }
}
