package news.parallax.feed;

import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import news.parallax.web.FetchRequest;
import news.parallax.web.FetchResult;
import news.parallax.web.Fetcher;

/**
 * Polls feeds side by side, those of one host one after the other. A feed that hangs holds one worker and no other feed
 * but those of its host. May be called by one thread at a time.
 */
public final class FeedPoller {
    private static final Duration LONGEST_ROUND = Duration.ofMinutes(2);
    private static final int WAITING_RESULTS = 32;
    private static final int NAMED_FEEDS = 3;
    private static final int PATIENCE = 2;
    private final Fetcher fetcher;
    private final FeedParser parser;
    private final PollPolicy policy;
    private final InstantSource time;
    private final int parallel;
    private final Semaphore parsing =
            new Semaphore(Math.max(2, Runtime.getRuntime().availableProcessors()));

    /**
     * A poller.
     *
     * @param parallel number of hosts asked at once; waiting costs little, so more than may hang at once is best
     */
    public FeedPoller(Fetcher fetcher, FeedParser parser, PollPolicy policy, InstantSource time, int parallel) {
        this.fetcher = fetcher;
        this.parser = parser;
        this.policy = policy;
        this.time = time;
        this.parallel = parallel;
    }

    /**
     * Polls feeds. Blocks until all are polled; after two minutes no further one is begun, and what is left over is
     * neither counted nor passed on.
     *
     * @param sink takes each feed as it comes, in the calling thread; if it throws, the round ends with that
     */
    public PollRound poll(List<Feed> due, Consumer<PolledFeed> sink) {
        Collection<List<Feed>> hosts = byHost(due);
        if (hosts.isEmpty()) {
            return PollRound.NOTHING;
        }
        BlockingQueue<Optional<PolledFeed>> results = new ArrayBlockingQueue<>(WAITING_RESULTS);
        long deadline = System.nanoTime() + LONGEST_ROUND.toNanos();
        ExecutorService workers = workers(Math.min(parallel, hosts.size()));
        try {
            hosts.forEach(feeds -> workers.execute(() -> pollHost(feeds, deadline, results)));
            return drain(hosts.size(), results, sink);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return PollRound.NOTHING;
        } finally {
            workers.shutdownNow();
        }
    }

    private static PollRound drain(int hosts, BlockingQueue<Optional<PolledFeed>> results, Consumer<PolledFeed> sink)
            throws InterruptedException {
        PollRound round = PollRound.NOTHING;
        int open = hosts;
        while (open > 0) {
            Optional<PolledFeed> next = results.take();
            if (next.isPresent()) {
                sink.accept(next.get());
                round = round.plus(next.get());
            } else {
                open--;
            }
        }
        return round;
    }

    private void pollHost(List<Feed> feeds, long deadline, BlockingQueue<Optional<PolledFeed>> results) {
        boolean stopped = false;
        try {
            try {
                for (Feed feed : feeds) {
                    if (System.nanoTime() - deadline > 0) {
                        break;
                    }
                    results.put(Optional.of(poll(feed)));
                }
            } catch (InterruptedException left) {
                stopped = true; // nobody takes results anymore: to put one more would be to wait for ever
                Thread.currentThread().interrupt();
            } finally {
                if (!stopped) {
                    results.put(Optional.empty());
                }
            }
        } catch (InterruptedException left) {
            Thread.currentThread().interrupt();
        }
    }

    private PolledFeed poll(Feed feed) throws InterruptedException {
        PollOutcome outcome = ask(feed);
        if (!feed.hasMoved() || !isLost(feed, outcome)) {
            return polled(feed, outcome);
        }
        // a move that was no good one, or is over: the catalog's address may hold the feed, or lead to it, by now
        Feed home = feed.atHome();
        PollOutcome there = ask(home);
        if (there instanceof PollOutcome.Read) {
            return polled(home, there);
        }
        boolean isOver = there instanceof PollOutcome.Retired;
        return polled(
                feed,
                outcome instanceof PollOutcome.Retired gone && !isOver
                        ? new PollOutcome.Broken(gone.reason())
                        : outcome);
    }

    private static boolean isLost(Feed feed, PollOutcome outcome) {
        return outcome instanceof PollOutcome.Retired
                || (outcome instanceof PollOutcome.Broken && feed.failures() >= PATIENCE);
    }

    private PollOutcome ask(Feed feed) throws InterruptedException {
        FetchRequest request =
                new FetchRequest(feed.currentUrl(), FetchRequest.Kind.FEED, feed.etag(), feed.lastModified());
        try {
            return outcome(feed, fetcher.fetch(request));
        } catch (RuntimeException ours) { // one feed never stops the others
            return new PollOutcome.Broken(
                    "could not be read: " + ours.getClass().getSimpleName());
        }
    }

