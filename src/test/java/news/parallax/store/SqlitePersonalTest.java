package news.parallax.store;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

/** What is kept of people on SQLite. */
class SqlitePersonalTest extends PersonalContract {
    @TempDir
    Path folder;

    @Override
    String freshUrl() {
        return "jdbc:sqlite:" + folder.resolve("made/parallax.db");
    }
}
