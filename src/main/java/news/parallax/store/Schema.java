package news.parallax.store;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.exception.FlywayValidateException;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/** The tables of a store, brought to what this program knows. */
final class Schema {
    static final String HISTORY = "schema_history";
    private static final int OPENINGS = 100;
    private static final Duration BETWEEN_OPENINGS = Duration.ofMillis(20);
    private static final int TRIES = 5;

    private final StoreAddress address;

    Schema(StoreAddress address) {
        this.address = address;
    }

    /**
     * Brings the tables up to date; harmless where another process does the same at this moment.
     *
     * @throws StoreException where the database cannot be used, holds something else, or is of a newer program
     */
    void migrate() {
        checkEmptyOrOurs();
        Flyway flyway = Flyway.configure()
                .dataSource(address.connections())
                .locations("classpath:news/parallax/store/migration")
                .placeholders(address.dialect().placeholders())
                .table(HISTORY)
                .load();
        try {
            checkNotNewer(flyway);
            if (flyway.info().pending().length > 0) {
                migrate(flyway);
            }
        } catch (FlywayException e) {
            throw Faults.of(address.name(), e);
        }
    }

    /** Another process may make the same tables meanwhile: the one that comes second finds them when it looks again. */
    private static void migrate(Flyway flyway) {
        for (int tries = 1; ; tries++) {
            try {
                flyway.migrate();
                return;
            } catch (FlywayValidateException e) {
                throw e;
            } catch (FlywayException e) {
                if (tries == TRIES) {
                    throw e;
                }
            }
        }
    }

    private void checkNotNewer(Flyway flyway) {
        MigrationVersion known = MigrationVersion.EMPTY;
        MigrationVersion found = MigrationVersion.EMPTY;
        for (MigrationInfo each : flyway.info().all()) {
            MigrationVersion version = each.getVersion();
            if (each.getState().isResolved() && version.compareTo(known) > 0) {
                known = version;
            }
            if (each.getState().isApplied() && version.compareTo(found) > 0) {
                found = version;
            }
        }
        if (found.compareTo(known) > 0) {
            throw new StoreException(
                    "The database " + address.name() + " was written by a newer Parallax (its schema is " + found
                            + ", this program knows " + known + "). Use the newer program, or another database.",
                    false);
        }
    }

    private void checkEmptyOrOurs() {
        try (Connection connection = connect();
                ResultSet tables =
                        connection.getMetaData().getTables(null, connection.getSchema(), "%", new String[] {"TABLE"})) {
            boolean empty = true;
            boolean ours = false;
            while (tables.next()) {
                empty = false;
                ours |= tables.getString("TABLE_NAME").equals(HISTORY);
            }
            if (!empty && !ours) {
                throw new StoreException(
                        "The database " + address.name() + " is used by another program. Name an empty one with"
                                + " PARALLAX_DATABASE_URL.",
                        false);
            }
        } catch (SQLException e) {
            throw Faults.of(address.name(), e);
        }
    }

    /** While another process turns a new SQLite file to its log of writes, opening it fails at once whatever patience is set. */
    private Connection connect() throws SQLException {
        for (int tries = 1; ; tries++) {
            try {
                return address.connections().getConnection();
            } catch (SQLiteException e) {
                if (e.getResultCode() != SQLiteErrorCode.SQLITE_BUSY || tries == OPENINGS) {
                    throw e;
                }
                LockSupport.parkNanos(BETWEEN_OPENINGS.toNanos());
            }
        }
    }
}
