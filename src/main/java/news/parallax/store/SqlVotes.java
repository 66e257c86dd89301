package news.parallax.store;

import java.time.Instant;
import news.parallax.digest.Votes;

/** What readers think of digests, in the table {@code vote}. */
final class SqlVotes implements Votes {
    private final Database database;

    SqlVotes(Database database) {
        this.database = database;
    }

    @Override
    public void save(String digest, long person, boolean useful, Instant at) {
        database.write(handle -> handle.createUpdate("INSERT INTO vote (digest, person, useful, at)"
                        + " VALUES (:digest, :person, :useful, :at) ON CONFLICT (digest, person) DO UPDATE SET"
                        + " useful = excluded.useful, at = excluded.at")
                .bind("digest", digest)
                .bind("person", person)
                .bind("useful", useful ? 1 : 0)
                .bind("at", Columns.millis(at))
                .execute());
    }

    @Override
    public Count of(String digest) {
        return database.read(handle -> handle.createQuery(
                        "SELECT COALESCE(SUM(useful), 0), COUNT(*) FROM vote WHERE digest = :digest")
                .bind("digest", digest)
                .map((row, context) -> new Count(row.getInt(1), row.getInt(2) - row.getInt(1)))
                .one());
    }
}
