package news.parallax.store;

import java.util.Map;

/** Where the two databases differ. */
enum Dialect {
    SQLITE(Map.of("blob", "BLOB", "text", "TEXT COLLATE BINARY")),
    POSTGRESQL(Map.of("blob", "BYTEA", "text", "TEXT COLLATE \"C\""));

    private final Map<String, String> placeholders;

    Dialect(Map<String, String> placeholders) {
        this.placeholders = placeholders;
    }

    /** What stands for the types whose names differ, in the migrations. */
    Map<String, String> placeholders() {
        return placeholders;
    }

    /** What a query ends in that takes rows nobody else is taking. */
    String skipLocked() {
        return this == POSTGRESQL ? " FOR UPDATE SKIP LOCKED" : "";
    }

    /** Text as this database can hold it: PostgreSQL refuses NUL. */
    String text(String words) {
        return words.indexOf('\0') < 0 ? words : words.replace("\0", "");
    }
}
