package news.parallax.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import news.parallax.outlet.CatalogReader;
import news.parallax.outlet.Outlets;
import news.parallax.outlet.Raters;
import news.parallax.outlet.Side;
import news.parallax.story.Blindspot;
import news.parallax.story.Coverage;
import news.parallax.story.CoveredArticle;
import news.parallax.story.Pool;
import news.parallax.story.Reprints;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the edition promises a newcomer to see. */
class EditionTest {
    private static final Instant START = Instant.parse("2026-11-21T12:00:00Z");

    @Test
    void holdsTwelveStoriesOrMoreWithABlindspotOnEachSide(@TempDir Path folder) throws IOException {
        Outlets outlets = catalog(folder);
        Map<String, Side> blindspots = new HashMap<>();
        int stories = 0;
        for (Map.Entry<String, List<DemoArticle>> story : stories().entrySet()) {
            Map<String, String> copies = copies(story.getValue());
            Coverage coverage = Coverage.of(latest(story.getValue())
                    .map(article -> new CoveredArticle(
                            article.id(),
                            outlets.byDomain(article.outlet() + ".example").orElseThrow(),
                            START.plus(article.offset()),
                            Optional.ofNullable(copies.get(article.id())),
                            article.opinion()))
                    .toList());
            stories += coverage.articles() >= 3 && coverage.independent() >= 2 ? 1 : 0;
            Blindspot.of(coverage, Pool.of(outlets)).ifPresent(gap -> blindspots.put(story.getKey(), gap.side()));
        }
        assertTrue(stories >= 12);
        assertEquals(Map.of("dam.txt", Side.RIGHT, "audit.txt", Side.LEFT), blindspots);
    }

    @Test
    void letsNoReportOfItsOwnLookLikeACopy() {
        int copies = 0;
        for (List<DemoArticle> story : stories().values()) {
            Map<String, String> found = copies(story);
            for (DemoArticle article : story) {
                boolean copied = article.paragraphs().stream()
                        .anyMatch(paragraph -> story.stream()
                                .anyMatch(other ->
                                        !other.equals(article) && other.lead().equals(paragraph)));
                assertEquals(copied, found.containsKey(article.id()), article.id());
                copies += copied ? 1 : 0;
            }
        }
        assertTrue(copies >= 8);
    }

    @Test
    void growsByAtLeastFourArticlesAfterTheStart() {
        List<DemoArticle> late = Edition.shipped().articles().stream()
                .filter(article -> article.offset().compareTo(Duration.ZERO) > 0)
                .toList();
        assertTrue(late.size() >= 4);
        assertTrue(late.stream()
                .allMatch(article -> article.offset().compareTo(Duration.ofSeconds(30)) >= 0
                        && article.offset().compareTo(Duration.ofSeconds(90)) <= 0));
    }

    private static Map<String, List<DemoArticle>> stories() {
        Map<String, List<DemoArticle>> stories = new LinkedHashMap<>();
        Edition.resource("stories.txt")
                .lines()
                .filter(name -> !name.equals("singles.txt"))
                .forEach(name -> {
                    EditionText text = new EditionText();
                    text.add(Edition.resource("stories/" + name));
                    stories.put(name, text.articles());
                });
        return stories;
    }

    private static Map<String, String> copies(List<DemoArticle> story) {
        return Reprints.among(latest(story)
                .map(article -> new Reprints.Text(
                        article.id(),
                        START.plus(article.offset()),
                        article.outlet(),
                        article.title(),
                        article.lead() + "\n" + String.join("\n", article.paragraphs())))
                .toList());
    }

    private static Stream<DemoArticle> latest(List<DemoArticle> story) {
        Map<String, DemoArticle> byId = new LinkedHashMap<>();
        story.forEach(article -> byId.put(article.id(), article));
        return byId.values().stream();
    }

    private static Outlets catalog(Path folder) throws IOException {
        try (DemoNewsstand newsstand = DemoNewsstand.start(() -> START)) {
            return new CatalogReader(Raters.all())
                    .read(List.of(newsstand.writeCatalog(folder)))
                    .outlets();
        }
    }
}
