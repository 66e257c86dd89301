package news.parallax.demo;

import static news.parallax.demo.Markup.escape;
import static news.parallax.demo.Markup.json;

import java.util.List;
import java.util.stream.Collectors;

/** Writes an article's page as outlets do: the text between navigation, advertisements and links to other articles. */
final class DemoPage {
    private final DemoOutlet outlet;
    private final String base;

    /** Pages of an outlet whose addresses begin with an address that ends in a slash. */
    DemoPage(DemoOutlet outlet, String base) {
        this.outlet = outlet;
        this.base = base;
    }

    String text(Edition.Printed entry, List<Edition.Printed> others) {
        DemoArticle article = entry.article();
        return """
                <!DOCTYPE html>
                <html lang="%s"><head><meta charset="utf-8"><title>%s | %s</title>
                <meta name="description" content="%s">
                <meta property="og:type" content="article"><meta property="og:title" content="%s">
                <meta property="article:published_time" content="%s">
                <link rel="canonical" href="%s">
                <script type="application/ld+json">%s</script></head>
                <body><header><a href="%s">%s</a>
                <nav><ul><li><a href="#">News</a></li><li><a href="#">Business</a></li><li><a href="#">Opinion</a></li><li><a href="#">Sport</a></li><li><a href="#">Subscribe</a></li></ul></nav></header>
                <div class="ad banner">Advertisement. Mattresses at half price until Sunday.</div>
                <main><article><h1>%s</h1><p class="standfirst">%s</p>
                <p class="byline">%s <time datetime="%s">%s</time></p>
                %s
                </article>
                <aside class="related"><h2>More from %s</h2><ul>%s</ul></aside></main>
                <footer><p>%s is an invented outlet. Privacy. Terms. Contact the newsroom.</p></footer></body></html>
                """.formatted(
                outlet.language(),
                escape(article.title()),
                escape(outlet.name()),
                escape(article.lead()),
                escape(article.title()),
                entry.published(),
                base + article.path(),
                metadata(entry),
                base,
                escape(outlet.name()),
                escape(article.title()),
                escape(article.lead()),
                article.author().isEmpty() ? "Newsroom" : "By " + escape(article.author()),
                entry.published(),
                DemoFeed.httpDate(entry.published()),
                article.paragraphs().stream()
                        .map(paragraph -> "<p>" + escape(paragraph) + "</p>")
                        .collect(Collectors.joining("\n")),
                escape(outlet.name()),
                others.stream()
                        .filter(other -> !other.article().id().equals(article.id()))
                        .limit(4)
                        .map(other -> "<li><a href=\"" + base + other.article().path() + "\">"
                                + escape(other.article().title()) + "</a></li>")
                        .collect(Collectors.joining()),
                escape(outlet.name()));
    }

    private String metadata(Edition.Printed entry) {
        DemoArticle article = entry.article();
        return "{\"@context\":\"https://schema.org\",\"@type\":%s,\"headline\":%s,\"datePublished\":%s,\"dateModified\":%s,%s\"publisher\":{\"@type\":\"NewsMediaOrganization\",\"name\":%s},\"isAccessibleForFree\":%s}"
                .formatted(
                        json(article.opinion() ? "OpinionNewsArticle" : "NewsArticle"),
                        json(article.title()),
                        json(entry.published().toString()),
                        json(entry.updated().toString()),
                        article.author().isEmpty()
                                ? ""
                                : "\"author\":{\"@type\":\"Person\",\"name\":" + json(article.author()) + "},",
                        json(outlet.name()),
                        !article.paywall());
    }
}
