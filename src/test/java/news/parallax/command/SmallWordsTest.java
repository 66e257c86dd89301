package news.parallax.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SmallWordsTest {
    private final SmallWords small = SmallWords.read();

    @ParameterizedTest
    @CsvSource({
        "what about the ferry?, ferry?",
        "What's new with Port Ansel?, Port Ansel?",
        "was gibt es Neues über die Fähre?, Fähre?",
        "¿qué pasa con el puerto?, puerto?",
        "quoi de neuf à propos du port, port",
        "o que aconteceu com a ponte?, ponte?",
        "что нового о пароме?, пароме?",
        "що сталося з мостом, мостом",
        "ماذا حدث في الميناء؟, الميناء؟",
    })
    void ofAQuestionStaysWhatItIsAbout(String typed, String about) {
        assertEquals(List.of(about.split(" ")), query(typed).without(small).words());
    }

    @Test
    void wordsAloneThatAreAllSmallStay() {
        assertEquals(List.of("The", "Who"), query("The Who").without(small).words());
    }

    @Test
    void filtersStay() {
        assertEquals(
                "ferry since:7d", query("the ferry since:7d").without(small).typed());
    }

    @Test
    void signsAloneSayNothing() {
        assertTrue(small.has("?!"));
        assertFalse(small.has("€5"));
        assertFalse(small.has("船"));
    }

    private static Query query(String typed) {
        return Query.read(typed, Instant.parse("2026-11-21T12:00:00Z"), ZoneOffset.UTC);
    }
}
