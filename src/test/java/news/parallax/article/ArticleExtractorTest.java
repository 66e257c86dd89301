package news.parallax.article;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ArticleExtractorTest {
    private static final String URL = "https://quay-courier.example/news/harbor-bridge?utm=1";

    private final ArticleExtractor extractor = new ArticleExtractor();

    @ParameterizedTest
    @ValueSource(strings = {"harbor-bridge", "rathaus", "lighthouse-gallery"})
    void takesTheBodyAndNothingElse(String name) throws IOException {
        ExtractedPage page = extractor.extract(file(name + ".html"), Optional.empty(), URL);
        assertEquals(new String(file(name + ".txt"), StandardCharsets.UTF_8).strip(), page.text());
    }

    @Test
    void readsWhatThePageSaysOfItself() throws IOException {
        ExtractedPage page = extractor.extract(file("harbor-bridge.html"), Optional.empty(), URL);
        assertEquals("Harbor bridge closes for a year of repairs", page.title());
        assertEquals("Engineers found cracks in eleven of its cables.", page.lead());
        assertEquals(List.of("Ada Quill", "Tom Reef"), page.authors());
        assertEquals(Optional.of(Instant.parse("2031-05-04T06:15:00Z")), page.published());
        assertEquals(Optional.of("https://quay-courier.example/pictures/bridge.jpg?w=1200"), page.image());
        assertEquals("en", page.language());
        assertEquals(Optional.of("https://quay-courier.example/news/harbor-bridge"), page.canonicalUrl());
        assertEquals(List.of("https://quay-courier.example/news/feed.xml"), page.feedLinks());
        assertTrue(page.paywall());
        assertFalse(page.opinion());
    }

    @Test
    void readsMetaElementsWhereThereIsNoJsonLd() throws IOException {
        ExtractedPage page = extractor.extract(file("rathaus.html"), Optional.empty(), "");
        assertEquals("Das Rathaus zieht um", page.title());
        assertEquals(List.of("Jette Ahorn", "Karl-Heinz Öhler"), page.authors());
        assertEquals(Optional.of(Instant.parse("2030-11-02T00:00:00Z")), page.published());
        assertEquals("de", page.language());
        assertFalse(page.paywall());
    }

    @Test
    void knowsOpinionBySection() throws IOException {
        assertTrue(extractor
                .extract(file("lighthouse-gallery.html"), Optional.empty(), URL)
                .opinion());
    }

    @Test
    void readsOldEncodingsByHeaderByDeclarationAndByLanguage() {
        String russian = "<html lang=ru><body><article><p>"
                + "Паром через залив снова ходит по расписанию, сообщили в порту. ".repeat(9) + "</p></article>";
        Charset cyrillic = Charset.forName("windows-1251");
        String declared = russian.replace("<body>", "<meta charset=windows-1251><body>");
        for (ExtractedPage page : List.of(
                extractor.extract(russian.getBytes(cyrillic), Optional.of("text/html; charset=windows-1251"), URL),
                extractor.extract(declared.getBytes(cyrillic), Optional.empty(), URL),
                extractor.extract(russian.getBytes(cyrillic), Optional.empty(), URL),
                extractor.extract(
                        russian.getBytes(StandardCharsets.UTF_8),
                        Optional.of("text/html; charset=windows-1251"),
                        URL))) {
            assertTrue(page.text().startsWith("Паром через залив снова"), page.text());
        }
    }

    @Test
    void findsNothingOnAPageWithoutText() {
        ExtractedPage page = extractor.extract(new byte[0], Optional.empty(), "");
        assertEquals("", page.title());
        assertEquals("", page.text());
        assertEquals("", page.language());
        assertEquals(List.of(), page.authors());
        assertEquals(Optional.empty(), page.published());
        assertEquals(Optional.empty(), page.image());
        assertEquals(List.of(), page.feedLinks());
    }

    @Test
    void resolvesNoAddressThatIsNotOfTheWeb() {
        String html =
                "<link rel=canonical href='javascript:alert(1)'><meta property=og:image content='data:image/png;base64,AA'>"
                        + "<link rel=alternate type=application/rss+xml href='file:///etc/passwd'>";
        ExtractedPage page = extractor.extract(html.getBytes(StandardCharsets.UTF_8), Optional.empty(), URL);
        assertEquals(Optional.empty(), page.canonicalUrl());
        assertEquals(Optional.empty(), page.image());
        assertEquals(List.of(), page.feedLinks());
    }

    private static byte[] file(String name) throws IOException {
        try (InputStream in = ArticleExtractorTest.class.getResourceAsStream("/articles/" + name)) {
            assertTrue(in != null, name);
            return in.readAllBytes();
        }
    }
}
