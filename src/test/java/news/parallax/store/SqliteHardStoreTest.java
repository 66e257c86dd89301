package news.parallax.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The store's harder promises on SQLite, and what is said of a file that will not do. */
class SqliteHardStoreTest extends HardStoreContract {
    @TempDir
    Path folder;

    @Override
    String freshUrl() {
        return "jdbc:sqlite:" + folder.resolve("parallax.db");
    }

    private String refusal(String url) {
        StoreException refused = assertThrows(StoreException.class, () -> Store.open(url));
        assertFalse(refused.getMessage().contains("\n"), refused.getMessage());
        return refused.getMessage();
    }

    @Test
    void anUnknownKindOfDatabaseIsRefused() {
        assertTrue(refusal("jdbc:nosuch:thing").contains("jdbc:sqlite:"));
    }

    @Test
    void anAddressWithoutAFileIsRefused() {
        assertTrue(refusal("jdbc:sqlite:").contains("names no file"));
        assertTrue(refusal("jdbc:sqlite::memory:").contains("names no file"));
    }

    @Test
    void aFolderThatCannotBeMadeIsNamed() throws IOException {
        Path file = Files.writeString(folder.resolve("plain"), "words");
        assertTrue(refusal("jdbc:sqlite:" + file.resolve("below/parallax.db")).contains("plain/below"));
    }

    @Test
    void aFolderInPlaceOfTheFileIsNamed() {
        assertTrue(refusal("jdbc:sqlite:" + folder).contains("is a folder"));
    }

    @Test
    void aFileThatIsNoDatabaseIsLeftAlone() throws IOException {
        Path file = Files.writeString(folder.resolve("letter.txt"), "Dear reader, ".repeat(200));
        assertTrue(refusal("jdbc:sqlite:" + file).contains("is not a database"));
        assertEquals("Dear reader, ".repeat(200), Files.readString(file));
    }

    @Test
    void aDatabaseOfAnotherProgramIsLeftAlone() throws SQLException {
        String url = "jdbc:sqlite:" + folder.resolve("other.db");
        run(url, "CREATE TABLE recipe (name TEXT)");
        assertTrue(refusal(url).contains("used by another program"));
    }

    @Test
    void aDatabaseOfANewerProgramIsLeftAlone() throws SQLException {
        String url = "jdbc:sqlite:" + folder.resolve("newer.db");
        Store.open(url).close();
        run(
                url,
                "INSERT INTO schema_history SELECT 900, '900', description, type, script, checksum, installed_by,"
                        + " installed_on, execution_time, success FROM schema_history WHERE version = '1'");
        assertTrue(refusal(url).contains("newer Parallax"));
    }

    @Test
    void theOtherWriterIsNamedByItsNumber() {
        try (Store first = Store.open(freshUrl());
                Store second = Store.open(freshUrl())) {
            first.lockForWriting();
            StoreException refused = assertThrows(StoreException.class, second::lockForWriting);
            assertTrue(
                    refused.getMessage()
                            .contains("(pid " + ProcessHandle.current().pid() + ")"),
                    refused.getMessage());
        }
    }

    @Test
    void aWriterThatWasKilledLeavesNoLockBehind() throws Exception {
        Path java = Path.of(System.getProperty("java.home"), "bin", "java");
        Process other = new ProcessBuilder(
                        java.toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        SqliteHardStoreTest.class.getName(),
                        freshUrl())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (Store mine = Store.open(freshUrl())) {
            assertEquals('!', other.getInputStream().read());
            StoreException refused = assertThrows(StoreException.class, mine::lockForWriting);
            assertTrue(refused.getMessage().contains("(pid " + other.pid() + ")"), refused.getMessage());
            other.destroyForcibly().waitFor();
            mine.lockForWriting();
            assertFalse(mine.articles().known(List.of("k0")).isEmpty());
        } finally {
            other.destroyForcibly();
        }
    }

    /** The other process: locks, writes, says so, and waits to be killed. */
    public static void main(String[] url) throws IOException {
        Store store = Store.open(url[0]);
        store.lockForWriting();
        store.articles().add(List.of(article("k0", 0, "Kept before the kill")));
        System.out.write('!');
        System.out.flush();
        System.in.read();
    }

    private static void run(String url, String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
