package news.parallax.command;

import java.util.Optional;
import java.util.concurrent.Semaphore;
import news.parallax.article.ArticleExtractor;
import news.parallax.article.ExtractedPage;
import news.parallax.chat.ForeignWords;
import news.parallax.feed.FeedParser;
import news.parallax.feed.UnreadableFeedException;
import news.parallax.web.FetchRequest;
import news.parallax.web.FetchResult;
import news.parallax.web.Fetcher;

/** Reads an address that somebody sent, a few at a time so that slow pages never hold all answers up. */
public final class PageLook {
    private static final int AT_ONCE = 3;

    private final Fetcher web;
    private final ArticleExtractor extractor = new ArticleExtractor();
    private final FeedParser parser = new FeedParser();
    private final Semaphore free = new Semaphore(AT_ONCE);

    /** Reads through {@code web}, which keeps the rules of the road. */
    public PageLook(Fetcher web) {
        this.web = web;
    }

    /**
     * What was seen.
     *
     * @param title the page's headline, or the feed's name
     * @param text the page's text; empty for a feed
     * @param trouble why nothing could be read
     */
    public record Seen(String title, String text, Optional<String> trouble) {}

    Seen page(String url) {
        FetchResult result = fetch(FetchRequest.page(url));
        if (!(result instanceof FetchResult.Fresh fresh)) {
            return trouble(result);
        }
        ExtractedPage page = extractor.extract(fresh.body(), fresh.contentType(), fresh.url());
        return page.title().isBlank()
                ? none("there is no headline on it")
                : new Seen(ForeignWords.clean(page.title()), page.text(), Optional.empty());
    }

    Seen feed(String url) {
        FetchResult result = fetch(FetchRequest.feed(url));
        if (!(result instanceof FetchResult.Fresh fresh)) {
            return trouble(result);
        }
        try {
            String title =
                    parser.parse(fresh.body(), fresh.contentType(), fresh.url()).title();
            return new Seen(title.isBlank() ? url : ForeignWords.clean(title), "", Optional.empty());
        } catch (UnreadableFeedException e) {
            return none(String.valueOf(e.getMessage()));
        }
    }

    private FetchResult fetch(FetchRequest request) {
        if (!free.tryAcquire()) {
            return new FetchResult.Failed("too many pages are being read at this moment");
        }
        try {
            return web.fetch(request);
        } finally {
            free.release();
        }
    }

    private static Seen trouble(FetchResult result) {
        if (result instanceof FetchResult.RetryLater later) {
            return none(later.reason());
        }
        if (result instanceof FetchResult.Gone gone) {
            return none(gone.reason());
        }
        if (result instanceof FetchResult.Refused refused) {
            return none(refused.reason());
        }
        return none(result instanceof FetchResult.Failed failed ? failed.reason() : "it gave no answer");
    }

    private static Seen none(String why) {
        return new Seen("", "", Optional.of(why));
    }
}
