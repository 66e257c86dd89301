package news.parallax.web;

/** Fetches an address: one polite GET. */
public interface Fetcher {
    /**
     * Fetches. Blocks until the answer is whole or the fetch has ended otherwise, never longer than about half a minute
     * beyond its turn at the host; whatever the web does comes back as a result, never as an exception. Safe for several
     * threads; two requests to one host wait for each other.
     */
    FetchResult fetch(FetchRequest request);
}
