package news.parallax.command;

import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import news.parallax.article.ArticleExtractor;
import news.parallax.article.ExtractedPage;
import news.parallax.chat.ForeignWords;
import news.parallax.chat.Text;
import news.parallax.chat.Voice;
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
    public record Seen(String title, String text, Optional<Trouble> trouble) {
        /** Why nothing could be read, in the reader's language; empty if it was read. */
        Optional<Text> why(Voice voice) {
            return trouble.map(kind -> voice.tell("links.trouble." + kind.name().toLowerCase(Locale.ROOT)));
        }
    }

    /** Why nothing could be read, as far as it concerns who sent the address. */
    public enum Trouble {
        /** The address, or robots.txt of its host, forbids it. */
        FORBIDDEN,
        /** The host asks for time. */
        LATER,
        /** The host says that it is gone for good. */
        GONE,
        /** Too many pages are being read. */
        BUSY,
        /** No answer, or a broken one. */
        SILENT,
        /** A page without a headline. */
        BARE,
        /** Something else than a feed. */
        FEEDLESS
    }

    Seen page(String url) {
        Answer answer = fetch(FetchRequest.page(url));
        if (answer.fresh().isEmpty()) {
            return none(answer.trouble());
        }
        FetchResult.Fresh fresh = answer.fresh().get();
        ExtractedPage page = extractor.extract(fresh.body(), fresh.contentType(), fresh.url());
        return page.title().isBlank()
                ? none(Trouble.BARE)
                : new Seen(ForeignWords.clean(page.title()), page.text(), Optional.empty());
    }

    Seen feed(String url) {
        Answer answer = fetch(FetchRequest.feed(url));
        if (answer.fresh().isEmpty()) {
            return none(answer.trouble());
        }
        FetchResult.Fresh fresh = answer.fresh().get();
        try {
            String title =
                    parser.parse(fresh.body(), fresh.contentType(), fresh.url()).title();
            return new Seen(title.isBlank() ? url : ForeignWords.clean(title), "", Optional.empty());
        } catch (UnreadableFeedException e) {
            return none(Trouble.FEEDLESS);
        }
    }

    private record Answer(Optional<FetchResult.Fresh> fresh, Trouble trouble) {}

    private Answer fetch(FetchRequest request) {
        if (!free.tryAcquire()) {
            return new Answer(Optional.empty(), Trouble.BUSY);
        }
        try {
            FetchResult result = web.fetch(request);
            return result instanceof FetchResult.Fresh fresh
                    ? new Answer(Optional.of(fresh), Trouble.SILENT)
                    : new Answer(Optional.empty(), trouble(result));
        } finally {
            free.release();
        }
    }

    private static Trouble trouble(FetchResult result) {
        if (result instanceof FetchResult.RetryLater) {
            return Trouble.LATER;
        }
        if (result instanceof FetchResult.Gone) {
            return Trouble.GONE;
        }
        return result instanceof FetchResult.Refused ? Trouble.FORBIDDEN : Trouble.SILENT;
    }

    private static Seen none(Trouble why) {
        return new Seen("", "", Optional.of(why));
    }
}
