package news.parallax.brief;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import news.parallax.outlet.Factuality;
import news.parallax.outlet.Side;
import org.junit.jupiter.api.Test;

/** Reports that contradict each other: both figures with their sources, or neither. */
class ConflictsTest {
    private static final int CASES = 1_000;

    @Test
    void aThousandPlantedConflictsAreToldWithBothFiguresOrWithNeither() {
        Random random = new Random(20_261_126);
        ExtractiveSummarizer summarizer = new ExtractiveSummarizer();
        int told = 0;
        for (int i = 0; i < CASES; i++) {
            PlantedConflict planted = PlantedConflict.plant(random);
            Brief brief =
                    summarizer.summarize(planted.sources(), i % 2 == 0 ? BriefLength.CHAT : BriefLength.ofWords(100));
            List<String> lines = new ArrayList<>(List.of(brief.headline(), brief.standfirst()));
            brief.bullets().forEach(bullet -> lines.add(bullet.text()));
            lines.forEach(planted::holdsBothOrNeither);
            if (brief.bullets().stream().map(Bullet::text).anyMatch(planted::tells)) {
                told++;
                assertTrue(
                        cites(brief, planted.one(), planted.sources()),
                        () -> planted.one() + " has no source: " + brief);
                assertTrue(
                        cites(brief, planted.other(), planted.sources()),
                        () -> planted.other() + " has no source: " + brief);
            }
        }
        assertTrue(told > CASES / 5, "only " + told + " were told at all");
    }

    @Test
    void aRoundedFigureIsNoConflict() {
        List<Source> sources = List.of(
                source(1, "Repairs of the harbor bridge in Ostraven will cost $412 million, the mayor said.", ""),
                source(2, "The mayor said repairs of the harbor bridge in Ostraven will cost about $410 million.", ""));
        Material material = new Material(sources);
        Conflicts conflicts = new Conflicts(material);
        assertTrue(material.sentences().stream()
                .allMatch(sentence -> conflicts.othersFor(sentence).isEmpty()));
    }

    @Test
    void differentThingsAreNoConflict() {
        List<Source> sources = List.of(
                source(1, "Repairs of the harbor bridge in Ostraven will cost $412 million, the mayor said.", ""),
                source(2, "A cinema ticket in Velmar costs $12 since the tax on shows was raised.", ""));
        Material material = new Material(sources);
        Conflicts conflicts = new Conflicts(material);
        assertTrue(material.sentences().stream()
                .allMatch(sentence -> conflicts.othersFor(sentence).isEmpty()));
    }

    @Test
    void comparedSidesShowBothFiguresWithTheirOutlets() {
        List<Source> sources = List.of(
                source(1, "Repairs of the harbor bridge in Ostraven will cost $412 million, the mayor said.", ""),
                source(2, "The mayor said repairs of the harbor bridge in Ostraven will cost $412 million.", ""),
                source(3, "Repairs of the harbor bridge in Ostraven will cost $530 million, the mayor said.", ""));
        Comparison comparison = new Comparing(sources, java.util.Set.of()).compare();
        assertEquals(1, comparison.claims().size());
        assertEquals(
                List.of("$412 million", "$530 million"),
                comparison.claims().get(0).values().stream()
                        .map(Comparison.Value::written)
                        .toList());
        assertEquals(
                List.of(2, 1),
                comparison.claims().get(0).values().stream()
                        .map(Comparison.Value::outlets)
                        .toList());
    }

    private static boolean cites(Brief brief, String figure, List<Source> sources) {
        return brief.bullets().stream()
                .filter(bullet -> PlantedConflict.says(bullet.text(), figure))
                .anyMatch(bullet -> bullet.citations().stream()
                        .anyMatch(n -> PlantedConflict.says(sources.get(n - 1).text(), figure)));
    }

    private static Source source(int n, String text, String title) {
        return new Source(
                n,
                "Outlet " + n,
                title,
                Optional.of(Instant.parse("2026-03-04T10:00:00Z")),
                "",
                text,
                Side.values()[n % 3],
                Factuality.HIGH,
                false,
                Optional.empty());
    }
}
