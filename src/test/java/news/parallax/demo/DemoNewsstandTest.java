package news.parallax.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import javax.xml.parsers.DocumentBuilderFactory;
import news.parallax.outlet.Bias;
import news.parallax.outlet.CatalogFeed;
import news.parallax.outlet.CatalogReader;
import news.parallax.outlet.CatalogReading;
import news.parallax.outlet.Outlet;
import news.parallax.outlet.Raters;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DemoNewsstandTest {
    private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");

    @TempDir
    Path folder;

    private final AtomicReference<Instant> now = new AtomicReference<>(NOON);
    private final HttpClient client = HttpClient.newHttpClient();
    private DemoNewsstand newsstand;

    @BeforeEach
    void open() throws IOException {
        newsstand = DemoNewsstand.start(now::get);
    }

    @AfterEach
    void close() {
        newsstand.close();
    }

    @Test
    void writesCatalogThatIsRightAndHoldsEveryStep() throws IOException {
        CatalogReading reading = catalog();

        assertEquals(List.of(), reading.problems());
        assertTrue(reading.outlets().all().size() >= 24);
        assertEquals(
                Set.of(Bias.values()),
                reading.outlets().all().stream().map(Outlet::bias).collect(Collectors.toSet()));
        assertEquals(reading.outlets().all().size(), reading.outlets().feeds().size());
    }

    @Test
    void servesEveryFeedWellFormedAndEveryPageThatItLists() throws Exception {
        List<DemoArticle> articles = new ArrayList<>();
        for (CatalogFeed feed : catalog().outlets().feeds()) {
            HttpResponse<String> answer = get(feed.url(), "");
            assertEquals(200, answer.statusCode());
            for (String link : links(feed.url(), answer.body())) {
                Document page = Jsoup.parse(get(link, "").body(), link);
                assertFalse(page.select("article h1").text().isBlank(), link);
                String data = page.select("script[type=application/ld+json]").html();
                assertTrue(
                        new ObjectMapper().readTree(data).path("@type").asText().endsWith("NewsArticle"), link);
                articles.add(new DemoArticle(
                        link,
                        feed.domain(),
                        Duration.ZERO,
                        "",
                        link.contains("/opinion/"),
                        data.contains("\"isAccessibleForFree\":false"),
                        page.select("h1").text(),
                        page.select(".standfirst").text(),
                        page.select("article p:not([class])").eachText()));
            }
        }
        assertTrue(articles.size() >= 100, "only " + articles.size());
        assertTrue(articles.stream().filter(DemoArticle::opinion).count() >= 3);
        assertTrue(articles.stream().anyMatch(DemoArticle::paywall));
        assertTrue(articles.stream().anyMatch(article -> article.title().startsWith("Correction")));
        for (DemoArticle article : articles) {
            assertTrue(article.paragraphs().size() >= 2, () -> "hardly a text: " + article.id());
        }
    }

    @Test
    void answersNotModifiedUntilTheNextArticleIsOut() throws Exception {
        String url = catalog().outlets().feeds().stream()
                .filter(feed -> feed.domain().startsWith("northwire"))
                .findFirst()
                .orElseThrow()
                .url();
        HttpResponse<String> first = get(url, "");
        String tag = first.headers().firstValue("ETag").orElseThrow();

        HttpResponse<String> second = get(url, tag);
        assertEquals(304, second.statusCode());
        assertEquals("", second.body());

        now.set(newsstand.complete());
        HttpResponse<String> third = get(url, tag);
        assertEquals(200, third.statusCode());
        assertNotEquals(tag, third.headers().firstValue("ETag").orElseThrow());
        assertTrue(third.body().contains("31,000 homes"));
        assertFalse(first.body().contains("31,000 homes"));
    }

    @Test
    void growsWithinTwoMinutesAfterTheStart() {
        Duration growing = Duration.between(NOON, newsstand.complete());
        assertTrue(growing.compareTo(Duration.ofSeconds(30)) >= 0 && growing.compareTo(Duration.ofMinutes(2)) <= 0);
    }

    @Test
    void replacesArticleByItsLaterState() {
        Edition edition = Edition.shipped();
        DemoOutlet outlet = edition.outlets().stream()
                .filter(each -> each.key().equals("dailymeridian"))
                .findFirst()
                .orElseThrow();
        Edition.Printed before = printed(edition, outlet, NOON);
        Edition.Printed after = printed(edition, outlet, NOON.plusSeconds(60));
        assertEquals(before.published(), after.published());
        assertTrue(after.updated().isAfter(before.updated()));
        assertNotEquals(before.article().title(), after.article().title());
    }

    private static Edition.Printed printed(Edition edition, DemoOutlet outlet, Instant at) {
        return edition.of(outlet, NOON, at).stream()
                .filter(entry -> entry.article().id().equals("ferry-council-vote"))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void knowsNoOtherPage() throws Exception {
        String feed = catalog().outlets().feeds().get(0).url();
        String base = feed.substring(0, feed.lastIndexOf('/') + 1);
        assertEquals(404, get(base + "news/nothing.html", "").statusCode());
        assertEquals(
                404,
                get(URI.create(feed).resolve("/../etc/passwd").toString(), "").statusCode());
        assertEquals(
                200, get(URI.create(feed).resolve("/robots.txt").toString(), "").statusCode());
    }

    @Test
    void namesArticlesAndOutletsInItsTextsRightly() {
        Edition edition = Edition.shipped();
        Set<String> outlets = edition.outlets().stream().map(DemoOutlet::key).collect(Collectors.toSet());
        Set<String> ids = new HashSet<>();
        Map<String, Integer> perOutlet = new TreeMap<>();
        for (DemoArticle article : edition.articles()) {
            assertTrue(outlets.contains(article.outlet()), () -> article.id() + " of " + article.outlet());
            ids.add(article.id());
            perOutlet.merge(article.outlet(), 1, Integer::sum);
        }
        assertEquals(outlets, perOutlet.keySet());
        assertTrue(ids.size() < edition.articles().size(), "no article changes");
    }

    private CatalogReading catalog() throws IOException {
        return new CatalogReader(Raters.all()).read(List.of(newsstand.writeCatalog(folder)));
    }

    private HttpResponse<String> get(String url, String tag) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(url));
        if (!tag.isEmpty()) {
            request.header("If-None-Match", tag);
        }
        return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private static List<String> links(String url, String body) throws Exception {
        if (url.endsWith(".json")) {
            return new ObjectMapper().readTree(body).path("items").findValuesAsText("url");
        }
        org.w3c.dom.Document feed = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(body.getBytes(StandardCharsets.UTF_8)));
        List<String> links = new ArrayList<>();
        boolean atom = url.endsWith(".atom");
        org.w3c.dom.NodeList entries = feed.getElementsByTagName(atom ? "entry" : "item");
        for (int i = 0; i < entries.getLength(); i++) {
            org.w3c.dom.Element link = (org.w3c.dom.Element) ((org.w3c.dom.Element) entries.item(i))
                    .getElementsByTagName("link")
                    .item(0);
            links.add(atom ? link.getAttribute("href") : link.getTextContent());
        }
        return links;
    }
}
