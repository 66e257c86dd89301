package news.parallax.outlet;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;

/** The catalog of outlets and their feeds. It changes only as a whole, by {@link #become}; safe for several threads. */
public final class Outlets {
    private static final Pattern ADDRESS = Pattern.compile("[0-9.]+|\\[.*|.*:.*");

    private volatile Map<String, Outlet> byDomain;
    private volatile List<CatalogFeed> feeds;
    private final AtomicInteger edition = new AtomicInteger();

    /** A catalog of the given outlets and feeds; of two outlets with one domain the later counts. */
    public Outlets(Collection<Outlet> outlets, Collection<CatalogFeed> feeds) {
        Map<String, Outlet> named = new TreeMap<>();
        outlets.forEach(outlet -> named.put(outlet.domain(), outlet));
        this.byDomain = named;
        this.feeds = feeds.stream()
                .sorted(Comparator.comparing(CatalogFeed::domain).thenComparing(CatalogFeed::url))
                .toList();
    }

    /** Replaces what is in this catalog with what is in another, for all who hold it. */
    public void become(Outlets other) {
        byDomain = other.byDomain;
        feeds = other.feeds;
        edition.incrementAndGet();
    }

    /** A number that grows with every {@link #become}, after it. */
    public int edition() {
        return edition.get();
    }

    /** All outlets, by domain. */
    public List<Outlet> all() {
        return new ArrayList<>(byDomain.values());
    }

    /** All feeds, also those that are not enabled, by domain, then address. */
    public List<CatalogFeed> feeds() {
        return feeds;
    }

    /** The outlet with exactly this domain. */
    public Optional<Outlet> byDomain(String domain) {
        return Optional.ofNullable(byDomain.get(domain));
    }

    /**
     * The outlet that an address belongs to: that of the very host, else of the host without {@code www.}, else of the
     * nearest parent domain that the catalog knows.
     */
    public Optional<Outlet> byUrl(String url) {
        String host = host(url);
        if (ADDRESS.matcher(host).matches()) {
            return byDomain(host);
        }
        while (host.contains(".")) {
            Outlet outlet = byDomain.get(host);
            if (outlet != null) {
                return Optional.of(outlet);
            }
            host = host.substring(host.indexOf('.') + 1);
        }
        return Optional.empty();
    }

    /** The outlet with this domain, or one that nothing is known of. */
    public Outlet of(String domain) {
        return byDomain(domain).orElseGet(() -> Outlet.unknown(domain));
    }

    /** The outlet of an article: that of its link, else that of the feed it came in, else one that nothing is known of. */
    public Outlet ofArticle(String link, String feedDomain) {
        return byUrl(link).or(() -> byDomain(feedDomain)).orElseGet(() -> Outlet.unknown(feedDomain));
    }

    private static String host(String url) {
        try {
            String host = new URI(url.strip()).getHost();
            return host == null ? looseHost(url) : host.toLowerCase(Locale.ROOT);
        } catch (URISyntaxException unusualButUsable) {
            return looseHost(url);
        }
    }

    /** Links in feeds hold blanks, umlauts and underscores that {@link URI} refuses; the host is readable all the same. */
    private static String looseHost(String url) {
        String rest = url.strip().replaceFirst("^[a-zA-Z][a-zA-Z0-9+.-]*:", "");
        if (!rest.startsWith("//")) {
            return "";
        }
        String authority = rest.substring(2).split("[/?#\\\\]", 2)[0];
        String host = authority.substring(authority.lastIndexOf('@') + 1);
        return host.replaceFirst(":[0-9]*$", "").toLowerCase(Locale.ROOT);
    }
}
