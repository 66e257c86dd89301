package news.parallax.feed;

import java.net.URI;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import news.parallax.feed.PolledFeed.Outcome;
import news.parallax.web.FetchRequest;
import news.parallax.web.FetchResult;
import news.parallax.web.Fetcher;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Polls feeds side by side, the feeds of one host one after another. A bad feed never stops the others. */
public final class FeedPoller {
    private static final Logger LOG = LoggerFactory.getLogger(FeedPoller.class);

    private final Fetcher fetcher;
    private final FeedParser parser;
    private final PollPolicy policy;
    private final InstantSource clock;
    private final int parallel;

    /**
     * A poller.
     *
     * @param parallel how many hosts are read side by side
     */
    public FeedPoller(Fetcher fetcher, FeedParser parser, PollPolicy policy, InstantSource clock, int parallel) {
        this.fetcher = fetcher;
        this.parser = parser;
        this.policy = policy;
        this.clock = clock;
        this.parallel = parallel;
    }

    /** Polls the feeds and hands each to {@code sink} as it comes, on the caller's thread; ends when all have come. */
    public void poll(List<Feed> due, Consumer<PolledFeed> sink) {
        Map<String, List<Feed>> byHost = new LinkedHashMap<>();
        due.forEach(feed -> byHost.computeIfAbsent(host(feed.currentUrl()), host -> new ArrayList<>())
                .add(feed));
        BlockingQueue<PolledFeed> polled = new LinkedBlockingQueue<>();
        AtomicInteger number = new AtomicInteger();
        ExecutorService workers = Executors.newFixedThreadPool(Math.max(1, Math.min(parallel, byHost.size())), task -> {
            Thread thread = new Thread(task, "feed-" + number.incrementAndGet());
            thread.setDaemon(true);
            return thread;
        });
        try {
            for (List<Feed> feeds : byHost.values()) {
                workers.execute(() -> feeds.forEach(feed -> polled.add(pollSafely(feed))));
            }
            for (int i = 0; i < due.size(); i++) {
                sink.accept(polled.take());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            workers.shutdownNow();
        }
    }

    private PolledFeed pollSafely(Feed feed) {
        try {
            return poll(feed);
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
            LOG.error("polling {} failed in a way that is ours to mend", feed.url(), e);
            return failed(feed, new FetchResult.Failed("it could not be read"));
        }
    }

    private PolledFeed poll(Feed feed) {
        FetchResult result = fetcher.fetch(
                new FetchRequest(feed.currentUrl(), FetchRequest.Kind.FEED, feed.etag(), feed.lastModified()));
        if (result instanceof FetchResult.NotModified answer) {
            return new PolledFeed(policy.unchanged(feed, answer, clock.instant()), List.of(), Outcome.NOT_MODIFIED);
        }
        if (!(result instanceof FetchResult.Fresh fresh)) {
            return failed(feed, result);
        }
        try {
            ParsedFeed parsed = parser.parse(fresh.body(), fresh.contentType(), fresh.url());
            return new PolledFeed(policy.read(feed, fresh, parsed, clock.instant()), parsed.entries(), Outcome.FRESH);
        } catch (UnreadableFeedException e) {
            return failed(
                    feed,
                    new FetchResult.Failed(Optional.ofNullable(e.getMessage()).orElse("this is not a feed")));
        }
    }

    private PolledFeed failed(Feed feed, FetchResult result) {
        return new PolledFeed(policy.failed(feed, result, clock.instant()), List.of(), Outcome.FAILED);
    }

    private static String host(String url) {
        try {
            return Optional.ofNullable(URI.create(url).getRawAuthority()).orElse(url);
        } catch (IllegalArgumentException e) {
            return url;
        }
    }
}
