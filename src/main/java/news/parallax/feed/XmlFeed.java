package news.parallax.feed;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import news.parallax.web.WebAddress;

/**
 * Reads RSS, Atom and sitemaps, entry by entry, so that a large document takes no more memory than its entries. An
 * entry that the document breaks off in is dropped. One document, one thread.
 */
final class XmlFeed {
    private static final Set<String> ROOTS = Set.of("rss", "rdf:rdf", "feed", "urlset", "sitemapindex", "channel");
    private static final Set<String> ITEMS = Set.of("item", "entry");
    private static final Set<String> PLACES = Set.of("url", "sitemap");
    private static final Set<String> LEAVES = Set.of("title", "link", "guid", "pubdate", "category", "comments");
    private static final Set<String> FIELDS = Set.of(
            "title",
            "link",
            "guid",
            "pubdate",
            "category",
            "comments",
            "description",
            "author",
            "item",
            "entry",
            "channel");
    private static final int DEEPEST = 128;
    private static final int MOST_ELEMENTS = 100_000;
    private static final int TITLE = 500;

    private final XmlScanner scanner;
    private final String address;
    private final int most;
    private final Namespaces namespaces = new Namespaces();
    private final List<XmlElement> open = new ArrayList<>();
    private final List<Entry> entries = new ArrayList<>();
    private final XmlElement head;
    private Optional<XmlElement> root = Optional.empty();
    private boolean html;
    private boolean sitemap;
    private boolean atom;
    private int kept;
    private int keptOutside;

    XmlFeed(String text, String address, int most) {
        this.scanner = new XmlScanner(text);
        this.address = address;
        this.most = most;
        this.head = new XmlElement("head", "head", address, "", List.of());
    }

    ParsedFeed read() throws UnreadableFeedException {
        XmlScanner.Event event = scanner.next();
        while (event != XmlScanner.Event.OVER && entries.size() < most) {
            if (event == XmlScanner.Event.START) {
                start();
            } else if (event == XmlScanner.Event.END) {
                end();
            } else if (!open.isEmpty() && root.isPresent()) {
                top().addWords(scanner.text());
                count();
            }
            event = scanner.next();
        }
        if (scanner.declaresOutside()) {
            throw new UnreadableFeedException("declares entities that lie outside of it or are made of others");
        }
        XmlElement top = root.orElseThrow(
                () -> new UnreadableFeedException(html ? "is a web page, not a feed" : "is not a feed"));
        if (event == XmlScanner.Event.OVER) { // the head may have been left open
            while (!open.isEmpty() && !isItem(top().name())) {
                closeTop();
            }
        }
        return feed(top);
    }

    private void start() throws UnreadableFeedException {
        String raw = scanner.name();
        namespaces.open(open.size(), scanner.attributes());
        String name = namespaces.name(raw);
        html |= name.equals("html") || name.equals("xhtml:html");
        if (name.equals("atom:feed") && root.isEmpty()) {
            namespaces.inAtom();
            name = "feed";
        } else if (name.equals("atom:entry") && root.isEmpty()) {
            namespaces.inAtom();
            name = "entry";
        }
        if (root.isEmpty() && !ROOTS.contains(name) && !name.equals("entry")) {
            namespaces.close(open.size());
            return; // whatever stands before the feed
        }
        closeForgotten(name);
        if (isItem(name) && !isInsideItem()) {
            keptOutside = kept;
        }
        XmlElement element = new XmlElement(name, raw, base(), language(), List.copyOf(scanner.attributes()));
        if (root.isEmpty()) {
            root = Optional.of(element);
            sitemap = name.equals("urlset") || name.equals("sitemapindex");
            atom = name.equals("feed") || name.equals("entry");
        }
        open.add(element);
        count();
        if (open.size() > DEEPEST) {
            throw new UnreadableFeedException("is nested too deeply");
        }
    }

    private void closeForgotten(String name) {
        if (open.isEmpty()) {
            return;
        }
        if (LEAVES.contains(top().name()) && FIELDS.contains(name) && !atom) {
            closeTop();
        }
        if (isItem(name)) {
            for (int i = open.size() - 1; i > 0; i--) {
                if (open.get(i).name().equals(name)) {
                    closeDownTo(i);
                    return;
                }
            }
        }
    }

    private boolean isItem(String name) {
        return (sitemap ? PLACES : ITEMS).contains(name);
    }

    private void end() {
        for (int i = open.size() - 1; i >= 0; i--) {
            if (open.get(i).raw().equals(scanner.name())) {
                closeDownTo(i);
                return;
            }
        }
    }

    private void closeDownTo(int depth) {
        while (open.size() > depth) {
            closeTop();
        }
    }

    private void closeTop() {
        XmlElement element = open.remove(open.size() - 1);
        namespaces.close(open.size());
        if (isItem(element.name()) && !isInsideItem()) {
            entries.add(
                    new EntryReader(atom).read(element)); // at once: elements take far more memory than what they say
            kept = keptOutside;
        } else if (open.isEmpty() || element.name().equals("channel")) {
            element.children().forEach(head::add);
        } else {
            top().add(element);
        }
    }

    private boolean isInsideItem() {
        for (int i = 1; i < open.size(); i++) { // the root of a lone entry of Atom holds no other
            if (isItem(open.get(i).name())) {
                return true;
            }
        }
        return false;
    }

    private XmlElement top() {
        return open.get(open.size() - 1);
    }

    private void count() throws UnreadableFeedException {
        if (++kept > MOST_ELEMENTS) {
            throw new UnreadableFeedException("has too many elements in an entry or around its entries");
        }
    }

    private String base() {
        String parent = open.isEmpty() ? address : top().base();
        List<String> attributes = scanner.attributes();
        int at = attributes.indexOf("xml:base");
        return at < 0 || at % 2 == 1
                ? parent
                : WebAddress.resolve(parent, attributes.get(at + 1))
                        .filter(WebAddress::isComplete)
                        .orElse(parent);
    }

    private String language() {
        String parent = open.isEmpty() ? "" : top().language();
        List<String> attributes = scanner.attributes();
        int at = attributes.indexOf("xml:lang");
        return at < 0 || at % 2 == 1 ? parent : attributes.get(at + 1);
    }

    private ParsedFeed feed(XmlElement top) {
        String language = head.first("language", "dc:language");
        if (language.isEmpty()) {
            language = top.language();
        }
        String common = PlainText.clean(language, 20);
        List<Entry> read = entries.stream().map(entry -> entry.orIn(common)).toList();
        boolean index = top.name().equals("sitemapindex");
        String title = head.all("title").stream()
                .findFirst()
                .map(each -> each.plain(TITLE))
                .orElse("");
        return new ParsedFeed(
                format(top),
                title,
                common,
                FeedRest.ttl(head),
                FeedRest.hours(head),
                FeedRest.days(head),
                index ? List.of() : EntryIds.apart(read),
                index ? SitemapIndex.best(read, address) : List.of());
    }

    private static String format(XmlElement top) {
        String version = PlainText.clean(top.attribute("version"), 10);
        return switch (top.name()) {
            case "rss", "channel" -> "rss-" + (version.isEmpty() ? "2.0" : version);
            case "rdf:rdf" -> "rss-1.0";
            case "urlset", "sitemapindex" -> "sitemap";
            default -> "atom-" + (version.isEmpty() ? "1.0" : version);
        };
    }
}
