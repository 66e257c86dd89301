package news.parallax.store;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/**
 * The time of a shared PostgreSQL, which decides between processes whose own clocks differ: this machine's clock, put
 * right by the difference that was measured last. Asking for the time never waits for the server. For all threads.
 */
final class DatabaseClock implements InstantSource {
    private final Database database;
    private final InstantSource here;
    private volatile Duration ahead = Duration.ZERO;

    DatabaseClock(Database database, InstantSource here) {
        this.database = database;
        this.here = here;
    }

    @Override
    public Instant instant() {
        return here.instant().plus(ahead);
    }

    /**
     * Measures the difference.
     *
     * @throws StoreException where the server does not answer; the last difference holds
     */
    void measure() {
        Instant before = here.instant();
        long millis = database.read(
                handle -> handle.createQuery("SELECT CAST(extract(epoch FROM clock_timestamp()) * 1000 AS BIGINT)")
                        .mapTo(Long.class)
                        .one());
        Duration journey = Duration.between(before, here.instant());
        ahead = Duration.between(before.plus(journey.dividedBy(2)), Instant.ofEpochMilli(millis));
    }
}
