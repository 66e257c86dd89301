package news.parallax.store;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

/** The store's promises on SQLite, where this process alone writes and keeps what it read. */
class SqliteAloneStoreTest extends StoreContract {
    @TempDir
    Path folder;

    @Override
    String freshUrl() {
        return "jdbc:sqlite:" + folder.resolve("made/parallax.db");
    }

    @Override
    void opened(Store store) {
        store.lockForWriting();
    }
}
