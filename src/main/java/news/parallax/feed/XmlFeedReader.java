package news.parallax.feed;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/** Reads the tree of an XML feed of any family. */
final class XmlFeedReader {
    private static final int MOST_ENTRIES = 5_000;
    private static final int LONGEST_TITLE = 20_000;
    private static final int LONGEST_SUMMARY = 100_000;

    private final String baseUrl;

    XmlFeedReader(String baseUrl) {
        this.baseUrl = baseUrl;
    }

    ParsedFeed read(Element root) throws UnreadableFeedException {
        return switch (FeedParser.local(root).toLowerCase(java.util.Locale.ROOT)) {
            case "rss", "channel" -> rss(root, "rss-" + (root.attr("version").isEmpty() ? "2.0" : root.attr("version")));
            case "rdf" -> rss(root, "rdf");
            case "feed" -> atom(root);
            case "urlset" -> sitemap(root);
            default -> throw new UnreadableFeedException("this is an index of sitemaps, not a feed");
        };
    }

    private ParsedFeed rss(Element root, String format) {
        Element channel = child(root, "channel").orElse(root);
        List<Entry> entries = new ArrayList<>();
        for (Element item : root.getAllElements()) {
            if (FeedParser.local(item).equalsIgnoreCase("item") && entries.size() < MOST_ENTRIES) {
                entries.add(rssItem(item));
            }
        }
        return new ParsedFeed(
                format, plain(value(channel, "title")), value(channel, "language").strip(), FeedParser.minutes(value(channel, "ttl")), entries);
    }

    private Entry rssItem(Element item) {
        String guid = value(item, "guid").strip();
        String link = first(value(item, "link"), child(item, "link").map(element -> element.attr("href")).orElse(""));
        if (link.isBlank()) {
            Element id = child(item, "guid").orElse(item);
            link = !id.attr("isPermaLink").equalsIgnoreCase("false") && guid.matches("(?i)https?://\\S+") ? guid : item.attr("rdf:about");
        }
        String summary = first(value(item, "description"), first(value(item, "content:encoded"), value(item, "summary")));
        List<String> authors = new ArrayList<>();
        for (Element each : item.children()) {
            String name = FeedParser.local(each);
            if (name.equalsIgnoreCase("author") || name.equalsIgnoreCase("creator")) {
                author(plain(value(each))).ifPresent(authors::add);
            }
        }
        return new Entry(
                guid,
                plain(value(item, "title")),
                Links.resolve(base(item), link),
                date(item, "pubDate", "date", "published", "issued", "updated", "modified"),
                plain(summary),
                authors,
                texts(item, "category", "subject"),
                value(item, "dc:language").strip());
    }

    private ParsedFeed atom(Element feed) {
        List<Entry> entries = new ArrayList<>();
        for (Element entry : feed.getAllElements()) {
            if (FeedParser.local(entry).equalsIgnoreCase("entry") && entries.size() < MOST_ENTRIES) {
                entries.add(atomEntry(entry));
            }
        }
        String language = feed.attr("xml:lang");
        return new ParsedFeed("atom", plain(child(feed, "title").map(this::typed).orElse("")), language, Optional.empty(), entries);
    }

    private Entry atomEntry(Element entry) {
        String link = "";
        for (Element each : entry.children()) {
            boolean alternate = each.attr("rel").isEmpty() || each.attr("rel").equals("alternate");
            if (FeedParser.local(each).equalsIgnoreCase("link") && alternate && link.isEmpty()) {
                link = first(each.attr("href"), value(each));
            }
        }
        String id = value(entry, "id").strip();
        if (link.isEmpty() && id.matches("(?i)https?://\\S+")) {
            link = id;
        }
        List<String> authors = new ArrayList<>();
        for (Element each : entry.children()) {
            if (FeedParser.local(each).equalsIgnoreCase("author")) {
                author(plain(value(each, "name"))).ifPresent(authors::add);
            }
        }
        List<String> categories = entry.children().stream()
                .filter(each -> FeedParser.local(each).equalsIgnoreCase("category"))
                .map(each -> first(each.attr("label"), each.attr("term")))
                .toList();
        String summary = child(entry, "summary").or(() -> child(entry, "content")).map(this::typed).orElse("");
        return new Entry(
                id,
                plain(child(entry, "title").map(this::typed).orElse("")),
                Links.resolve(base(entry), link),
                date(entry, "published", "issued", "created", "updated", "modified"),
                plain(summary),
                authors,
                categories,
                entry.attr("xml:lang"));
    }

