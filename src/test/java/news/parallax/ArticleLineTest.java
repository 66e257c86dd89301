package news.parallax;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.time.Instant;
import java.time.OffsetDateTime;
import news.parallax.article.Article;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ArticleLineTest {
    private final ArticleLine lines = new ArticleLine();

    @Test
    void readsWhatItKnowsAndPassesOverTheRest() throws JsonProcessingException {
        Article article = lines.article("{\"more\": {\"id\": \"other\", \"list\": [1, {\"title\": 2}]}, \"id\": 17,"
                + " \"time\": \"2026-11-22T09:00:00+01:00\", \"lang\": null, \"outlet\": \"Lindow Post\","
                + " \"title\": \"Ferry aground\", \"lead\": \"\", \"text\": \"All are safe.\"}");
        assertEquals("17", article.id());
        assertEquals(Instant.parse("2026-11-22T08:00:00Z"), article.published());
        assertEquals("", article.language());
        assertEquals("Lindow Post", article.domain());
        assertEquals("Ferry aground", article.title());
        assertEquals("All are safe.", article.lead());
    }

    @Test
    void takesTheBeginningOfALongText() throws JsonProcessingException {
        String line =
                "{\"id\": \"a\", \"time\": \"2026-11-22T08:00:00Z\", \"title\": \"" + "x".repeat(1_000_000) + "\"}";
        assertEquals(4_000, lines.article(line).title().length());
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"id\": \"a\"", "Ferry aground", "{\"id\": }", "{\"id\": [}"})
    void refusesWhatIsNotJson(String line) {
        assertThrows(JsonProcessingException.class, () -> lines.article(line));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"{}", "17", "[{\"id\": \"a\"}]", "{\"id\": \"a\\tb\"}", "{\"id\": [\"a\"]}", "{\"id\": null}"})
    void refusesWhatHasNoUsableId(String line) {
        assertTrue(assertThrows(IllegalArgumentException.class, () -> lines.article(line))
                .getMessage()
                .contains("no id"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-11-22T08:05:09Z",
                "2026-11-22T08:05:09.250Z",
                "2026-11-22t08:05:09z",
                "1969-02-01T00:00:00Z"
            })
    void readsATimeAsTheJdkDoes(String time) throws JsonProcessingException {
        assertEquals(OffsetDateTime.parse(time).toInstant(), published(time));
    }

    @ParameterizedTest
    @ValueSource(strings = {"yesterday", "2026-13-22T08:00:00Z", "2026-02-30T08:00:00Z", "2026-11-22T25:00:00Z", ""})
    void saysWhichTimeCannotBeRead(String time) {
        assertTrue(assertThrows(IllegalArgumentException.class, () -> published(time))
                .getMessage()
                .contains("\"" + time + "\""));
    }

    private Instant published(String time) throws JsonProcessingException {
        return lines.article("{\"id\": \"a\", \"time\": \"" + time + "\"}").published();
    }
}
