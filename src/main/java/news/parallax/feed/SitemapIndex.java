package news.parallax.feed;

import java.net.URI;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** Which of the sitemaps of an index are worth reading: those of news, then the newest, and few of them. */
final class SitemapIndex {
    /** One for the news and two for a change of month or file; each costs the host a request. */
    static final int FOLLOWED = 3;

    private SitemapIndex() {}

    /**
     * The addresses, best first; without dates the order of the index counts. An index speaks for its own host alone.
     *
     * @param places sitemaps as entries, with the time of their last change
     * @param address of the index
     */
    static List<String> best(List<Entry> places, String address) {
        String host = host(address);
        return places.stream()
                .filter(place -> !host.isEmpty()
                        && host(place.url()).equals(host)
                        && !place.url().equals(address))
                .sorted(Comparator.comparing(SitemapIndex::isOfNews)
                        .thenComparing(place -> place.published().orElse(Instant.MIN))
                        .reversed())
                .map(Entry::url)
                .distinct()
                .limit(FOLLOWED)
                .toList();
    }

    private static boolean isOfNews(Entry place) {
        return place.url().toLowerCase(Locale.ROOT).contains("news");
    }

    private static String host(String url) {
        try {
            String host = URI.create(url).getHost();
            return host == null ? "" : host.toLowerCase(Locale.ROOT).replaceFirst("^www\\.", "");
        } catch (IllegalArgumentException odd) {
            return "";
        }
    }
}
