package news.parallax.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;

class StoreAddressTest {
    private static PGSimpleDataSource impatient(String url) {
        return (PGSimpleDataSource) StoreAddress.parse(url).impatient();
    }

    @Test
    void aServerThatVanishedIsNotWaitedForWithoutEnd() {
        PGSimpleDataSource source = impatient("jdbc:postgresql://db.example.org/news");
        assertEquals(60, source.getSocketTimeout());
        assertTrue(source.getTcpKeepAlive());
    }

    @Test
    void whoNamesAnotherPatienceHasIt() {
        assertEquals(
                300,
                impatient("jdbc:postgresql://db.example.org/news?socketTimeout=300")
                        .getSocketTimeout());
    }
}
