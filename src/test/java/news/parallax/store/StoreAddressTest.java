package news.parallax.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;

class StoreAddressTest {
    private static PGSimpleDataSource impatient(String url) throws SQLException {
        return StoreAddress.parse(url).impatient().unwrap(PGSimpleDataSource.class);
    }

    @Test
    void aServerThatVanishedIsNotWaitedForWithoutEnd() throws SQLException {
        PGSimpleDataSource source = impatient("jdbc:postgresql://db.example.org/news");
        assertEquals(60, source.getSocketTimeout());
        assertTrue(source.getTcpKeepAlive());
    }

    @Test
    void whoNamesAnotherPatienceHasIt() throws SQLException {
        assertEquals(
                300,
                impatient("jdbc:postgresql://db.example.org/news?socketTimeout=300")
                        .getSocketTimeout());
    }
}
