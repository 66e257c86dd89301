package news.parallax;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import news.parallax.article.Article;

/** Reads articles from lines of JSON; only by Jackson's parser, since its mapper alone takes a fifth of a second to start. */
final class ArticleLine {
    private static final int LONGEST = 4_000;
    private final JsonFactory json = new JsonFactory();

    /**
     * The article of a line.
     *
     * @throws JsonProcessingException where it is not JSON
     * @throws IllegalArgumentException saying what it lacks
     */
    Article article(String line) throws JsonProcessingException {
        Map<String, String> fields = fields(line);
        String id = fields.getOrDefault("id", "");
        if (id.isEmpty() || id.indexOf('\t') >= 0 || id.indexOf('\n') >= 0) {
            throw new IllegalArgumentException("it has no id");
        }
        Instant time = time(fields.getOrDefault("time", ""));
        String lead = fields.getOrDefault("lead", "");
        return new Article(
                id,
                "",
                "",
                fields.getOrDefault("outlet", ""),
                bounded(fields.getOrDefault("title", "")),
                bounded(lead.isEmpty() ? fields.getOrDefault("text", "") : lead),
                List.of(),
                time,
                time,
                fields.getOrDefault("lang", ""),
                false,
                false);
    }

    /** What the fields of an object say, as far as they are words, numbers, true or false. */
    private Map<String, String> fields(String line) throws JsonProcessingException {
        Map<String, String> fields = new HashMap<>();
        try (JsonParser parser = json.createParser(line)) {
            if (parser.nextToken() == JsonToken.START_OBJECT) {
                while (parser.nextToken() == JsonToken.FIELD_NAME) {
                    String name = parser.currentName();
                    JsonToken value = parser.nextToken();
                    fields.put(name, value.isScalarValue() && value != JsonToken.VALUE_NULL ? parser.getText() : "");
                    parser.skipChildren();
                }
            }
            return fields;
        } catch (JsonProcessingException e) {
            throw e;
        } catch (IOException e) {
            throw new UncheckedIOException("a line in memory cannot be read", e);
        }
    }

    /** The beginning of a text, which is all that is looked at; what waits to be embedded need not hold more. */
    private static String bounded(String text) {
        return text.length() > LONGEST ? text.substring(0, LONGEST) : text;
    }

    private static Instant time(String words) {
        try {
            return OffsetDateTime.parse(words).toInstant();
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException(
                    "its time must be such as 2026-11-22T08:00:00Z, not \""
                            + words.substring(0, Math.min(40, words.length())) + "\"",
                    e);
        }
    }
}
