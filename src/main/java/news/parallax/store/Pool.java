package news.parallax.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;

/** The connections that a store works over. */
final class Pool {
    private static final int CONNECTIONS = 10;
    private static final int PATIENCE_MILLIS = 8_000;
    private static final int FROZEN_MILLIS = 5_000;

    private Pool() {}

    /** Opens it; nothing is asked of the database yet. */
    static HikariDataSource open(StoreAddress address) {
        HikariConfig config = new HikariConfig();
        config.setDataSource(
                address.dialect() == Dialect.SQLITE ? address.impatient() : new ReturningServer(address.impatient()));
        config.setPoolName("store");
        config.setMaximumPoolSize(CONNECTIONS);
        config.setMinimumIdle(1);
        config.setConnectionTimeout(PATIENCE_MILLIS);
        // the schema was read a moment ago; a failure now is told by the first use, in words
        config.setInitializationFailTimeout(-1);
        if (address.dialect() == Dialect.SQLITE) {
            config.setConnectionInitSql(Checkpoints.LEFT);
        } else {
            // what a process held that froze in mid-transaction is let go before the others take over its work
            config.setConnectionInitSql("SET idle_in_transaction_session_timeout = " + FROZEN_MILLIS);
        }
        return new HikariDataSource(config);
    }
}
