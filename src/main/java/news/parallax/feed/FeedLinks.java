package news.parallax.feed;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import news.parallax.web.WebAddress;

/** Finds the feeds that a web page names in its links, those of comments last. Linear in the length of the page. */
final class FeedLinks {
    private static final Set<String> TYPES =
            Set.of("application/rss+xml", "application/atom+xml", "application/feed+json", "application/rdf+xml");
    private static final int MOST = 20;
    private static final int HEAD = 1 << 20;

    private FeedLinks() {}

    /**
     * The absolute addresses, best first.
     *
     * @param page as text; only its first million characters are read
     * @param address of the page
     */
    static List<String> in(String page, String address) {
        XmlScanner scanner = new XmlScanner(page.substring(0, Math.min(page.length(), HEAD)));
        List<String> feeds = new ArrayList<>();
        List<String> comments = new ArrayList<>();
        String base = address;
        for (XmlScanner.Event event = scanner.next(); event != XmlScanner.Event.OVER; event = scanner.next()) {
            if (event != XmlScanner.Event.START) {
                continue;
            }
            if (scanner.name().equals("base")) {
                base = WebAddress.resolve(address, value(scanner, "href")).orElse(base);
            } else if (scanner.name().equals("link") && isFeed(scanner) && feeds.size() + comments.size() < MOST) {
                String link = value(scanner, "href");
                boolean aside = (link + value(scanner, "title"))
                        .toLowerCase(Locale.ROOT)
                        .contains("comment");
                WebAddress.resolve(base, link)
                        .filter(url -> url.startsWith("http") && !feeds.contains(url) && !comments.contains(url))
                        .ifPresent((aside ? comments : feeds)::add);
            }
        }
        feeds.addAll(comments);
        return feeds;
    }

    private static boolean isFeed(XmlScanner link) {
        String type = value(link, "type").toLowerCase(Locale.ROOT);
        int semicolon = type.indexOf(';');
        return TYPES.contains((semicolon < 0 ? type : type.substring(0, semicolon)).strip())
                && value(link, "rel").toLowerCase(Locale.ROOT).contains("alternate");
    }

    private static String value(XmlScanner element, String key) {
        List<String> attributes = element.attributes();
        for (int i = 0; i + 1 < attributes.size(); i += 2) {
            if (attributes.get(i).equals(key)) {
                return attributes.get(i + 1).strip();
            }
        }
        return "";
    }
}
