package news.parallax.article;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Attributes;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.NodeVisitor;

/** What a page says about itself outside its text: meta and link elements, JSON-LD, times and marked bylines. One walk. */
final class PageFacts {
    private static final int MAX_OF_A_KIND = 200;
    private static final Set<String> META_KEYS = Set.of("property", "name", "itemprop", "http-equiv");

    /** Values of meta elements by their lower-case name, in order. */
    final Map<String, List<String>> metas = new HashMap<>();

    final List<Element> links = new ArrayList<>();
    final List<String> jsonLd = new ArrayList<>();
    final List<Element> times = new ArrayList<>();
    final List<Element> headings = new ArrayList<>();
    /** Elements marked as naming an author, by microdata, link relation or class. */
    final List<Element> bylines = new ArrayList<>();

    final List<Element> datesMarked = new ArrayList<>();
    final String documentTitle;
    private final Map<String, Boolean> namesAuthor = new HashMap<>();

    PageFacts(Document document) {
        documentTitle = document.title();
        document.traverse((NodeVisitor) (node, depth) -> {
            if (node instanceof Element element) {
                note(element);
            }
        });
    }

    /** The first value of the first of these names that has one. */
    Optional<String> meta(String... keys) {
        for (String key : keys) {
            for (String value : metas.getOrDefault(key, List.of())) {
                if (!value.isBlank()) {
                    return Optional.of(value.strip());
                }
            }
        }
        return Optional.empty();
    }

    private void note(Element element) {
        switch (element.normalName()) {
            case "meta" -> noteMeta(element);
            case "link" -> add(links, element);
            case "script" -> {
                if (jsonLd.size() < 50
                        && element.attr("type").toLowerCase(Locale.ROOT).contains("ld+json")) {
                    jsonLd.add(element.data());
                }
            }
            case "time" -> add(times, element);
            case "h1" -> add(headings, element);
            default -> {}
        }
        if (element.attributesSize() > 0) {
            noteMarks(element);
        }
    }

    private void noteMeta(Element element) {
        String content = element.attr("content");
        if (content.isBlank() || content.length() > 20_000) {
            return;
        }
        for (String attribute : META_KEYS) {
            String key = element.attr(attribute);
            if (!key.isEmpty() && metas.size() < 500) {
                List<String> values = metas.computeIfAbsent(key.toLowerCase(Locale.ROOT), k -> new ArrayList<>());
                if (values.size() < 50) {
                    values.add(content);
                }
            }
        }
    }

    private void noteMarks(Element element) {
        Attributes attributes = element.attributes();
        String property = attributes.get("itemprop");
        if (property.equals("author")
                || property.equals("creator")
                || attributes.get("rel").equals("author")) {
            add(bylines, element);
        } else if (property.equals("datePublished")) {
            add(datesMarked, element);
        } else {
            String names = attributes.get("class");
            if (names.length() > 3
                    && names.length() < 200
                    && namesAuthor.computeIfAbsent(names, PageFacts::namesAuthor)) {
                add(bylines, element);
            }
        }
    }

    private static boolean namesAuthor(String names) {
        String lower = names.toLowerCase(Locale.ROOT);
        return lower.contains("author") || lower.contains("byline") || lower.contains("autor");
    }

    private static void add(List<Element> list, Element element) {
        if (list.size() < MAX_OF_A_KIND) {
            list.add(element);
        }
    }
}
