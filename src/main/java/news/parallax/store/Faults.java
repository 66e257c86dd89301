package news.parallax.store;

import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.sqlite.NativeLibraryNotFoundException;
import org.sqlite.SQLiteException;

/** What went wrong in a database, and how to mend it, in words. */
final class Faults {
    private static final int LONGEST = 160;

    private Faults() {}

    /** What is to be said of a failure in the store of this name, if it came from the database. */
    static StoreException of(String name, Throwable failure) {
        SQLException cause = sql(failure);
        if (cause instanceof SQLiteException sqlite) {
            return sqlite(name, sqlite);
        }
        if (deepest(failure) instanceof NativeLibraryNotFoundException) {
            return new StoreException(
                    "The code that reads " + name + " cannot be unpacked into " + System.getProperty("java.io.tmpdir")
                            + ", or does not fit this system. Make room there, or name another folder with"
                            + " -Djava.io.tmpdir=FOLDER.",
                    false,
                    failure);
        }
        return cause != null && cause.getSQLState() != null
                ? postgresql(name, cause, cause.getSQLState())
                : new StoreException("The database " + name + " failed: " + line(failure) + ".", true, failure);
    }

    private static StoreException sqlite(String name, SQLiteException e) {
        String database = "The database " + name;
        // the low byte is the kind, the rest says more of it
        return switch (e.getResultCode().code & 0xff) {
            case 5, 6 ->
                new StoreException(database + " is held by another program. Wait for it, or stop it.", true, e);
            case 8 ->
                new StoreException(
                        database + " cannot be written. Give this user the right to write it and its folder.",
                        false,
                        e);
            case 10 ->
                new StoreException(
                        "The disk under the database " + name + " fails: " + line(e) + ". Check the disk.", true, e);
            case 11 ->
                new StoreException(database + " is damaged. Put back a copy, or move it away to begin anew.", false, e);
            case 13 -> new StoreException("The disk under the database " + name + " is full. Make room.", true, e);
            case 14 ->
                new StoreException(
                        database + " cannot be opened. Name a file that can be written with"
                                + " PARALLAX_DATABASE_URL=jdbc:sqlite:FILE.",
                        false,
                        e);
            case 26 ->
                new StoreException(
                        name + " is not a database. Name another file with PARALLAX_DATABASE_URL=jdbc:sqlite:FILE.",
                        false,
                        e);
            default -> new StoreException(database + " failed: " + line(e) + ".", true, e);
        };
    }

    private static StoreException postgresql(String name, SQLException e, String state) {
        String database = "The database " + name;
        if (state.startsWith("08")) {
            return new StoreException(
                    "No PostgreSQL server answers at " + name + ". Start it, or check PARALLAX_DATABASE_URL.", true, e);
        }
        if (state.startsWith("28")) {
            return new StoreException(
                    database + " refuses this user or password. Check user and password in PARALLAX_DATABASE_URL.",
                    false,
                    e);
        }
        if (state.startsWith("57P") || state.startsWith("53")) {
            return new StoreException(
                    database + " is full, stopping or starting: " + line(e) + ". Make room or wait.", true, e);
        }
        return switch (state) {
            case "3D000" ->
                new StoreException(
                        database
                                + " does not exist. Make it with createdb, or name another with PARALLAX_DATABASE_URL.",
                        false,
                        e);
            case "42501" ->
                new StoreException(
                        database + " gives this user too few rights: " + line(e) + ". Grant them.", false, e);
            case "25006" ->
                new StoreException(
                        database + " can only be read. Name the primary server with PARALLAX_DATABASE_URL.", false, e);
            default -> new StoreException(database + " failed: " + line(e) + ".", true, e);
        };
    }

    private static @Nullable SQLException sql(Throwable failure) {
        SQLException found = null;
        for (Throwable each = failure; each != null; each = each.getCause()) {
            if (each instanceof SQLException sql
                    && (found == null || sql.getSQLState() != null || sql instanceof SQLiteException)) {
                found = sql;
            }
        }
        return found;
    }

    private static Throwable deepest(Throwable e) {
        Throwable deepest = e;
        while (deepest.getCause() != null) {
            deepest = deepest.getCause();
        }
        return deepest;
    }

    private static String line(Throwable e) {
        Throwable deepest = deepest(e);
        String words = deepest.getMessage() == null
                ? deepest.getClass().getSimpleName()
                : deepest.getMessage().replaceAll("\\s+", " ").strip();
        String line = words.length() > LONGEST ? words.substring(0, LONGEST) + "…" : words;
        return line.endsWith(".") ? line.substring(0, line.length() - 1) : line;
    }
}
