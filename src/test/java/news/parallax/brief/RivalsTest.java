package news.parallax.brief;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import news.parallax.outlet.Factuality;
import news.parallax.outlet.Side;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which figures of different reports are told as put differently, and which only count something else. */
class RivalsTest {
    private static final Instant NOON = Instant.parse("2026-03-04T12:00:00Z");
    private final List<Source> sources = new ArrayList<>();

    @Test
    void aFigureThatReportsPutDifferentlyIsToldInTheWordsAroundIt() {
        report("Eight people including three children were injured when a ferry hit the pier in Ostraven.");
        report("Eight people, including two children, were injured when the ferry hit the pier.");
        assertEquals(List.of("three", "two"), values());
        assertEquals(
                "Eight people including … children were injured when a ferry",
                compare().claims().get(0).about());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "The captain of the harbor team was re-elected with 28 votes at the club in Ostraven.|There were 51 votes, and the captain of the harbor team was re-elected in Ostraven 28-23.",
                "A judge in Ostraven threw out three murder charges against the ferry doctor.|A judge in Ostraven threw out three of the eight murder charges against the ferry doctor.",
                "The record deadlift of Ostraven in the harbor hall is 501 kilograms.|The previous record deadlift of Ostraven in the harbor hall was 470 kilograms.",
                "The council of Ostraven bought the old harbor bridge for $412 million.|In 2009 the council of Ostraven bought the old harbor bridge for $390 million.",
                "The hearing about the harbor bridge in Ostraven lasted more than nine hours.|The hearing about the harbor bridge in Ostraven lasted 10 hours.",
                "The council of Ostraven bought the harbor bridge for $412 million.|The council of Ostraven bought the harbor bridge for $9 million.",
                "Wind from the east of 4-11 knots is expected on the coast of Ostraven today.|Wind from the east of 15-17 knots is expected on the coast of Ostraven today.",
                "The battery of the harbor ferry is down to 80% after a crossing.|The battery of the harbor ferry has lost 20% after a crossing.",
                "The lab in Ostraven gets $175.6 million from the state for its harbor research.|The lab in Ostraven gets $175 million from the state for its harbor research.",
                "About $US14 ($22) billion was wiped from the value of the harbor operator in Ostraven.|About $14 billion (£11 billion) was wiped from the value of the harbor operator in Ostraven.",
                "Forty five per cent of captains in Ostraven expect a year of losses.|Captains in Ostraven expect a year of losses: 45 per cent say so."
            })
    void whatCountsSomethingElseIsNoRival(String one, String other) {
        report(one);
        report(other);
        assertEquals(List.of(), values());
    }

    @Test
    void figuresThatOneOutletGivesBothAreTwoThings() {
        report("The streaming service of Ostraven costs $15 per month, the operator said. "
                + "Who signs the pre-order of the streaming service pays $12 per month in the first year.");
        report("The streaming service of Ostraven costs $12 per month, the operator said.");
        assertEquals(List.of(), values());
    }

    @Test
    void aCountThatOnlyGrewLaterIsNewsAndNoDispute() {
        report(NOON, "Rescuers found nine bodies in the wreck of the ferry off Ostraven.");
        report(NOON.plus(Duration.ofHours(3)), "Rescuers found 12 bodies in the wreck of the ferry off Ostraven.");
        assertEquals(List.of(), values());
    }

    @Test
    void aCountThatIsLowerLaterIsPutDifferently() {
        report(NOON, "Rescuers found 12 bodies in the wreck of the ferry off Ostraven.");
        report(NOON.plus(Duration.ofHours(3)), "Rescuers found nine bodies in the wreck of the ferry off Ostraven.");
        assertEquals(List.of("12", "nine"), values());
    }

    @Test
    void aCountThatDiffersInItsLastDigitIsPutDifferently() {
        report("The storm destroyed 1,230 boats in the harbor of Ostraven, the coast guard said.");
        report("The storm destroyed 1,234 boats in the harbor of Ostraven, the coast guard said.");
        assertEquals(List.of("1,230", "1,234"), values());
    }

    @Test
    void figuresThatAgreeAreOneValueWithTheOutletsOfBoth() {
        report("The bank of Ostraven has deposits of 485.56 crowns, the regulator said.");
        report("The bank of Ostraven has deposits of 486 crowns, the regulator said.");
        report("The bank of Ostraven has deposits of 390 crowns, the regulator said.");
        assertEquals(
                List.of(2, 1),
                compare().claims().get(0).values().stream()
                        .map(Comparison.Value::outlets)
                        .toList());
    }

    @Test
    void aDisputeIsToldByASentenceOnlyWhereBothFiguresAreSaidOfOneThing() {
        report("The study estimates the bones at 640 kilograms, while the older find on the same hill with its longer"
                + " neck was put by others at 830 kilograms.");
        report("The harbor museum of Ostraven shows the bones.");
        assertEquals(List.of(), values());
    }

    private void report(String text) {
        report(NOON, text);
    }

    private void report(Instant published, String text) {
        int n = sources.size() + 1;
        sources.add(new Source(
                n,
                "Outlet " + n,
                "",
                Optional.of(published),
                "",
                text,
                Side.values()[n % 3],
                Factuality.HIGH,
                false,
                Optional.empty()));
    }

    private Comparison compare() {
        return new Comparing(sources, Set.of()).compare();
    }

    private List<String> values() {
        return compare().claims().stream()
                .flatMap(claim -> claim.values().stream())
                .map(Comparison.Value::written)
                .toList();
    }
}
