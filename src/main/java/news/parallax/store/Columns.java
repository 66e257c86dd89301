package news.parallax.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How what is no number or text is written in a column: moments as epoch milliseconds, lists of words as JSON. */
final class Columns {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Instant LEAST = Instant.ofEpochMilli(Long.MIN_VALUE);
    private static final Instant GREATEST = Instant.ofEpochMilli(Long.MAX_VALUE);

    private Columns() {}

    /** Text as both databases can hold it, and find it again: PostgreSQL refuses NUL, SQLite compares up to it. */
    static String text(String value) {
        return value.indexOf('\0') < 0 ? value : value.replace("\0", "");
    }

    /** Milliseconds of a moment; one beyond them is taken as the last that can be said. */
    static long millis(Instant moment) {
        return moment.isBefore(LEAST)
                ? Long.MIN_VALUE
                : moment.isAfter(GREATEST) ? Long.MAX_VALUE : moment.toEpochMilli();
    }

    static @Nullable Long millis(Optional<Instant> moment) {
        return moment.map(Columns::millis).orElse(null);
    }

    static Instant moment(ResultSet row, String column) throws SQLException {
        return Instant.ofEpochMilli(row.getLong(column));
    }

    static Optional<Instant> momentIfAny(ResultSet row, String column) throws SQLException {
        return numberIfAny(row, column).map(Instant::ofEpochMilli);
    }

    static Optional<Long> numberIfAny(ResultSet row, String column) throws SQLException {
        long number = row.getLong(column);
        return row.wasNull() ? Optional.empty() : Optional.of(number);
    }

    static String words(List<String> words) {
        if (words.isEmpty()) {
            return "[]";
        }
        try {
            return JSON.writeValueAsString(words);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("words that cannot be written", e);
        }
    }

    /** @throws IllegalArgumentException where it is no list of words, so that who reads row by row can pass it over */
    static List<String> words(String json) {
        if (json.equals("[]")) {
            return List.of();
        }
        try {
            return List.of(JSON.readValue(json, String[].class));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("a list in the store is not JSON", e);
        }
    }

    /** A zone by its name; one that this JDK does not know any more is told in UTC. */
    static ZoneId zone(String name) {
        try {
            return ZoneId.of(name);
        } catch (DateTimeException e) {
            return ZoneOffset.UTC;
        }
    }
}
