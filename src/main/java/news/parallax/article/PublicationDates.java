package news.parallax.article;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/** When a page says it was published: JSON-LD, then meta elements, then marked times, then the address itself. */
final class PublicationDates {
    private static final String[] METAS = {
        "article:published_time",
        "og:article:published_time",
        "datepublished",
        "og:published_time",
        "parsely-pub-date",
        "sailthru.date",
        "article.published",
        "published_time",
        "publish-date",
        "publish_date",
        "publishdate",
        "publication_date",
        "pubdate",
        "date.published",
        "dc.date.issued",
        "dcterms.date",
        "dcterms.created",
        "dc.date",
        "dc.date.created",
        "cxenseparse:recs:publishtime",
        "article:published",
        "date",
        "last-published",
        "ptime",
        "citation_publication_date",
        "datecreated",
        "article:modified_time",
        "last-modified"
    };
    private static final Pattern IN_ADDRESS =
            Pattern.compile("[/-]((?:19|20)\\d{2})[/-]?(\\d{2})[/-]?(\\d{2})(?:\\D|$)");

    private PublicationDates() {}

    static Optional<Instant> read(PageFacts facts, StructuredData data, String url) {
        List<String> texts = new ArrayList<>();
        data.text("datePublished").ifPresent(texts::add);
        for (String key : METAS) {
            facts.meta(key).ifPresent(texts::add);
        }
        int known = texts.size() - (facts.meta("article:modified_time").isPresent() ? 1 : 0);
        for (Element element : facts.datesMarked) {
            texts.add(known > 0 ? texts.size() : 0, attributeOrText(element));
        }
        for (Element element : facts.times) {
            texts.add(attributeOrText(element));
        }
        for (String text : texts) {
            Optional<Instant> when = DateText.read(text);
            if (when.isPresent()) {
                return when;
            }
        }
        Matcher m = IN_ADDRESS.matcher(url);
        return m.find() ? DateText.read(m.group(1) + "-" + m.group(2) + "-" + m.group(3)) : Optional.empty();
    }

    private static String attributeOrText(Element element) {
        String value = element.attr("datetime");
        if (value.isBlank()) {
            value = element.attr("content");
        }
        return value.isBlank() ? element.text() : value;
    }
}
