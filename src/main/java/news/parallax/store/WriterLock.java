package news.parallax.store;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import javax.sql.DataSource;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteDataSource;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/**
 * The right to poll and cluster, which one process has at a time. The database's own locks keep it, so that it goes with
 * the process, however that ends. Beside SQLite stands a small database of its own for this: the lock of the real one is
 * needed by everyone for every small writing.
 */
final class WriterLock implements AutoCloseable {
    private static final int PATIENCE_SECONDS = 2;

    private final Connection holder;
    private final String release;

    private WriterLock(Connection holder, String release) {
        this.holder = holder;
        this.release = release;
    }

    /**
     * Takes the lock of a store.
     *
     * @throws StoreException at once, where another process holds it
     */
    static WriterLock take(StoreAddress address) {
        try {
            return address.file().isPresent()
                    ? onFile(address.name(), address.file().get())
                    : onServer(address.name(), address.connections());
        } catch (SQLException e) {
            throw Faults.of(address.name() + ".lock", e);
        }
    }

    private static WriterLock onFile(String name, Path file) throws SQLException {
        SQLiteConfig config = new SQLiteConfig();
        config.setBusyTimeout(0);
        SQLiteDataSource source = new SQLiteDataSource(config);
        source.setUrl("jdbc:sqlite:" + real(file) + ".lock");
        Connection connection = source.getConnection();
        try (Statement statement = connection.createStatement()) {
            statement.execute("BEGIN IMMEDIATE");
            // who asks for the number holds the file for a moment, so the taking itself has patience
            statement.execute("PRAGMA busy_timeout = 2000");
            statement.execute("CREATE TABLE IF NOT EXISTS writer (pid INTEGER NOT NULL)");
            statement.execute("DELETE FROM writer");
            statement.execute(
                    "INSERT INTO writer VALUES (" + ProcessHandle.current().pid() + ")");
            statement.execute("COMMIT");
            statement.execute("PRAGMA busy_timeout = 0");
            statement.execute("BEGIN IMMEDIATE");
            return new WriterLock(connection, "ROLLBACK");
        } catch (SQLiteException e) {
            boolean held = e.getResultCode() == SQLiteErrorCode.SQLITE_BUSY;
            Optional<Long> pid = held ? pid(connection) : Optional.empty();
            connection.close();
            if (held) {
                throw taken(name, pid.map(number -> " (pid " + number + ")").orElse(""));
            }
            throw e;
        }
    }

    private static Path real(Path file) {
        try {
            return file.toRealPath();
        } catch (IOException e) {
            return file.toAbsolutePath();
        }
    }

    private static Optional<Long> pid(Connection connection) {
        try (Statement statement = connection.createStatement()) {
            statement.execute("PRAGMA busy_timeout = 2000");
            try (ResultSet row = statement.executeQuery("SELECT pid FROM writer")) {
                return row.next() ? Optional.of(row.getLong(1)) : Optional.empty();
            }
        } catch (SQLException e) {
            // the other is just taking it, and has not said its number yet
            return Optional.empty();
        }
    }

    private static WriterLock onServer(String name, DataSource connections) throws SQLException {
        Connection connection = connections.getConnection();
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(
                        "SELECT pg_try_advisory_lock(hashtext('parallax writer'), hashtext(current_schema()))")) {
            if (row.next() && row.getBoolean(1)) {
                return new WriterLock(connection, "SELECT pg_advisory_unlock_all()");
            }
        } catch (SQLException e) {
            connection.close();
            throw e;
        }
        connection.close();
        throw taken(name, "");
    }

    private static StoreException taken(String name, String who) {
        return new StoreException(
                "Another Parallax process" + who + " is writing to " + name
                        + ": one at a time. Wait for it, or stop it.",
                true);
    }

    /** Whether it is still held: a server that went away has let it go. */
    boolean held() {
        try {
            return holder.isValid(PATIENCE_SECONDS);
        } catch (SQLException e) {
            return false;
        }
    }

    @Override
    public void close() {
        // asked for: a server notices only some time later that a connection has ended
        try (Connection held = holder;
                Statement statement = held.createStatement()) {
            statement.execute(release);
        } catch (SQLException e) {
            // it is gone already, and the lock with it
            return;
        }
    }
}
