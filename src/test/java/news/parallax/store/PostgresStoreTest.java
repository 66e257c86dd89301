package news.parallax.store;

import org.junit.jupiter.api.extension.RegisterExtension;

/** The store's promises on a real PostgreSQL. */
class PostgresStoreTest extends StoreContract {
    @RegisterExtension
    static final PostgresServer SERVER = new PostgresServer();

    @Override
    String freshUrl() {
        return SERVER.freshUrl();
    }
}
