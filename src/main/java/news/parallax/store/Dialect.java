package news.parallax.store;

import java.util.Map;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.transaction.TransactionIsolationLevel;

/** Where the two databases differ. */
enum Dialect {
    SQLITE("BLOB", "TEXT COLLATE BINARY", "") {
        @Override
        <T> T read(Jdbi jdbi, Function<Handle, T> work) {
            // by hand: by the driver's way every transaction takes the lock for writing, as those that write must
            return jdbi.withHandle(handle -> {
                handle.execute("BEGIN DEFERRED");
                try {
                    return work.apply(handle);
                } finally {
                    handle.execute("ROLLBACK");
                }
            });
        }

        @Override
        <T> T writeSoon(Jdbi jdbi, Function<Handle, T> work) {
            return jdbi.withHandle(handle -> {
                handle.execute("PRAGMA synchronous = NORMAL");
                try {
                    return handle.inTransaction(work::apply);
                } finally {
                    handle.execute("PRAGMA synchronous = FULL");
                }
            });
        }

        @Override
        String countAbout(String table) {
            return "SELECT count(*) FROM " + table;
        }
    },
    POSTGRESQL("BYTEA", "TEXT COLLATE \"C\"", " FOR UPDATE SKIP LOCKED") {
        @Override
        <T> T read(Jdbi jdbi, Function<Handle, T> work) {
            return jdbi.inTransaction(TransactionIsolationLevel.REPEATABLE_READ, work::apply);
        }

        @Override
        <T> T writeSoon(Jdbi jdbi, Function<Handle, T> work) {
            return jdbi.inTransaction(handle -> {
                handle.execute("SET LOCAL synchronous_commit = off");
                return work.apply(handle);
            });
        }

        @Override
        String countAbout(String table) {
            // counting millions of rows takes seconds; a table that was never looked over has no estimate
            return "SELECT CASE WHEN c.reltuples >= 10000 THEN CAST(c.reltuples AS BIGINT) ELSE (SELECT count(*) FROM "
                    + table + ") END FROM pg_class c WHERE c.oid = CAST('" + table + "' AS regclass)";
        }
    };

    private final String blob;
    private final String text;
    private final String skipLocked;

    Dialect(String blob, String text, String skipLocked) {
        this.blob = blob;
        this.text = text;
        this.skipLocked = skipLocked;
    }

    /** Reads, all of it from one state of the store, without keeping writers out. */
    abstract <T> T read(Jdbi jdbi, Function<Handle, T> work);

    /** Writes without waiting for the disk: what a failure of power may undo, though nothing else. */
    abstract <T> T writeSoon(Jdbi jdbi, Function<Handle, T> work);

    /** A query for the number of a table's rows, about, that stays quick however many there are. */
    abstract String countAbout(String table);

    /** What stands for the types whose names differ, in the migrations. */
    Map<String, String> placeholders() {
        return Map.of("blob", blob, "text", text);
    }

    /** What a query ends in that takes rows nobody else is taking. On SQLite one transaction writes at a time anyway. */
    String skipLocked() {
        return skipLocked;
    }
}
