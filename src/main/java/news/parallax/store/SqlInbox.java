package news.parallax.store;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import news.parallax.telegram.Inbox;
import news.parallax.telegram.StoredUpdate;

/** Telegram's updates, in the tables {@code inbox} and {@code inbox_last}. */
final class SqlInbox implements Inbox {
    private final Database database;

    SqlInbox(Database database) {
        this.database = database;
    }

    @Override
    public Collection<Long> store(List<StoredUpdate> updates) {
        return database.write(handle -> {
            List<Long> fresh = new ArrayList<>();
            for (StoredUpdate update : updates) {
                long received = Columns.millis(update.received());
                int added = handle.createUpdate("INSERT INTO inbox (id, json, received, tries, state, reason)"
                                + " VALUES (:id, :json, :received, :tries, 'PENDING', '') ON CONFLICT (id) DO NOTHING")
                        .bind("id", update.id())
                        .bind("json", update.json())
                        .bind("received", received)
                        .bind("tries", update.tries())
                        .execute();
                if (added > 0) {
                    fresh.add(update.id());
                }
                // Telegram may begin anew with lower ids after a quiet week, so the later one counts, not the greater
                handle.createUpdate("UPDATE inbox_last SET received = :received, id = :id"
                                + " WHERE received < :received OR (received = :received AND id < :id)")
                        .bind("received", received)
                        .bind("id", update.id())
                        .execute();
            }
            return fresh;
        });
    }

    @Override
    public List<StoredUpdate> pending() {
        return database.read(handle -> handle.createQuery(
                        "SELECT id, json, received, tries FROM inbox WHERE state = 'PENDING' ORDER BY id")
                .map((row, context) -> new StoredUpdate(
                        row.getLong("id"), row.getString("json"), Columns.moment(row, "received"), row.getInt("tries")))
                .list());
    }

    @Override
    public int failed(long id) {
        return database.write(
                handle -> handle.createQuery("UPDATE inbox SET tries = tries + 1 WHERE id = :id RETURNING tries")
                        .bind("id", id)
                        .mapTo(Integer.class)
                        .findOne()
                        .orElse(0));
    }

    @Override
    public void done(Collection<Long> ids) {
        // what somebody wrote is not kept longer than it is needed
        database.writeAll(
                "UPDATE inbox SET state = 'DONE', json = '' WHERE id = :id AND state = 'PENDING'",
                ids.stream().sorted().toList(),
                (batch, id) -> batch.bind("id", id));
    }

    @Override
    public void setAside(long id, String reason) {
        database.write(handle -> handle.createUpdate(
                        "UPDATE inbox SET state = 'SET_ASIDE', reason = :reason WHERE id = :id AND state = 'PENDING'")
                .bind("id", id)
                .bind("reason", reason)
                .execute());
    }

    @Override
    public long nextOffset() {
        return database.read(handle -> handle.createQuery("SELECT id + 1 FROM inbox_last")
                .mapTo(Long.class)
                .one());
    }

    @Override
    public int prune(Instant before) {
        return database.write(
                handle -> handle.createUpdate("DELETE FROM inbox WHERE state <> 'PENDING' AND received < :before")
                        .bind("before", Columns.millis(before))
                        .execute());
    }
}
