package news.parallax.pipeline;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import news.parallax.article.Article;
import news.parallax.article.ArticleExtractor;
import news.parallax.article.ExtractedPage;
import news.parallax.web.FetchRequest;
import news.parallax.web.FetchResult;
import news.parallax.web.Fetcher;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Fetches and reads article pages, side by side and within a time; what is not reached is left for a later turn. */
final class PageRound {
    private static final Logger LOG = LoggerFactory.getLogger(PageRound.class);

    private final Fetcher fetcher;
    private final ArticleExtractor extractor;
    private final int parallel;

    PageRound(Fetcher fetcher, ArticleExtractor extractor, int parallel) {
        this.fetcher = fetcher;
        this.extractor = extractor;
        this.parallel = parallel;
    }

    /**
     * Reads the pages of articles.
     *
     * @return by article id, what its page says; empty where the page was tried and cannot be had; absent where time ran
     *     out or the host asked to wait
     */
    Map<String, Optional<ExtractedPage>> read(List<Article> articles, Duration time) {
        Map<String, Optional<ExtractedPage>> pages = new HashMap<>();
        AtomicInteger number = new AtomicInteger();
        ExecutorService workers =
                Executors.newFixedThreadPool(Math.max(1, Math.min(parallel, articles.size())), task -> {
                    Thread thread = new Thread(task, "page-" + number.incrementAndGet());
                    thread.setDaemon(true);
                    return thread;
                });
        long deadline = System.nanoTime() + time.toNanos();
        try {
            List<Future<Read>> reads = new ArrayList<>();
            for (Article article : articles) {
                reads.add(workers.submit((Callable<Read>) () -> read(article, deadline)));
            }
            for (int i = 0; i < reads.size(); i++) {
                Read read = await(reads.get(i), deadline);
                if (read.tried()) {
                    pages.put(articles.get(i).id(), read.page());
                }
            }
        } finally {
            workers.shutdownNow();
        }
        return pages;
    }

    private Read read(Article article, long deadline) {
        if (System.nanoTime() - deadline > 0) {
            return Read.LATER;
        }
        FetchResult result = fetcher.fetch(FetchRequest.page(article.url()));
        if (result instanceof FetchResult.Fresh fresh) {
            return new Read(true, Optional.of(extractor.extract(fresh.body(), fresh.contentType(), fresh.url())));
        }
        return result instanceof FetchResult.RetryLater ? Read.LATER : Read.NONE;
    }

    private static Read await(Future<Read> read, long deadline) {
        try {
            return read.get(Math.max(1, deadline - System.nanoTime()), TimeUnit.NANOSECONDS);
        } catch (TimeoutException e) {
            read.cancel(true);
            return Read.LATER;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Read.LATER;
        } catch (ExecutionException e) {
            LOG.warn("a page could not be read", e.getCause());
            return Read.NONE;
        }
    }

    private record Read(boolean tried, Optional<ExtractedPage> page) {
        static final Read LATER = new Read(false, Optional.empty());
        static final Read NONE = new Read(true, Optional.empty());
    }
}