    private PolledFeed polled(Feed feed, PollOutcome outcome) {
        Feed after = policy.after(feed, outcome, time.instant());
        if (outcome instanceof PollOutcome.Read read) {
            return new PolledFeed(after, read.document().entries(), PolledFeed.Outcome.FRESH);
        } else if (outcome instanceof PollOutcome.Found found) {
            return new PolledFeed(after, found.document().entries(), PolledFeed.Outcome.FRESH);
        }
        boolean unchanged = outcome instanceof PollOutcome.Unchanged;
        return new PolledFeed(
                after, List.of(), unchanged ? PolledFeed.Outcome.NOT_MODIFIED : PolledFeed.Outcome.FAILED);
    }

    private PollOutcome outcome(Feed feed, FetchResult result) throws InterruptedException {
        if (result instanceof FetchResult.Fresh fresh) {
            PollOutcome outcome = read(fresh);
            if (outcome instanceof PollOutcome.Read read
                    && !read.document().sitemaps().isEmpty()) {
                return follow(read);
            }
            boolean unknown = feed.lastSuccess().isEmpty();
            return unknown && outcome instanceof PollOutcome.Broken broken ? discover(fresh, broken) : outcome;
        } else if (result instanceof FetchResult.NotModified unchanged) {
            return new PollOutcome.Unchanged(unchanged);
        } else if (result instanceof FetchResult.RetryLater later) {
            return new PollOutcome.Later(later.after(), later.reason());
        } else if (result instanceof FetchResult.Gone gone) {
            return new PollOutcome.Retired(gone.reason());
        } else if (result instanceof FetchResult.Refused refused) {
            return new PollOutcome.Broken("refused: " + refused.reason());
        } else if (result instanceof FetchResult.Failed failed) {
            return new PollOutcome.Broken(failed.reason());
        }
        throw new IllegalStateException("a result without a rule: " + result);
    }

    private PollOutcome read(FetchResult.Fresh fresh) throws InterruptedException {
        parsing.acquire(); // parsing is work for a processor, of which there are few
        try {
            return new PollOutcome.Read(fresh, parser.parse(fresh.body(), fresh.contentType(), fresh.url()));
        } catch (UnreadableFeedException unreadable) {
            return new PollOutcome.Broken("the document " + unreadable.getMessage());
        } finally {
            parsing.release();
        }
    }

    /** An index of sitemaps is read as the feed of what its few best ones hold; they are not followed any further. */
    private PollOutcome follow(PollOutcome.Read index) throws InterruptedException {
        List<Entry> entries = new ArrayList<>();
        boolean isRead = false;
        for (String url : index.document().sitemaps()) {
            if (fetcher.fetch(FetchRequest.feed(url)) instanceof FetchResult.Fresh fresh
                    && read(fresh) instanceof PollOutcome.Read read) {
                isRead = true;
                entries.addAll(read.document().entries());
            }
        }
        int most = Math.min(entries.size(), FeedParser.MOST_ENTRIES);
        return isRead
                ? new PollOutcome.Read(index.answer(), index.document().with(entries.subList(0, most)))
                : new PollOutcome.Broken("none of the sitemaps that it names can be read");
    }

    /** An outlet's home page in place of its feed names it; only where no feed was ever read at the address. */
    private PollOutcome discover(FetchResult.Fresh page, PollOutcome.Broken otherwise) throws InterruptedException {
        List<String> named = parser.feedsNamedIn(page.body(), page.contentType(), page.url());
        for (String url : named.subList(0, Math.min(named.size(), NAMED_FEEDS))) {
            if (fetcher.fetch(FetchRequest.feed(url)) instanceof FetchResult.Fresh fresh
                    && read(fresh) instanceof PollOutcome.Read read
                    && !read.document().entries().isEmpty()) {
                return new PollOutcome.Found(fresh, read.document(), url);
            }
        }
        return otherwise;
    }

    private static Collection<List<Feed>> byHost(List<Feed> feeds) {
        Map<String, List<Feed>> hosts = new LinkedHashMap<>();
        for (Feed feed : feeds) {
            hosts.computeIfAbsent(host(feed.currentUrl()), key -> new ArrayList<>())
                    .add(feed);
        }
        return hosts.values();
    }

    private static String host(String url) {
        try {
            String authority = String.valueOf(URI.create(url).getAuthority());
            return authority.toLowerCase(Locale.ROOT).replaceFirst(":(?:80|443)$", ""); // http and https are one host
        } catch (IllegalArgumentException odd) {
            return url;
        }
    }

    private static ExecutorService workers(int count) {
        AtomicInteger number = new AtomicInteger();
        return Executors.newFixedThreadPool(count, task -> {
            Thread thread = new Thread(task, "feed-poller-" + number.incrementAndGet());
            thread.setDaemon(true);
            return thread;
        });
    }
}
