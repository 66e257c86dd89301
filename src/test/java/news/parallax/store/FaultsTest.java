package news.parallax.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.sqlite.NativeLibraryNotFoundException;

class FaultsTest {
    @Test
    void aTemporaryFolderThatTakesNoNativeCodeIsNamed() {
        StoreException said = Faults.of(
                "data/parallax.db",
                new SQLException(
                        "Error opening connection", new NativeLibraryNotFoundException("No native library found for")));
        assertFalse(said.busy());
        assertEquals(
                "The code that reads data/parallax.db cannot be unpacked into " + System.getProperty("java.io.tmpdir")
                        + ", or does not fit this system. Make room there, or name another folder with -Djava.io.tmpdir=FOLDER.",
                said.getMessage());
    }
}
