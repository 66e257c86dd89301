package news.parallax.article;

import java.io.Reader;
import java.util.Optional;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;

/** Turns the bytes of a page into a tree, within bounds that hold for any bytes. */
final class PageReader {
    /** The largest real pages have about 2.3 MB; beyond this only the beginning is read. */
    private static final int MAX_BYTES = 3 << 20;

    private static final int MAX_DEPTH = 400;

    Document read(byte[] html, Optional<String> contentType, String url) {
        Reader text = PageText.reader(html, Math.min(html.length, MAX_BYTES), contentType);
        return Parser.htmlParser().setMaxDepth(MAX_DEPTH).parseInput(text, url);
    }
}
