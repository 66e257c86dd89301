package news.parallax.demo;

import static news.parallax.demo.Markup.escape;
import static news.parallax.demo.Markup.json;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.Collectors;

/** Writes an outlet's feed in the format that its file name tells. */
final class DemoFeed {
    private final DemoOutlet outlet;
    private final String base;

    /** A feed whose links begin with an address that ends in a slash. */
    DemoFeed(DemoOutlet outlet, String base) {
        this.outlet = outlet;
        this.base = base;
    }

    String contentType() {
        return outlet.feed().endsWith(".json")
                ? "application/feed+json"
                : outlet.feed().endsWith(".atom")
                        ? "application/atom+xml; charset=utf-8"
                        : "application/rss+xml; charset=utf-8";
    }

    String text(List<Edition.Printed> entries) {
        return outlet.feed().endsWith(".json")
                ? jsonFeed(entries)
                : outlet.feed().endsWith(".atom") ? atom(entries) : rss(entries);
    }

    private String rss(List<Edition.Printed> entries) {
        return """
                <?xml version="1.0" encoding="UTF-8"?>
                <rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel>
                <title>%s</title><link>%s</link><description>News by %s</description><language>%s</language>
                %s</channel></rss>
                """.formatted(
                        escape(outlet.name()),
                        base,
                        escape(outlet.name()),
                        outlet.language(),
                        entries.stream().map(this::rssItem).collect(Collectors.joining()));
    }

    private String rssItem(Edition.Printed entry) {
        DemoArticle article = entry.article();
        return "<item><title>%s</title><link>%s</link><guid isPermaLink=\"true\">%s</guid><pubDate>%s</pubDate>%s%s<description>%s</description></item>\n"
                .formatted(
                        escape(article.title()),
                        link(article),
                        link(article),
                        httpDate(entry.published()),
                        article.author().isEmpty() ? "" : "<dc:creator>" + escape(article.author()) + "</dc:creator>",
                        article.opinion() ? "<category>Opinion</category>" : "",
                        escape(article.lead()));
    }

    private String atom(List<Edition.Printed> entries) {
        Instant newest = entries.stream()
                .map(Edition.Printed::updated)
                .max(Instant::compareTo)
                .orElse(Instant.EPOCH);
        return """
                <?xml version="1.0" encoding="utf-8"?>
                <feed xmlns="http://www.w3.org/2005/Atom" xml:lang="%s"><title>%s</title><id>%s</id><updated>%s</updated>
                <link rel="alternate" href="%s"/>
                %s</feed>
                """.formatted(
                        outlet.language(),
                        escape(outlet.name()),
                        base,
                        newest,
                        base,
                        entries.stream().map(this::atomEntry).collect(Collectors.joining()));
    }

    private String atomEntry(Edition.Printed entry) {
        DemoArticle article = entry.article();
        return "<entry><title>%s</title><id>%s</id><link href=\"%s\"/><published>%s</published><updated>%s</updated>%s%s<summary>%s</summary></entry>\n"
                .formatted(
                        escape(article.title()),
                        link(article),
                        link(article),
                        entry.published(),
                        entry.updated(),
                        article.author().isEmpty()
                                ? ""
                                : "<author><name>" + escape(article.author()) + "</name></author>",
                        article.opinion() ? "<category term=\"Opinion\"/>" : "",
                        escape(article.lead()));
    }

    private String jsonFeed(List<Edition.Printed> entries) {
        return "{\"version\":\"https://jsonfeed.org/version/1.1\",\"title\":%s,\"home_page_url\":%s,\"language\":%s,\"items\":[%s]}\n"
                .formatted(
                        json(outlet.name()),
                        json(base),
                        json(outlet.language()),
                        entries.stream().map(this::jsonItem).collect(Collectors.joining(",\n")));
    }

    private String jsonItem(Edition.Printed entry) {
        DemoArticle article = entry.article();
        return "{\"id\":%s,\"url\":%s,\"title\":%s,\"summary\":%s,\"date_published\":%s,\"date_modified\":%s%s%s}"
                .formatted(
                        json(link(article)),
                        json(link(article)),
                        json(article.title()),
                        json(article.lead()),
                        json(entry.published().toString()),
                        json(entry.updated().toString()),
                        article.author().isEmpty() ? "" : ",\"authors\":[{\"name\":" + json(article.author()) + "}]",
                        article.opinion() ? ",\"tags\":[\"Opinion\"]" : "");
    }

    private String link(DemoArticle article) {
        return base + article.path();
    }

    /** An instant as HTTP and RSS write it. */
    static String httpDate(Instant instant) {
        return DateTimeFormatter.RFC_1123_DATE_TIME.format(instant.atOffset(ZoneOffset.UTC));
    }
}
