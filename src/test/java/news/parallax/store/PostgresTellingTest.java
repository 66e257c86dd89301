package news.parallax.store;

import org.junit.jupiter.api.extension.RegisterExtension;

/** Versions and looks on a real PostgreSQL. */
class PostgresTellingTest extends TellingContract {
    @RegisterExtension
    static final PostgresServer SERVER = new PostgresServer();

    @Override
    String freshUrl() {
        return SERVER.freshUrl();
    }
}
