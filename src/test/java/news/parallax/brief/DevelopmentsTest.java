package news.parallax.brief;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import news.parallax.outlet.Factuality;
import news.parallax.outlet.Side;
import org.junit.jupiter.api.Test;

/** What makes a new version of a story. */
class DevelopmentsTest {
    private static final String FIRST =
            "Repairs of the harbor bridge in Ostraven will cost 40 million crowns, Mayor Ilse Brandt said.";
    private static final List<Report> TOLD = List.of(report("a1", 1, FIRST, Side.CENTER));

    @Test
    void anotherReportOfTheSameIsNotMaterial() {
        assertEquals(
                List.of(),
                kinds(report(
                        "a2",
                        2,
                        "Mayor Ilse Brandt said repairs of the bridge will cost 40 million crowns.",
                        Side.CENTER)));
    }

    @Test
    void aCopyIsNotMaterialWhateverItSays() {
        Source copy = source(2, FIRST + " Some 12,000 people cross it.", Side.CENTER, Optional.of(1), false);
        assertEquals(List.of(), kinds(new Report("a2", copy)));
    }

    @Test
    void opinionIsNotMaterial() {
        Source opinion = source(2, "I counted 77 lies in this plan.", Side.CENTER, Optional.empty(), true);
        assertEquals(List.of(), kinds(new Report("a2", opinion)));
    }

    @Test
    void aNewNumberIs() {
        assertEquals(
                List.of(Development.Kind.NEW_FACT),
                kinds(report("a2", 2, "Some 12,000 people cross the bridge every day.", Side.CENTER)));
    }

    @Test
    void aNewPartyIs() {
        assertEquals(
                List.of(Development.Kind.NEW_FACT),
                kinds(report("a2", 2, "The repairs were attacked by Anton Reel in the council.", Side.CENTER)));
    }

    @Test
    void anotherFigureForTheSameIs() {
        List<Development> found = Developments.between(
                TOLD,
                List.of(report(
                        "a2",
                        2,
                        "Repairs of the harbor bridge in Ostraven will cost 55 million crowns, Mayor Ilse Brandt said.",
                        Side.CENTER)),
                List.of());
        assertEquals(1, found.size());
        assertEquals(Development.Kind.CHANGED_NUMBER, found.get(0).kind());
        assertEquals("40 million", found.get(0).before());
        assertEquals("55 million", found.get(0).after());
        assertEquals("a2", found.get(0).articleId());
    }

    @Test
    void anOutletThatNobodyRatedIsNoSide() {
        assertEquals(List.of(), kinds(report("a2", 2, "Repairs will cost 40 million crowns.", Side.UNRATED)));
    }

    @Test
    void aSideThatAppearsIsAndLeftAndRightAlike() {
        for (Side side : List.of(Side.LEFT, Side.RIGHT)) {
            List<Development> found = Developments.between(
                    TOLD, List.of(report("a2", 2, "Repairs will cost 40 million crowns.", side)), List.of());
            assertEquals(List.of(new Development(Development.Kind.SIDE, side.word(), "", "", "a2")), found);
        }
    }

    @Test
    void aCorrectionIs() {
        Report before = TOLD.get(0);
        Report marked = report(
                "a1",
                1,
                FIRST + "\nCorrection: an earlier version of this article misspelled the street.",
                Side.CENTER);
        assertEquals(Development.Kind.CORRECTION, edited(before, marked).get(0).kind());
        Report silently = report(
                "a1",
                1,
                "Repairs of the harbor bridge in Ostraven will cost 14 million crowns, Mayor Ilse Brandt said.",
                Side.CENTER);
        List<Development> found = edited(before, silently);
        assertEquals("40 million", found.get(0).before());
        assertEquals("14 million", found.get(0).after());
    }

    @Test
    void aCommaThatMovesIsNot() {
        Report polished = report(
                "a1",
                1,
                "Repairs of the harbor bridge, in Ostraven, will cost 40 million crowns, the mayor said.",
                Side.CENTER);
        assertEquals(List.of(), edited(TOLD.get(0), polished));
    }

    @Test
    void whatTheBriefSaidAndNoArticleSaysAnyMoreIsWithdrawn() {
        StoryVersion last = new StoryVersion(
                "k7m2qd",
                3,
                Instant.EPOCH,
                List.of("a1"),
                new StoryVersion.Counts(1, 0, 1, 0),
                "Bridge closed\n\n" + FIRST,
                List.of());
        Report now = report("a1", 1, "The city has not said what repairs will cost.", Side.CENTER);
        List<Developments.Edit> edits = List.of(new Developments.Edit(TOLD.get(0), now));
        List<Development> found = Developments.withdrawn(last, List.of(now), edits);
        assertEquals(List.of(new Development(Development.Kind.CORRECTION, FIRST, FIRST, "", "a1")), found);
        assertEquals(List.of(), Developments.withdrawn(last, TOLD, edits));
    }

    private static List<Development> edited(Report before, Report after) {
        return Developments.between(List.of(after), List.of(), List.of(new Developments.Edit(before, after)));
    }

    private static List<Development.Kind> kinds(Report fresh) {
        return Developments.between(TOLD, List.of(fresh), List.of()).stream()
                .map(Development::kind)
                .toList();
    }

    private static Report report(String id, int n, String text, Side side) {
        return new Report(id, source(n, text, side, Optional.empty(), false));
    }

    private static Source source(int n, String text, Side side, Optional<Integer> reprintOf, boolean opinion) {
        return new Source(
                n,
                "Outlet " + n,
                "",
                Optional.of(Instant.parse("2026-03-04T10:00:00Z")),
                "",
                text,
                side,
                Factuality.HIGH,
                opinion,
                reprintOf);
    }
}
