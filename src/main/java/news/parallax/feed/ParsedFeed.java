package news.parallax.feed;

import java.time.DayOfWeek;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What a feed document says.
 *
 * @param format such as {@code rss-2.0}, {@code rss-1.0}, {@code atom-1.0}, {@code json-1.1} or that of a sitemap
 * @param title the feed's own title; may be empty
 * @param language the feed's own language; may be empty
 * @param ttl how long the feed asks not to be polled again
 * @param skipHours hours of the day (UTC, 0 to 23) in which it asks not to be polled
 * @param skipDays days (UTC) on which it asks not to be polled
 * @param entries in the order of the document
 * @param sitemaps where this is an index of sitemaps: addresses of the few worth reading for news, best first
 */
public record ParsedFeed(
        String format,
        String title,
        String language,
        Optional<Duration> ttl,
        Set<Integer> skipHours,
        Set<DayOfWeek> skipDays,
        List<Entry> entries,
        List<String> sitemaps) {
    /** Copies the collections. */
    public ParsedFeed {
        skipHours = Set.copyOf(skipHours);
        skipDays = Set.copyOf(skipDays);
        entries = List.copyOf(entries);
        sitemaps = List.copyOf(sitemaps);
    }

    /** The same head with other entries, repeats left out. */
    ParsedFeed with(List<Entry> others) {
        return new ParsedFeed(format, title, language, ttl, skipHours, skipDays, EntryIds.apart(others), List.of());
    }
}
