package news.parallax.feed;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Semaphore;
import news.parallax.web.FetchRequest;
import news.parallax.web.FetchResult;
import news.parallax.web.Fetcher;

/**
 * Fetches one feed and says what was found: the feed, the one that a home page names in its place, or what the sitemaps of an
 * index hold. Safe for several threads.
 */
final class FeedReader {
    private static final int NAMED_FEEDS = 3;
    private final Fetcher fetcher;
    private final FeedParser parser;
    private final Semaphore parsing =
            new Semaphore(Math.max(2, Runtime.getRuntime().availableProcessors()));

    FeedReader(Fetcher fetcher, FeedParser parser) {
        this.fetcher = fetcher;
        this.parser = parser;
    }

    /** Asks for a feed where it is by now; whatever happens is an outcome. */
    PollOutcome ask(Feed feed) throws InterruptedException {
        FetchRequest request =
                new FetchRequest(feed.currentUrl(), FetchRequest.Kind.FEED, feed.etag(), feed.lastModified());
        try {
            return outcome(feed, fetcher.fetch(request));
        } catch (RuntimeException ours) { // one feed never stops the others
            return new PollOutcome.Broken(
                    "could not be read: " + ours.getClass().getSimpleName());
        }
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
}
