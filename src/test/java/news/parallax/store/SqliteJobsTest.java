package news.parallax.store;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

/** Work on a store of one process. */
class SqliteJobsTest extends JobsContract {
    @TempDir
    Path folder;

    @Override
    String freshUrl() {
        return "jdbc:sqlite:" + folder.resolve("jobs.db");
    }
}
