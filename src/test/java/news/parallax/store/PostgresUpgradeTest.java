package news.parallax.store;

import org.junit.jupiter.api.extension.RegisterExtension;

/** Earlier schemas in a real PostgreSQL. */
class PostgresUpgradeTest extends UpgradeContract {
    @RegisterExtension
    static final PostgresServer SERVER = new PostgresServer();

    @Override
    String freshUrl() {
        return SERVER.freshUrl();
    }
}
