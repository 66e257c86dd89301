package news.parallax.outlet;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class RatingsImportTest {
    @Test
    void readsAllSides() {
        assertEquals(
                List.of(
                        "a.example AllSides bias lean-left https://www.allsides.com/news-source/a",
                        "b.example AllSides bias right "),
                read(
                        RatingsImport.Source.ALLSIDES,
                        List.of(
                                Map.of(
                                        "source_name", "A",
                                        "source_url", "https://www.a.example/",
                                        "media_bias_rating", "Lean Left",
                                        "allsides_url", "https://www.allsides.com/news-source/a"),
                                Map.of("url", "b.example", "rating", "right"),
                                Map.of("url", "c.example", "rating", "mixed"),
                                Map.of("rating", "left"))));
    }

    @Test
    void readsMediaBiasFactCheck() {
        assertEquals(
                List.of(
                        "a.example Media Bias/Fact Check bias lean-right https://mediabiasfactcheck.com/a/",
                        "a.example Media Bias/Fact Check factuality mostly-factual https://mediabiasfactcheck.com/a/",
                        "b.example Media Bias/Fact Check factuality very-low "),
                read(
                        RatingsImport.Source.MBFC,
                        List.of(
                                Map.of(
                                        "domain", "a.example",
                                        "bias", "right-center",
                                        "reporting", "MOSTLY FACTUAL",
                                        "url", "https://mediabiasfactcheck.com/a/"),
                                Map.of("domain", "b.example", "bias", "satire", "reporting", "VERY LOW"))));
    }

    @Test
    void takesTheMeanOfAdFontesRows() {
        assertEquals(
                List.of("a.example Ad Fontes Media bias lean-left ", "a.example Ad Fontes Media factuality high "),
                read(
                        RatingsImport.Source.AD_FONTES,
                        List.of(
                                Map.of("source", "A", "url", "https://a.example/one", "bias", "-5.00", "quality", "50"),
                                Map.of(
                                        "source",
                                        "A",
                                        "url",
                                        "https://a.example/two",
                                        "bias",
                                        "-9.00",
                                        "quality",
                                        "40"))));
    }

    @Test
    void treatsBothEndsOfAScaleAlike() {
        for (double score = 0; score <= 42; score += 0.5) {
            assertEquals(
                    -RatingsImport.bias(score).step(),
                    RatingsImport.bias(-score).step());
        }
        assertEquals(Bias.FAR_RIGHT, RatingsImport.bias(31));
        assertEquals(Factuality.VERY_HIGH, RatingsImport.factuality(60));
        assertEquals(Factuality.VERY_LOW, RatingsImport.factuality(3));
    }

    private static List<String> read(RatingsImport.Source source, List<Map<String, String>> rows) {
        return RatingsImport.ratings(source, rows, "2026-09").stream()
                .map(rating -> rating.domain() + " " + rating.rater() + " "
                        + rating.subject().word() + " " + rating.value() + " " + rating.url())
                .collect(Collectors.toList());
    }
}
