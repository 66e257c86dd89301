package news.parallax.store;

import java.util.Map;

/** Where the two databases differ. */
enum Dialect {
    SQLITE("BLOB", "TEXT COLLATE BINARY"),
    POSTGRESQL("BYTEA", "TEXT COLLATE \"C\"");

    private final String blob;
    private final String text;

    Dialect(String blob, String text) {
        this.blob = blob;
        this.text = text;
    }

    /** What stands for the types whose names differ, in the migrations. */
    Map<String, String> placeholders() {
        return Map.of("blob", blob, "text", text);
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
