package news.parallax.store;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import news.parallax.telegram.StoredUpdate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The store's promises on SQLite. */
class SqliteStoreTest extends StoreContract {
    @TempDir
    Path folder;

    @Override
    String freshUrl() {
        return "jdbc:sqlite:" + folder.resolve("made/parallax.db");
    }

    @Test
    void updatesReachTheDiskWhileAnotherHoldsTheStoreForWriting() throws SQLException {
        String url = freshUrl();
        try (Store store = Store.open(url)) {
            store.inbox().store(List.of(new StoredUpdate(7, "{}", Instant.parse("2026-11-22T12:00:00Z"), 0)));
            try (Connection writer = DriverManager.getConnection(url);
                    Statement statement = writer.createStatement()) {
                statement.execute("BEGIN IMMEDIATE");
                store.inbox().settle(7);
                statement.execute("ROLLBACK");
            }
            assertEquals(
                    List.of(7L),
                    store.inbox().pending().stream().map(StoredUpdate::id).toList());
        }
    }
}
