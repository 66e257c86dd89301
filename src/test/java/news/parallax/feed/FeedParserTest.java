package news.parallax.feed;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class FeedParserTest {
    private static final String BASE = "http://harbor.example/news/feed.xml";
    private static final String ITEM = "<item><title>Ferry runs again</title><link>/a/1</link><guid>one</guid>"
            + "<pubDate>Tue, 14 Nov 2023 22:13:20 +0100</pubDate><description>&lt;p&gt;After &lt;b&gt;two&lt;/b&gt; days.&lt;/p&gt;"
            + "</description><author>desk@harbor.example (Mara Lind)</author><category>Local</category></item>";
    private final FeedParser parser = new FeedParser();

    @Nested
    class Formats {
        @Test
        void readsRss() throws UnreadableFeedException {
            ParsedFeed feed =
                    parse("<?xml version='1.0'?><rss version='2.0'><channel><title>Harbor</title><ttl>120</ttl>"
                            + "<language>en</language><skipHours><hour>3</hour></skipHours>" + ITEM
                            + "</channel></rss>");
            Entry entry = feed.entries().get(0);
            assertEquals("rss-2.0", feed.format());
            assertEquals("Harbor", feed.title());
            assertEquals(Optional.of(Duration.ofHours(2)), feed.ttl());
            assertEquals(Set.of(3), feed.skipHours());
            assertEquals("Ferry runs again", entry.title());
            assertEquals("http://harbor.example/a/1", entry.url());
            assertEquals(Optional.of(Instant.parse("2023-11-14T21:13:20Z")), entry.published());
            assertEquals("After two days.", entry.summary());
            assertEquals(List.of("Mara Lind"), entry.authors());
            assertEquals(List.of("Local"), entry.categories());
            assertEquals("en", entry.language());
        }

        @Test
        void readsRdf() throws UnreadableFeedException {
            ParsedFeed feed = parse(
                    "<rdf:RDF xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#' "
                            + "xmlns='http://purl.org/rss/1.0/' xmlns:d='http://purl.org/dc/elements/1.1/'><channel><title>H</title></channel>"
                            + "<item rdf:about='x'><title>T</title><link>http://h.example/1</link><d:date>2024-05-01</d:date></item></rdf:RDF>");
            assertEquals("rss-1.0", feed.format());
            assertEquals(
                    Optional.of(Instant.parse("2024-05-01T00:00:00Z")),
                    feed.entries().get(0).published());
        }

        @Test
        void readsAtomWithAnyPrefixAndBase() throws UnreadableFeedException {
            ParsedFeed feed = parse(
                    "<a:feed xmlns:a='http://www.w3.org/2005/Atom' xml:base='http://h.example/x/'><a:title>H</a:title>"
                            + "<a:entry><a:title type='html'>A &amp;amp; B</a:title><a:link href='1'/><a:id>urn:1</a:id>"
                            + "<a:author><a:name>Mara</a:name></a:author><a:updated>2024-05-01T10:00:00+02:00</a:updated></a:entry></a:feed>");
            Entry entry = feed.entries().get(0);
            assertEquals("atom-1.0", feed.format());
            assertEquals("A & B", entry.title());
            assertEquals("http://h.example/x/1", entry.url());
            assertEquals("urn:1", entry.id());
            assertEquals(List.of("Mara"), entry.authors());
        }

        @Test
        void readsJsonFeed() throws UnreadableFeedException {
            ParsedFeed feed = parse(
                    "{\"version\":\"https://jsonfeed.org/version/1.1\",\"title\":\"H\",\"items\":["
                            + "{\"id\":\"1\",\"url\":\"/1\",\"title\":\"half \\ud83d emoji\",\"content_text\":\"Text\"}, null]}");
            assertEquals("json-1.1", feed.format());
            assertEquals(1, feed.entries().size());
            assertEquals("http://harbor.example/1", feed.entries().get(0).url());
            assertEquals("half emoji", feed.entries().get(0).title());
        }

        @Test
        void readsNewsSitemaps() throws UnreadableFeedException {
            ParsedFeed feed = parse(
                    "<urlset xmlns='http://www.sitemaps.org/schemas/sitemap/0.9' "
                            + "xmlns:n='http://www.google.com/schemas/sitemap-news/0.9'><url><loc>http://h.example/1</loc><n:news>"
                            + "<n:publication><n:name>H</n:name><n:language>de</n:language></n:publication>"
                            + "<n:publication_date>2024-05-01</n:publication_date><n:title>T</n:title></n:news></url></urlset>");
            Entry entry = feed.entries().get(0);
            assertEquals("sitemap", feed.format());
            assertEquals("T", entry.title());
            assertEquals("de", entry.language());
            assertTrue(entry.published().isPresent());
        }

        @Test
        void namesTheFewBestSitemapsOfAnIndex() throws UnreadableFeedException {
            ParsedFeed feed = parse("<sitemapindex xmlns='http://www.sitemaps.org/schemas/sitemap/0.9'>"
                    + place("http://harbor.example/2023.xml", "2023-12-31")
                    + place("http://harbor.example/undated.xml", "")
                    + place("http://elsewhere.example/news.xml", "2026-11-02")
                    + place("http://harbor.example/2024.xml", "2024-12-31")
                    + place("http://www.harbor.example/news-sitemap.xml.gz", "2022-01-01")
                    + place("http://harbor.example/2025.xml", "2025-12-31T10:00:00Z") + "</sitemapindex>");
            assertEquals(List.of(), feed.entries());
            assertEquals(
                    List.of(
                            "http://www.harbor.example/news-sitemap.xml.gz",
                            "http://harbor.example/2025.xml",
                            "http://harbor.example/2024.xml"),
                    feed.sitemaps());
        }

        private static String place(String url, String changed) {
            return "<sitemap><loc>" + url + "</loc>" + (changed.isEmpty() ? "" : "<lastmod>" + changed + "</lastmod>")
                    + "</sitemap>";
        }

        @Test
        void refusesWhatIsNoFeed() {
            for (String other : List.of(
                    "", "null", "[1]", "plain words", "<html><body>Sorry</body></html>", "<opml><body/></opml>")) {
                assertThrows(UnreadableFeedException.class, () -> parse(other), other);
            }
        }
    }

    @Nested
    class Broken {
        @Test
        void dropsTheEntryThatTheDocumentBreaksOffIn() throws UnreadableFeedException {
            String whole = "<rss><channel>" + ITEM + ITEM.replace("one", "two");
            assertEquals(
                    1, parse(whole.substring(0, whole.length() - 12)).entries().size());
        }

        @Test
        void takesHtmlEntitiesBareAmpersandsAndWordsBeforeTheDocument() throws UnreadableFeedException {
            Entry entry = parse(
                            "\n<br />\n<b>Warning</b>: line 3<br />\n<?xml version='1.0'?><rss><channel>"
                                    + "<item><title>AT&T caf&eacute;&nbsp;bar</title><link>http://x.example/?a=1&b=2</link></item></channel></rss>")
                    .entries()
                    .get(0);
            assertEquals("AT&T café bar", entry.title());
            assertEquals("http://x.example/?a=1&b=2", entry.url());
        }

        @Test
        void readsEntriesThatAreNeverClosed() throws UnreadableFeedException {
            assertEquals(
                    2,
                    parse("<rss><channel><item><title>a<item><title>b</channel></rss>")
                            .entries()
                            .size());
        }

        @Test
        void keepsEntriesApartThatShareAnIdentifier() throws UnreadableFeedException {
            ParsedFeed feed = parse("<rss><channel><item><guid>x</guid><link>http://h.example/1</link></item>"
                    + "<item><guid>x</guid><link>http://h.example/2</link></item></channel></rss>");
            assertEquals(2, new HashSet<>(feed.entries().stream().map(Entry::id).toList()).size());
        }
    }

    @Nested
    class Encodings {
        @Test
        void decodesByByteOrderMarkHeaderAndDeclaration() throws UnreadableFeedException {
            String title = "Žluťoučký kůň";
            assertEquals(title, title(rss("utf-16", title).getBytes(StandardCharsets.UTF_16), Optional.empty()));
            assertEquals(title, title(rss("utf-16", title).getBytes(StandardCharsets.UTF_16LE), Optional.empty()));
            assertEquals(
                    title,
                    title(
                            rss("utf-8", title).getBytes(StandardCharsets.UTF_8),
                            Optional.of("text/xml; charset=iso-8859-1")));
            byte[] central = rss("windows-1250", title).getBytes(Charset.forName("windows-1250"));
            assertEquals(title, title(central, Optional.of("text/xml; charset=utf-8")));
            byte[] koi8 = rss("utf-8", "Новости").getBytes(Charset.forName("KOI8-R"));
            assertEquals("Новости", title(koi8, Optional.of("text/xml; charset=koi8-r")));
        }

        @Test
        void neverDecodesUtf7OrOverlongForms() throws UnreadableFeedException {
            assertEquals(
                    "+ADw-script+AD4-",
                    title(rss("utf-7", "+ADw-script+AD4-").getBytes(StandardCharsets.UTF_8), Optional.empty()));
            byte[] overlong = rss("utf-8", "\1\2script").getBytes(StandardCharsets.UTF_8);
            for (int i = 0; i < overlong.length; i++) {
                overlong[i] = overlong[i] == 1 ? (byte) 0xC0 : overlong[i] == 2 ? (byte) 0xBC : overlong[i];
            }
            assertFalse(title(overlong, Optional.empty()).contains("<"));
        }

        private String title(byte[] body, Optional<String> type) throws UnreadableFeedException {
            return parser.parse(body, type, BASE).entries().get(0).title();
        }

        private static String rss(String encoding, String title) {
            return "<?xml version='1.0' encoding='" + encoding + "'?><rss><channel><item><title>" + title
                    + "</title></item></channel></rss>";
        }
    }

    @Nested
    class Hostile {
        @Test
        void refusesEntitiesFromElsewhereAndBombs() {
            for (String declared : List.of(
                    "<!ENTITY x SYSTEM 'file:///etc/passwd'>",
                    "<!ENTITY % p SYSTEM 'http://inside.example/'> %p;",
                    "<!ENTITY a 'lol'><!ENTITY x '&a;&a;&a;&a;'>")) {
                String document = "<!DOCTYPE rss [" + declared
                        + "]><rss><channel><item><title>&x;</title></item></channel></rss>";
                assertThrows(UnreadableFeedException.class, () -> parse(document), declared);
            }
        }

        @Test
        void acceptsAHarmlessDocumentType() throws UnreadableFeedException {
            assertEquals(
                    1,
                    parse("<!DOCTYPE rss PUBLIC '-//Netscape//DTD RSS 0.91//EN' 'http://inside.example/rss.dtd'>"
                                    + "<rss version='0.91'><channel>" + ITEM + "</channel></rss>")
                            .entries()
                            .size());
        }

        @Test
        void readsADocumentOfNothingButOpenDeclarationsOrEndsInNoTime() {
            int size = 2_500_000;
            for (String bomb : List.of(
                    "<!DOCTYPE a [" + "<!ENTITY ".repeat(size / 9),
                    "<rss>" + "</".repeat(size / 2),
                    "<rss>" + "</".repeat(size / 2) + ">",
                    "<rss>" + "<!a>".repeat(size / 4),
                    "<rss>" + "<!--".repeat(size / 4),
                    "<rss>" + "<?".repeat(size / 2),
                    "<rss>" + "<![CDATA[".repeat(size / 9),
                    "<rss " + "a='".repeat(size / 3))) {
                new Effort().within(bomb.substring(0, 16), () -> outcome(bomb));
            }
        }

        @Test
        void holdsNoMoreOfALargeDocumentThanItsEntries() {
            String item = "<item><title>A</title>" + "a<b/>".repeat(10_000) + "</item>";
            String many = "<rss><channel>" + item.repeat(150) + "</channel></rss>";
            String around = "<rss><channel>" + ("<item><title>A</title></item>" + "a<b/>".repeat(40_000)).repeat(30);
            assertEquals("150 entries", outcome(many));
            assertEquals("has too many elements in an entry or around its entries", outcome(around));
        }

        private String outcome(String document) {
            try {
                return parse(document).entries().size() + " entries";
            } catch (UnreadableFeedException refused) {
                return String.valueOf(refused.getMessage());
            }
        }

        @Test
        void refusesDeepNestingAndBoundsEntries() throws UnreadableFeedException {
            assertThrows(UnreadableFeedException.class, () -> parse("<rss><channel><item>" + "<a>".repeat(100_000)));
            assertEquals(
                    1_000,
                    parse("<rss><channel>" + ITEM.repeat(3_000)).entries().size());
        }

        @Test
        void keepsNoScriptLinksUserNamesOrLineBreaksInAddresses() throws UnreadableFeedException {
            for (String link : List.of(
                    "javascript:alert(1)",
                    "JaVa\tScRiPt:alert(1)",
                    "vbscript:x",
                    "tg://resolve?domain=x",
                    "data:text/html,x")) {
                assertEquals("", url(link), link);
            }
            assertEquals("http://evil.example/login", url("http://accounts.example@evil.example/login"));
            assertFalse(url("http://h.example/a\r\nX: y").matches("(?s).*[\r\n ].*"));
            assertTrue(url("http://h.example/a b\"onclick=\"x").matches("[^\"' ]+"));
            assertEquals("http://xn--pple-43d.com/", url("http://\u0430pple.com/"));
        }

        @Test
        void cleansTitlesOfTricks() throws UnreadableFeedException {
            assertEquals("Report gnp.exe", title("Report \u202egnp.exe"));
            assertEquals("Zero width", title("Ze\u200bro wi\u2060d\u00adth"));
            assertEquals("Bell [31mRED", title("Bell \u0007 \u001b[31mRED"));
            assertTrue(title("Z" + "\u0336\u0489".repeat(250)).length() < 20);
        }

        /** A short slice of fuzzing with fixed seeds: whatever comes, a feed or a refusal. */
        @Test
        void endsWithAFeedOrARefusalWhateverComes() {
            String seed =
                    "<?xml version='1.0'?><!DOCTYPE rss [<!ENTITY a 'b'>]><rss version='2.0' xmlns:m='http://search.yahoo.com/mrss/'>"
                            + "<channel><title>H</title>" + ITEM
                            + "<item><title><![CDATA[x <b>y</b>]]></title><!-- c --></item></channel></rss>";
            String[] pieces = {
                "<",
                ">",
                "</",
                "<!--",
                "<![CDATA[",
                "]]>",
                "&#",
                "&amp",
                "\"",
                "'",
                "<?",
                "<!DOCTYPE",
                "[",
                "\0",
                "=",
                "<item>",
                "\uD83D"
            };
            Random chance = new Random(7);
            for (int run = 0; run < 5_000; run++) {
                StringBuilder text = new StringBuilder(seed);
                for (int i = chance.nextInt(12); i >= 0; i--) {
                    int at = chance.nextInt(text.length());
                    text.replace(
                            at,
                            Math.min(text.length(), at + chance.nextInt(20)),
                            pieces[chance.nextInt(pieces.length)]);
                }
                try {
                    parse(text.toString())
                            .entries()
                            .forEach(entry -> assertTrue(entry.title().length() <= 1_000));
                } catch (UnreadableFeedException refused) {
                    assertFalse(String.valueOf(refused.getMessage()).isBlank());
                }
            }
        }

        private String url(String link) throws UnreadableFeedException {
            return entry("<link>" + link.replace("&", "&amp;").replace("<", "&lt;") + "</link>")
                    .url();
        }

        private String title(String title) throws UnreadableFeedException {
            return entry("<title>" + title + "</title>").title();
        }

        private Entry entry(String fields) throws UnreadableFeedException {
            return parse("<rss><channel><item>" + fields + "</item></channel></rss>")
                    .entries()
                    .get(0);
        }
    }

    private ParsedFeed parse(String document) throws UnreadableFeedException {
        return parser.parse(document.getBytes(StandardCharsets.UTF_8), Optional.empty(), BASE);
    }
}
