package news.parallax.feed;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import news.parallax.web.WebAddress;

/**
 * Reads feed documents: RSS 0.9x, 1.0 and 2.0, Atom 0.3 and 1.0, JSON Feed, and sitemaps as a feed. Time and memory are
 * linear in the size of the document, entities from elsewhere are never read. Safe for several threads.
 */
public final class FeedParser {
    static final int MOST_ENTRIES = 1_000;
    private static final int LARGEST = 10 * 1024 * 1024;
    private final JsonFeed json = new JsonFeed();

    /**
     * Parses a document.
     *
     * @param contentType the header it came with, if any
     * @param baseUrl its address, against which relative ones are resolved; empty if unknown
     * @return what it says, with at most the first 1,000 entries; none is a valid answer
     * @throws UnreadableFeedException if it is not a feed; the message says what it seems to be
     */
    public ParsedFeed parse(byte[] body, Optional<String> contentType, String baseUrl) throws UnreadableFeedException {
        if (body.length > LARGEST) {
            throw new UnreadableFeedException("is larger than 10 MiB");
        }
        String text = DocumentText.of(body, contentType);
        String start = text.substring(0, Math.min(text.length(), 1_000)).stripLeading();
        if (start.isEmpty()) {
            throw new UnreadableFeedException("is empty");
        }
        char first = start.charAt(0);
        if (first == '{' || first == '[' || start.startsWith("null")) {
            return json.read(text, baseUrl, MOST_ENTRIES);
        }
        if (start.startsWith("http://") || start.startsWith("https://")) {
            return addresses(text);
        }
        if (text.indexOf('<') < 0) {
            throw new UnreadableFeedException("is not a feed");
        }
        return new XmlFeed(text, baseUrl, MOST_ENTRIES).read();
    }

    /**
     * The feeds that a web page names, by their absolute addresses, best first; none if it is no web page.
     *
     * @param contentType the header it came with, if any
     * @param baseUrl its address
     */
    public List<String> feedsNamedIn(byte[] page, Optional<String> contentType, String baseUrl) {
        return page.length > LARGEST ? List.of() : FeedLinks.in(DocumentText.of(page, contentType), baseUrl);
    }

    /** A sitemap may be a plain list of addresses. */
    private static ParsedFeed addresses(String text) throws UnreadableFeedException {
        List<Entry> entries = new ArrayList<>();
        for (String line : (Iterable<String>) text.lines().limit(MOST_ENTRIES)::iterator) {
            if (!line.isBlank()) {
                String url = WebAddress.resolve("", line.strip())
                        .filter(each -> each.startsWith("http"))
                        .orElseThrow(() -> new UnreadableFeedException("is text, not a feed"));
                entries.add(new Entry(EntryIds.bounded(url), "", url, Optional.empty(), "", List.of(), List.of(), ""));
            }
        }
        return new ParsedFeed(
                "sitemap", "", "", Optional.empty(), Set.of(), Set.of(), EntryIds.apart(entries), List.of());
    }
}
