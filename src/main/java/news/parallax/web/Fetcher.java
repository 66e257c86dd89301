package news.parallax.web;

/** One polite GET. Wrap it to add behavior. Safe for several threads. */
public interface Fetcher {
    /**
     * Fetches an address, following redirects. Blocks until the answer is read, for a bounded time, and never throws for
     * what the other side does: whatever happens is a {@link FetchResult}.
     */
    FetchResult fetch(FetchRequest request);
}
