package news.parallax.store;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import news.parallax.telegram.Inbox;
import news.parallax.telegram.StoredUpdate;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** Telegram's updates in the table {@code inbox}. */
final class SqlInbox implements Inbox {
    private final Jdbi jdbi;
    private final Dialect dialect;

    SqlInbox(Jdbi jdbi, Dialect dialect) {
        this.jdbi = jdbi;
        this.dialect = dialect;
    }

    @Override
    public Collection<Long> store(List<StoredUpdate> updates) {
        return jdbi.inTransaction(handle -> {
            List<Long> fresh = new ArrayList<>();
            for (StoredUpdate update : updates) {
                int added = handle.createUpdate("INSERT INTO inbox (id, json, received, tries, state, reason)"
                                + " VALUES (:id, :json, :received, :tries, 'PENDING', '') ON CONFLICT (id) DO NOTHING")
                        .bind("id", update.id())
                        .bind("json", dialect.text(update.json()))
                        .bind("received", update.received().toEpochMilli())
                        .bind("tries", update.tries())
                        .execute();
                if (added > 0) {
                    fresh.add(update.id());
                }
                advance(handle, update);
            }
            return fresh;
        });
    }

    private static void advance(Handle handle, StoredUpdate update) {
        long received = update.received().toEpochMilli();
        long last = Counter.value(handle, "inbox-received");
        // Telegram may begin anew with lower ids after a quiet week, so the later one counts, not the greater
        if (received > last || received == last && update.id() >= Counter.value(handle, "inbox-offset")) {
            Counter.set(handle, "inbox-received", received);
            Counter.set(handle, "inbox-offset", update.id() + 1);
        }
    }

    @Override
    public List<StoredUpdate> pending() {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "SELECT id, json, received, tries FROM inbox WHERE state = 'PENDING' ORDER BY id")
                .map((row, context) -> new StoredUpdate(
                        row.getLong(1), row.getString(2), Instant.ofEpochMilli(row.getLong(3)), row.getInt(4)))
                .list());
    }

    @Override
    public int failed(long id) {
        return jdbi.inTransaction(
                handle -> handle.createQuery("UPDATE inbox SET tries = tries + 1 WHERE id = :id RETURNING tries")
                        .bind("id", id)
                        .mapTo(Integer.class)
                        .findOne()
                        .orElse(0));
    }

    @Override
    public void done(Collection<Long> ids) {
        jdbi.useTransaction(handle -> Lists.inChunks(
                ids,
                chunk -> handle.createUpdate("UPDATE inbox SET state = 'DONE', json = '' WHERE id IN (<ids>)")
                        .bindList("ids", chunk)
                        .execute()));
    }

    @Override
    public void setAside(long id, String reason) {
        jdbi.useTransaction(
                handle -> handle.createUpdate("UPDATE inbox SET state = 'ASIDE', reason = :reason WHERE id = :id")
                        .bind("id", id)
                        .bind("reason", dialect.text(reason))
                        .execute());
    }

    @Override
    public long nextOffset() {
        return jdbi.withHandle(handle -> Counter.value(handle, "inbox-offset"));
    }

    @Override
    public int prune(Instant before) {
        return jdbi.inTransaction(
                handle -> handle.createUpdate("DELETE FROM inbox WHERE state <> 'PENDING' AND received < :before")
                        .bind("before", before.toEpochMilli())
                        .execute());
    }
}
