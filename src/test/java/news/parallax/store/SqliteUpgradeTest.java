package news.parallax.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

/** Earlier schemas in SQLite. */
class SqliteUpgradeTest extends UpgradeContract {
    @TempDir
    Path folder;

    @Override
    String freshUrl() {
        try {
            return "jdbc:sqlite:" + Files.createTempDirectory(folder, "old").resolve("parallax.db");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