    private ParsedFeed sitemap(Element urlset) {
        List<Entry> entries = new ArrayList<>();
        for (Element url : urlset.children()) {
            if (FeedParser.local(url).equalsIgnoreCase("url") && entries.size() < MOST_ENTRIES) {
                Element news = child(url, "news").orElse(url);
                String loc = value(url, "loc").strip();
                Optional<Instant> date = date(news, "publication_date").or(() -> date(url, "lastmod"));
                String language = child(news, "publication").map(each -> value(each, "language").strip()).orElse("");
                entries.add(new Entry(loc, plain(value(news, "title")), Links.resolve(baseUrl, loc), date, "", List.of(), texts(news, "keywords"), language));
            }
        }
        return new ParsedFeed("sitemap", "", "", Optional.empty(), entries);
    }

    private Optional<Instant> date(Element parent, String... names) {
        for (String name : names) {
            Optional<Instant> date = FeedDates.parse(value(parent, name));
            if (date.isPresent()) {
                return date;
            }
        }
        return Optional.empty();
    }

    private String base(Element element) {
        String base = baseUrl;
        List<Element> path = new ArrayList<>(element.parents());
        java.util.Collections.reverse(path);
        path.add(element);
        for (Element each : path) {
            if (each.hasAttr("xml:base")) {
                String resolved = Links.resolve(base, each.attr("xml:base"));
                base = resolved.isEmpty() ? base : resolved;
            }
        }
        return base;
    }

    private static Optional<String> author(String words) {
        // RSS wants "mail (name)"
        String name = words.replaceFirst("^\\S+@\\S+\\s*\\((.*)\\)$", "$1").strip();
        return name.isEmpty() || name.length() > 200 ? Optional.empty() : Optional.of(name);
    }

    private static List<String> texts(Element parent, String... names) {
        List<String> texts = new ArrayList<>();
        for (Element each : parent.children()) {
            for (String name : names) {
                String words = plain(value(each));
                if (FeedParser.local(each).equalsIgnoreCase(name) && !words.isEmpty() && words.length() <= 200) {
                    texts.add(words);
                }
            }
        }
        return texts;
    }

    /** The text of an Atom construct: markup of type xhtml is inside, of other types it is escaped. */
    private String typed(Element element) {
        return element.attr("type").equals("xhtml") || !element.children().isEmpty() ? element.html() : value(element);
    }

    private static String value(Element parent, String name) {
        return child(parent, name).map(XmlFeedReader::value).orElse("");
    }

    private static String value(Element element) {
        return element.children().isEmpty() ? element.wholeText() : element.html();
    }

    /** The first child with a name; a plain name prefers the element without a prefix over media:title and the like. */
    private static Optional<Element> child(Element parent, String name) {
        Optional<Element> exact = parent.children().stream().filter(each -> each.tagName().equalsIgnoreCase(name)).findFirst();
        return exact.isPresent() || name.contains(":")
                ? exact
                : parent.children().stream()
                        .filter(each -> FeedParser.local(each).equalsIgnoreCase(name) && !each.tagName().matches("(?i)(media|itunes|image):.*"))
                        .findFirst();
    }

    private static String first(String one, String other) {
        return one.isBlank() ? other : one;
    }

    /** Markup as plain text in one line. */
    static String plain(String markup) {
        String bounded = markup.length() > LONGEST_SUMMARY ? markup.substring(0, LONGEST_SUMMARY) : markup;
        String text = bounded.indexOf('<') >= 0 || bounded.indexOf('&') >= 0
                ? Jsoup.parse(bounded, "", Parser.htmlParser()).text()
                : bounded;
        String line = text.replaceAll("[\\s\\u00a0]+", " ").strip();
        return line.length() > LONGEST_TITLE ? line.substring(0, LONGEST_TITLE) : line;
    }
}
