package news.parallax.store;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

/** Versions and looks on SQLite. */
class SqliteTellingTest extends TellingContract {
    @TempDir
    Path folder;

    @Override
    String freshUrl() {
        return "jdbc:sqlite:" + folder.resolve("made/parallax.db");
    }
}
