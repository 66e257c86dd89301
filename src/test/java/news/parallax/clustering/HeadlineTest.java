package news.parallax.clustering;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class HeadlineTest {
    @Test
    void leavesOutAnOutletsName() {
        assertEquals(
                "Ferry Aurelia runs aground off Lindow",
                Headline.core("Ferry Aurelia runs aground off Lindow | The Lindow Post"));
        assertEquals(
                "Ferry Aurelia runs aground off Lindow",
                Headline.core("Ferry Aurelia runs aground off Lindow - Lindow Post - News, Sport"));
        assertEquals(
                "Ferry Aurelia runs aground off Lindow",
                Headline.core("Ferry Aurelia runs aground off Lindow – lindow.example"));
    }

    @Test
    void leavesOutLabels() {
        assertEquals("Ferry aground off Lindow", Headline.core("The Latest: Ferry aground off Lindow"));
        assertEquals("Ferry aground off Lindow", Headline.core("UPDATE 2-Ferry aground off Lindow"));
        assertEquals("Transbordador encallado en Lindow", Headline.core("En vivo: Transbordador encallado en Lindow"));
    }

    @Test
    void keepsWhatBelongsToTheSentence() {
        String dash = "Столица Норвании — самый большой город страны и порт";
        assertEquals(dash, Headline.core(dash));
        assertEquals("Ferry - Lindow", Headline.core("Ferry - Lindow"));
        assertEquals("Lindow: ferry runs aground", Headline.core("Lindow: ferry runs aground"));
        assertEquals("Live: Lindow", Headline.core("Live: Lindow"));
        assertEquals("", Headline.core(""));
        assertEquals("Ferry  aground off Lindow in fog -", Headline.core("Ferry  aground off Lindow in fog - "));
    }
}
