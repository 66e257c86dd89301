package news.parallax.feed;

import java.time.Duration;
import java.util.Optional;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/**
 * Reads RSS 0.9x, 1.0 and 2.0, Atom 0.3 and 1.0, JSON Feed and news sitemaps. It is lenient: broken markup gives what can
 * be read of it. Entities that a document declares itself are never expanded and nothing is ever fetched. Safe for several
 * threads.
 */
public final class FeedParser {
    private static final int LONGEST = 24 << 20;

    /**
     * Reads a document.
     *
     * @param contentType the header it came with
     * @param baseUrl its address, which relative links start from
     * @throws UnreadableFeedException where it is no feed
     */
    public ParsedFeed parse(byte[] body, Optional<String> contentType, String baseUrl) throws UnreadableFeedException {
        String text = Charsets.decode(body, contentType);
        if (text.isBlank()) {
            throw new UnreadableFeedException("the document is empty");
        }
        String start = text.stripLeading();
        if (start.startsWith("{") || start.startsWith("[") || start.startsWith("null")) {
            return JsonFeedReader.read(start, baseUrl);
        }
        if (text.length() > LONGEST) {
            throw new UnreadableFeedException("the document is too large");
        }
        MarkupBounds.check(text);
        Document document = MarkupBounds.parser().parseInput(clean(text), baseUrl);
        Element root = root(document);
        return new XmlFeedReader(baseUrl).read(root);
    }

    /** Control characters that XML forbids, and what stands before the first tag. */
    private static String clean(String text) {
        int tag = text.indexOf('<');
        String from = tag > 0 ? text.substring(tag) : text;
        StringBuilder clean = new StringBuilder(from.length());
        for (int i = 0; i < from.length(); i++) {
            char c = from.charAt(i);
            if (c >= ' ' || c == '\n' || c == '\t' || c == '\r') {
                clean.append(c);
            }
        }
        return clean.toString();
    }

    private static Element root(Document document) throws UnreadableFeedException {
        for (String name : new String[] {"rss", "feed", "rdf|RDF", "RDF", "urlset", "sitemapindex", "channel"}) {
            for (Element element : document.getAllElements()) {
                if (local(element).equalsIgnoreCase(name.replaceFirst("^.*\\|", ""))) {
                    return element;
                }
            }
        }
        boolean html = document.getAllElements().stream().anyMatch(element -> local(element).equalsIgnoreCase("html"));
        throw new UnreadableFeedException(html ? "this is a web page, not a feed" : "this is not a feed");
    }

    /** The name of an element without its prefix. */
    static String local(Element element) {
        String name = element.tagName();
        return name.substring(name.indexOf(':') + 1);
    }

    /** Minutes as a duration, where they are minutes. */
    static Optional<Duration> minutes(String words) {
        return words.strip().matches("\\d{1,6}") ? Optional.of(Duration.ofMinutes(Long.parseLong(words.strip()))) : Optional.empty();
    }

    /** A parser for the markup inside of texts. */
    static Parser html() {
        return Parser.htmlParser();
    }
}
