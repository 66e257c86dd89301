package news.parallax.store;

import org.junit.jupiter.api.extension.RegisterExtension;

/** What is kept of people on a real PostgreSQL. */
class PostgresPersonalTest extends PersonalContract {
    @RegisterExtension
    static final PostgresServer SERVER = new PostgresServer();

    @Override
    String freshUrl() {
        return SERVER.freshUrl();
    }
}
