package news.parallax.feed;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import news.parallax.web.WebAddress;

/** Turns an item of RSS, an entry of Atom or a line of a sitemap into an {@link Entry}. */
final class EntryReader {
    static final int TITLE = 1_000;
    static final int SUMMARY = 4_000;
    static final int NAME = 200;
    static final int NAMES = 20;
    private static final String[] PUBLISHED = {
        "pubdate",
        "published",
        "issued",
        "news:publication_date",
        "dc:date",
        "dcterms:issued",
        "dcterms:created",
        "created",
        "atom:published",
        "date",
        "updated",
        "modified",
        "dcterms:modified",
        "atom:updated",
        "lastmod"
    };
    private static final List<String> SUMMARIES = List.of(
            "description",
            "summary",
            "content:encoded",
            "content",
            "xhtml:body",
            "media:description",
            "itunes:summary",
            "dc:description",
            "atom:summary",
            "atom:content");
    private static final Set<String> NOT_THE_ARTICLE = Set.of("self", "edit", "replies", "via", "next", "hub");

    private final boolean atom;

    EntryReader(boolean atom) {
        this.atom = atom;
    }

    Entry read(XmlElement item) {
        String title = title(item);
        String url = url(item);
        String summary = summary(item);
        String given = item.first("guid", "id", "atom:id");
        if (given.isEmpty()) {
            given = item.attribute("rdf:about");
        }
        String id = PlainText.clean(given, SUMMARY);
        return new Entry(
                id.isEmpty() ? EntryIds.of(url, title, summary) : EntryIds.bounded(id),
                title,
                url,
                published(item),
                summary,
                authors(item),
                categories(item),
                language(item));
    }

    private static String title(XmlElement item) {
        for (String name : List.of("title", "atom:title", "dc:title", "media:title", "news:title")) {
            for (XmlElement child : item.all(name)) {
                String title = child.plain(TITLE);
                if (!title.isEmpty()) {
                    return title;
                }
            }
        }
        List<XmlElement> news = item.all("news:news");
        return news.isEmpty() ? "" : title(news.get(0));
    }

    private String url(XmlElement item) {
        String link = atom ? "" : item.first("link", "loc");
        if (link.isEmpty()) {
            link = alternate(item);
        }
        if (link.isEmpty()) {
            link = item.all("guid").stream()
                    .filter(guid -> !guid.attribute("ispermalink").equalsIgnoreCase("false"))
                    .map(XmlElement::text)
                    .filter(guid -> isWeb(guid.strip()))
                    .findFirst()
                    .orElse("");
        }
        if (link.isEmpty()) {
            String id = item.attribute("rdf:about").isEmpty() ? item.first("id") : item.attribute("rdf:about");
            link = atom || isWeb(id) ? id : "";
        }
        return WebAddress.resolve(item.base(), link).orElse("");
    }

    private static boolean isWeb(String text) {
        return text.regionMatches(true, 0, "http://", 0, 7) || text.regionMatches(true, 0, "https://", 0, 8);
    }

    private static String alternate(XmlElement item) {
        String best = "";
        for (XmlElement link : item.children()) {
            String rel = link.attribute("rel");
            boolean isLink = link.name().equals("link") || link.name().equals("atom:link");
            if (!isLink || link.attribute("href").isEmpty() || NOT_THE_ARTICLE.contains(rel)) {
                continue;
            }
            if (rel.isEmpty() || rel.equals("alternate")) {
                return link.attribute("href");
            }
            best = best.isEmpty() || !rel.equals("enclosure") ? link.attribute("href") : best;
        }
        return best;
    }

    private static Optional<Instant> published(XmlElement item) {
        for (String name : PUBLISHED) {
            String date = item.first(name);
            if (!date.isEmpty()) {
                Optional<Instant> instant = FeedDates.parse(date);
                if (instant.isPresent()) {
                    return instant;
                }
            }
        }
        List<XmlElement> news = item.all("news:news");
        return news.isEmpty() ? Optional.empty() : published(news.get(0));
    }

    private static String summary(XmlElement item) {
        for (String name : SUMMARIES) {
            for (XmlElement child : item.all(name)) {
                String summary = child.plain(SUMMARY);
                if (!summary.isEmpty()) {
                    return summary;
                }
            }
        }
        return "";
    }

    private static List<String> authors(XmlElement item) {
        List<String> authors = new ArrayList<>();
        for (XmlElement child : item.children()) {
            if (authors.size() < NAMES) {
                switch (child.name()) {
                    case "author", "atom:author", "dc:creator", "itunes:author" -> author(child, authors);
                    default -> {}
                }
            }
        }
        return authors;
    }

    private static void author(XmlElement element, List<String> authors) {
        String name = element.first("name", "atom:name");
        String words = name.isEmpty() && !element.holdsMarkup() ? element.text().strip() : name;
        int open = words.indexOf('(');
        if (words.contains("@") && open > 0 && words.endsWith(")")) { // RSS: mail@host (Name)
            words = words.substring(open + 1, words.length() - 1);
        }
        String clean = PlainText.ofHtml(words, NAME);
        if (!clean.isEmpty() && !authors.contains(clean)) {
            authors.add(clean);
        }
    }

    private static List<String> categories(XmlElement item) {
        List<String> categories = new ArrayList<>();
        for (XmlElement child : item.children()) {
            String name = child.name();
            if ((name.equals("category") || name.equals("dc:subject")) && categories.size() < NAMES) {
                String label = child.attribute("label").isEmpty() ? child.attribute("term") : child.attribute("label");
                String clean = PlainText.ofHtml(label.isEmpty() ? child.text() : label, NAME);
                if (!clean.isEmpty()) {
                    categories.add(clean);
                }
            }
        }
        return categories;
    }

    /** What the entry or an element around it says; empty if only the feed's head may say it. */
    private static String language(XmlElement item) {
        String own = item.first("dc:language", "language");
        if (own.isEmpty()) {
            own = item.language();
        }
        if (own.isEmpty() && !item.all("news:news").isEmpty()) {
            own = item.all("news:news").get(0).all("news:publication").stream()
                    .map(publication -> publication.first("news:language"))
                    .findFirst()
                    .orElse("");
        }
        return PlainText.clean(own, 20);
    }
}
