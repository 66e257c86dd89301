package news.parallax.feed;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * What a feed document says.
 *
 * @param format such as {@code rss-2.0}, {@code atom}, {@code rdf}, {@code json}, {@code sitemap}
 * @param title the feed's name, or empty
 * @param language its language as an IETF tag, or empty
 * @param ttl how long it asks readers to keep a copy, if it does
 * @param entries what is in it, in its order
 */
public record ParsedFeed(String format, String title, String language, Optional<Duration> ttl, List<Entry> entries) {
    /** Copies the entries. */
    public ParsedFeed {
        entries = List.copyOf(entries);
    }
}
