package news.parallax.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.UnableToExecuteStatementException;
import org.jdbi.v3.core.transaction.TransactionIsolationLevel;

/** Where the two databases differ. */
enum Dialect {
    SQLITE("BLOB", "TEXT COLLATE BINARY", "") {
        @Override
        <T> T read(Jdbi jdbi, Function<Handle, T> work) {
            // by hand: by the driver's way every transaction takes the lock for writing, as those that write must
            return jdbi.withHandle(handle -> {
                run(handle, "BEGIN DEFERRED");
                try {
                    return work.apply(handle);
                } finally {
                    run(handle, "ROLLBACK");
                }
            });
        }

        @Override
        <T> T writeSoon(Jdbi jdbi, Function<Handle, T> work) {
            return jdbi.withHandle(handle -> {
                run(handle, "PRAGMA synchronous = NORMAL");
                try {
                    return handle.inTransaction(work::apply);
                } finally {
                    run(handle, "PRAGMA synchronous = FULL");
                }
            });
        }

        /** The log of writes is brought to the disk beside the database's own work: a write of ours would keep others out until then. */
        @Override
        void settle(Jdbi jdbi, Function<Handle, Integer> change) {
            String file = jdbi.withHandle(
                    handle -> handle.createQuery("SELECT file FROM pragma_database_list WHERE name = 'main'")
                            .mapTo(String.class)
                            .one());
            try (FileChannel log = FileChannel.open(Path.of(file + "-wal"), StandardOpenOption.WRITE)) {
                log.force(false);
            } catch (IOException e) {
                // without a log, as after another's clearing up: by a write that waits for the disk
                jdbi.inTransaction(change::apply);
            }
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
        void settle(Jdbi jdbi, Function<Handle, Integer> change) {
            jdbi.inTransaction(change::apply);
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

    /** Brings to the disk what was written soon; {@code change} is a small write that does it where nothing simpler does. */
    abstract void settle(Jdbi jdbi, Function<Handle, Integer> change);

    /** A query for the number of a table's rows, about, that stays quick however many there are. */
    abstract String countAbout(String table);

    /** Runs a statement that is always the same, without Jdbi's reading of it: half of what a short read would cost. */
    private static void run(Handle handle, String sql) {
        try (Statement statement = handle.getConnection().createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new UnableToExecuteStatementException(e, null);
        }
    }

    /** What stands for the types whose names differ, in the migrations. */
    Map<String, String> placeholders() {
        return Map.of("blob", blob, "text", text);
    }

    /** What a query ends in that waits for its rows, one after the other in its order, and holds them. */
    String locking() {
        return skipLocked.replace(" SKIP LOCKED", "");
    }

    /** What a query ends in that takes rows nobody else is taking. On SQLite one transaction writes at a time anyway. */
    String skipLocked() {
        return skipLocked;
    }
}
