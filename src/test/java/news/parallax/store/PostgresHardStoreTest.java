package news.parallax.store;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The store's harder promises on a real PostgreSQL, and what is said where one is missing. */
class PostgresHardStoreTest extends HardStoreContract {
    @RegisterExtension
    static final PostgresServer SERVER = new PostgresServer();

    @Override
    String freshUrl() {
        return SERVER.freshUrl();
    }

    @Test
    void aServerThatDoesNotAnswerIsNamedWithoutThePassword() {
        StoreException refused = assertThrows(
                StoreException.class,
                () -> Store.open("jdbc:postgresql://reader:s3cret@127.0.0.1:1/news?password=hidden"));
        assertTrue(refused.getMessage().contains("127.0.0.1:1/news"), refused.getMessage());
        assertFalse(refused.getMessage().contains("s3cret"), refused.getMessage());
        assertFalse(refused.getMessage().contains("hidden"), refused.getMessage());
    }

    @Test
    void aDatabaseThatDoesNotExistIsSaidToBeMissing() {
        String missing = SERVER.freshUrl().replaceFirst("/test\\d+", "/nowhere");
        StoreException refused = assertThrows(StoreException.class, () -> Store.open(missing));
        assertTrue(refused.getMessage().contains("does not exist"), refused.getMessage());
    }

    @Test
    void aUserMayStandBeforeTheHost() {
        String url = SERVER.freshUrl().replaceFirst("\\?.*", "").replace("//", "//postgres:any%20word@");
        Store.open(url).close();
    }

    @Test
    void anAddressThatCannotBeReadIsNotRepeated() {
        StoreException refused = assertThrows(
                StoreException.class, () -> Store.open("jdbc:postgresql://host:port:x/db?password=hidden"));
        assertFalse(refused.getMessage().contains("hidden"), refused.getMessage());
    }
}
