package news.parallax.clustering;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class GistTest {
    @Test
    void keepsTheHeadlineWholeAndTheLeadsWordsOfWeight() {
        assertEquals(
                "The ferry is back. ferry Aurelia returned harbor night repairs",
                Gist.of("The ferry is back", "The ferry Aurelia returned to the harbor at night after repairs"));
    }

    @Test
    void isTheHeadlineWhereThereIsNoLead() {
        assertEquals("Harbor reopens", Gist.of("Harbor reopens", ""));
        assertEquals("Harbor reopens", Gist.of("Harbor reopens", " of the  "));
    }

    @Test
    void endsAtAWordAndBoundsTextsWithoutSpaces() {
        String lead = "pilot ".repeat(1_000);
        String gist = Gist.of("Harbor", lead);
        assertTrue(gist.length() < 220 && gist.endsWith("pilot"), gist);
        assertEquals(
                "Harbor. ".length() + 200,
                Gist.of("Harbor", "港".repeat(100_000)).length());
    }
}
