package news.parallax;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import news.parallax.article.Article;

/** Reads articles from lines of JSON; only by Jackson's parser, since its mapper alone takes a fifth of a second to start. */
final class ArticleLine {
    private static final int LONGEST = 4_000;
    private static final String USUAL = "2026-11-22T08:00:00Z";
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
            return usual(words) ? read(words) : OffsetDateTime.parse(words).toInstant();
        } catch (DateTimeException e) {
            throw new IllegalArgumentException(
                    "its time must be such as 2026-11-22T08:00:00Z, not \""
                            + words.substring(0, Math.min(40, words.length())) + "\"",
                    e);
        }
    }

    private static boolean usual(String words) {
        boolean usual = words.length() == USUAL.length();
        for (int i = 0; i < USUAL.length() && usual; i++) {
            char expected = USUAL.charAt(i);
            char c = words.charAt(i);
            usual = expected >= '0' && expected <= '9' ? c >= '0' && c <= '9' : c == expected;
        }
        return usual;
    }

    /** Reads the usual form, without the JDK's formatter, on which a start spends a tenth of a second. */
    private static Instant read(String words) {
        return LocalDateTime.of(
                        number(words, 0, 4),
                        number(words, 5, 7),
                        number(words, 8, 10),
                        number(words, 11, 13),
                        number(words, 14, 16),
                        number(words, 17, 19))
                .toInstant(ZoneOffset.UTC);
    }

    private static int number(String words, int from, int to) {
        return Integer.parseInt(words, from, to, 10);
    }
}
