package news.parallax.article;

import java.util.Optional;
import java.util.stream.Collectors;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads the page of an article. Safe for several threads; keeps nothing between calls. */
public final class ArticleExtractor {
    private static final Logger LOG = LoggerFactory.getLogger(ArticleExtractor.class);

    private final PageReader reader = new PageReader();
    private final ArticleBody body = new ArticleBody();

    /**
     * Reads one page. Never throws: of a page that is no article, is broken or is hostile it gives what can be read.
     *
     * @param html bytes as fetched
     * @param contentType the Content-Type header, if there was one
     * @param url address of the page, to resolve others against
     */
    public ExtractedPage extract(byte[] html, Optional<String> contentType, String url) {
        try {
            return read(reader.read(html, contentType, url), url);
        } catch (RuntimeException unforeseen) {
            // One page that no rule foresaw must not stop the others; it is shown as a page without text.
            LOG.warn("Could not read the page {}: {}", url, unforeseen.toString());
            return ExtractedPage.nothing();
        }
    }

    private ExtractedPage read(Document document, String url) {
        PageFacts facts = new PageFacts(document);
        StructuredData data = new StructuredData(facts.jsonLd);
        String title = PageHeadline.read(facts, data);
        String lead = lead(facts, data);
        String text = body.read(document.body(), title, lead).stream()
                .map(block -> block.text)
                .collect(Collectors.joining("\n"));
        PageSigns signs = new PageSigns(facts, data, url);
        return new ExtractedPage(
                title,
                lead,
                text,
                Bylines.read(facts, data),
                PublicationDates.read(facts, data, url),
                signs.image(),
                PageLanguages.read(declaredLanguage(document), facts, data),
                signs.opinion(),
                signs.paywall(),
                signs.canonicalUrl(),
                signs.feedLinks());
    }

    private static String declaredLanguage(Document document) {
        Element root = document.firstElementChild();
        return root == null ? "" : root.attr("lang").isBlank() ? root.attr("xml:lang") : root.attr("lang");
    }

    private static String lead(PageFacts facts, StructuredData data) {
        return facts.meta("og:description", "description", "twitter:description")
                .or(() -> data.text("description"))
                .map(words -> words.replaceAll("\\s+", " ").strip())
                .orElse("");
    }
}
