package news.parallax.store;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import news.parallax.operations.Census;
import org.jdbi.v3.core.Handle;

/** Counts what a store holds: big tables by the server's own estimate, where it keeps one. */
final class SqlCensus implements Census {
    private final Database database;

    SqlCensus(Database database) {
        this.database = database;
    }

    @Override
    public Counts count() {
        return database.read(handle -> new Counts(
                pairs(handle, "SELECT state, CAST(count(*) AS BIGINT) FROM feed WHERE listed = 1 GROUP BY state"),
                about(handle, "article"),
                about(handle, "story"),
                number(handle, "SELECT count(*) FROM chat"),
                number(handle, "SELECT count(*) FROM subscription WHERE closed IS NULL"),
                number(handle, "SELECT count(*) FROM inbox WHERE state = 'PENDING'"),
                moment(handle, "SELECT min(received) FROM inbox WHERE state = 'PENDING'"),
                number(handle, "SELECT count(*) FROM delivery WHERE state = 'WAITING'"),
                moment(handle, "SELECT min(created) FROM delivery WHERE state = 'WAITING'"),
                holders(handle)));
    }

    private long about(Handle handle, String table) {
        return number(handle, database.dialect().countAbout(table));
    }

    private static long number(Handle handle, String sql) {
        return handle.createQuery(sql).mapTo(Long.class).one();
    }

    private static Optional<Instant> moment(Handle handle, String sql) {
        return handle.createQuery(sql).mapTo(Long.class).findOne().map(Instant::ofEpochMilli);
    }

    private static Map<String, Long> pairs(Handle handle, String sql) {
        Map<String, Long> found = new HashMap<>();
        handle.createQuery(sql)
                .map((row, context) -> Map.entry(row.getString(1), row.getLong(2)))
                .forEach(entry -> found.put(entry.getKey(), entry.getValue()));
        return found;
    }

    private static Map<String, String> holders(Handle handle) {
        Map<String, String> found = new HashMap<>();
        handle.createQuery("SELECT task_name, picked_by FROM scheduled_tasks WHERE picked AND picked_by IS NOT NULL")
                .map((row, context) -> Map.entry(row.getString(1), row.getString(2)))
                .forEach(entry -> found.put(entry.getKey(), entry.getValue()));
        return found;
    }
}
