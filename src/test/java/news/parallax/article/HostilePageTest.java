package news.parallax.article;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Pages made to hang or fill a reader: each is answered, and only with what its first megabytes hold. */
class HostilePageTest {
    private final ArticleExtractor extractor = new ArticleExtractor();

    static Stream<Named<byte[]>> pages() {
        byte[] noise = new byte[12 << 20];
        new Random(7).nextBytes(noise);
        byte[] brackets = new byte[12 << 20];
        Arrays.fill(brackets, (byte) '<');
        return Stream.of(
                named("100,000 nested divisions", "<div>x".repeat(100_000)),
                named("20,000 nested tables", "<table><tr><td>x".repeat(20_000)),
                named("200,000 attributes", "<p " + numbered("a# ", 200_000) + ">x"),
                named("12 MB of paragraphs", "<p>x".repeat(3_000_000)),
                named("formatting opened again and again", numbered("<b a#>", 400) + "<p>x".repeat(400_000)),
                named("100,000 different names", numbered("<div class='c# related#'>words of text</div>", 100_000)),
                named("a title of 700,000 dashes", "<title>" + "a - ".repeat(700_000)),
                named("deep JSON-LD", "<script type=application/ld+json>" + "[".repeat(2_000_000)),
                named(
                        "JSON-LD that names itself",
                        "<script type=application/ld+json>{\"@id\":\"a\",\"@type\":\"Article\",\"author\":{\"@id\":\"a\"},\"image\":{\"@id\":\"a\"}}</script>"),
                named("a million dots before no address", "<p>" + "a.".repeat(1_000_000) + "@"),
                named("300,000 links in links", "<a href=x>".repeat(300_000)),
                Named.of("12 MB of noise", noise),
                Named.of("12 MB of brackets", brackets),
                Named.of("12 MB of nothing", new byte[12 << 20]));
    }

    @ParameterizedTest
    @MethodSource("pages")
    void isAnswered(byte[] page) {
        ExtractedPage read = extractor.extract(page, Optional.empty(), "https://hostile.example/");
        assertTrue(read.text().length() <= 4 << 20, "text of " + read.text().length());
    }

    private static Named<byte[]> named(String name, String page) {
        return Named.of(name, page.getBytes(StandardCharsets.UTF_8));
    }

    private static String numbered(String pattern, int count) {
        StringBuilder all = new StringBuilder();
        IntStream.range(0, count).forEach(i -> all.append(pattern.replace("#", Integer.toString(i))));
        return all.toString();
    }
}
