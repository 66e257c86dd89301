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
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import news.parallax.web.Fetcher;

/**
 * Polls feeds side by side, those of one host one after the other. A feed that hangs holds one worker and no other feed
 * but those of its host. May be called by one thread at a time.
 */
public final class FeedPoller {
    private static final Duration LONGEST_ROUND = Duration.ofMinutes(2);
    private static final int WAITING_RESULTS = 32;
    private static final int PATIENCE = 2;
    private final FeedReader reader;
    private final PollPolicy policy;
    private final InstantSource time;
    private final int parallel;

    /**
     * A poller.
     *
     * @param parallel number of hosts asked at once; waiting costs little, so more than may hang at once is best
     */
    public FeedPoller(Fetcher fetcher, FeedParser parser, PollPolicy policy, InstantSource time, int parallel) {
        this.reader = new FeedReader(fetcher, parser);
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
        PollOutcome outcome = reader.ask(feed);
        if (!feed.hasMoved() || !isLost(feed, outcome)) {
            return polled(feed, outcome);
        }
        // a move that was no good one, or is over: the catalog's address may hold the feed, or lead to it, by now
        Feed home = feed.atHome();
        PollOutcome there = reader.ask(home);
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
