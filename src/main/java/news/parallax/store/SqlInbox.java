package news.parallax.store;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import news.parallax.telegram.Inbox;
import news.parallax.telegram.StoredUpdate;
import org.jdbi.v3.core.statement.StatementContext;
import org.jdbi.v3.core.statement.UnableToExecuteStatementException;

/** Telegram's updates, in the tables {@code inbox} and {@code inbox_last}. */
final class SqlInbox implements Inbox {
    private static final String INSERT =
            "INSERT INTO inbox (id, json, received, tries, state, reason, owner, claimed, lane)"
                    + " VALUES (?, ?, ?, ?, 'PENDING', '', ?, ?, ?) ON CONFLICT (id) DO NOTHING";
    // Telegram may begin anew with lower ids after a quiet week, so the later one counts, not the greater
    private static final String LAST =
            "UPDATE inbox_last SET received = ?, id = ?" + " WHERE received < ? OR (received = ? AND id < ?)";

    private final Database database;
    private final String owner;

    SqlInbox(Database database, String owner) {
        this.database = database;
        this.owner = owner;
    }

    @Override
    public Collection<Long> store(List<StoredUpdate> updates) {
        return database.writeSoon(handle -> {
            // by hand, since everybody's answer waits for it: Jdbi's reading of statements takes as long as the
            // database
            try (PreparedStatement insert = handle.getConnection().prepareStatement(INSERT);
                    PreparedStatement last = handle.getConnection().prepareStatement(LAST)) {
                List<Long> fresh = new ArrayList<>();
                // in one order, and the row that all write last of all, so that no two wait for each other for ever
                List<StoredUpdate> inOrder = updates.stream()
                        .sorted(Comparator.comparingLong(StoredUpdate::id))
                        .toList();
                for (StoredUpdate update : inOrder) {
                    if (insert(insert, update)) {
                        fresh.add(update.id());
                    }
                }
                for (StoredUpdate update : inOrder) {
                    last(last, update);
                }
                return fresh;
            } catch (SQLException e) {
                throw new UnableToExecuteStatementException(e, null);
            }
        });
    }

    private boolean insert(PreparedStatement insert, StoredUpdate update) throws SQLException {
        long received = Columns.millis(update.received());
        insert.setLong(1, update.id());
        insert.setString(2, Columns.text(update.json()));
        insert.setLong(3, received);
        insert.setInt(4, update.tries());
        insert.setString(5, owner);
        insert.setLong(6, received);
        insert.setLong(7, update.lane());
        return insert.executeUpdate() > 0;
    }

    private static void last(PreparedStatement last, StoredUpdate update) throws SQLException {
        long received = Columns.millis(update.received());
        last.setLong(1, received);
        last.setLong(2, update.id());
        last.setLong(3, received);
        last.setLong(4, received);
        last.setLong(5, update.id());
        last.executeUpdate();
    }

    @Override
    public void settle(long id) {
        database.settle(
                // a statement that changes nothing would not reach the disk
                handle -> handle.createUpdate("UPDATE inbox SET claimed = claimed + 1 WHERE id = :id")
                        .bind("id", id)
                        .execute());
    }

    @Override
    public List<StoredUpdate> pending() {
        return database.read(handle -> handle.createQuery(
                        "SELECT id, json, received, tries, lane FROM inbox WHERE state = 'PENDING' AND owner = :owner ORDER BY id")
                .bind("owner", owner)
                .map(SqlInbox::update)
                .list());
    }

    @Override
    public void renew(Instant now) {
        // one that is being written just now is not waited for: whoever writes it shows that we are alive
        database.write(handle -> handle.createUpdate("UPDATE inbox SET claimed = :now WHERE id IN (SELECT id FROM inbox"
                        + " WHERE state = 'PENDING' AND owner = :owner ORDER BY id"
                        + database.dialect().skipLocked() + ")")
                .bind("now", Columns.millis(now))
                .bind("owner", owner)
                .execute());
    }

    @Override
    public List<StoredUpdate> adopt(Instant now, Duration silence) {
        return database.write(handle -> {
            List<StoredUpdate> orphans = handle.createQuery("SELECT id, json, received, tries, lane FROM inbox WHERE"
                            + " state = 'PENDING' AND owner <> :owner AND claimed < :before ORDER BY id"
                            + database.dialect().skipLocked())
                    .bind("owner", owner)
                    .bind("before", Columns.millis(now.minus(silence)))
                    .map(SqlInbox::update)
                    .list();
            Database.all(
                    handle,
                    "UPDATE inbox SET owner = :owner, claimed = :now WHERE id = :id",
                    orphans,
                    (batch, update) -> batch.bind("owner", owner)
                            .bind("now", Columns.millis(now))
                            .bind("id", update.id()));
            return orphans;
        });
    }

    @Override
    public boolean mine(long id) {
        // a process that is alone has no name, and nobody to take anything over
        return owner.isEmpty()
                || database.read(handle -> handle.createQuery(
                                "SELECT 1 FROM inbox WHERE id = :id AND state = 'PENDING' AND owner = :owner")
                        .bind("id", id)
                        .bind("owner", owner)
                        .mapTo(Integer.class)
                        .findOne()
                        .isPresent());
    }

    @Override
    public boolean waits(StoredUpdate update) {
        return !owner.isEmpty()
                && update.lane() != 0
                && database.read(handle -> handle.createQuery("SELECT 1 FROM inbox WHERE lane = :lane AND id < :id"
                                + " AND state = 'PENDING' AND owner <> :owner LIMIT 1")
                        .bind("lane", update.lane())
                        .bind("id", update.id())
                        .bind("owner", owner)
                        .mapTo(Integer.class)
                        .findOne()
                        .isPresent());
    }

    private static StoredUpdate update(ResultSet row, StatementContext context) throws SQLException {
        return new StoredUpdate(
                row.getLong("id"),
                row.getString("json"),
                Columns.moment(row, "received"),
                row.getInt("tries"),
                row.getLong("lane"));
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
        database.writeSoon(handle -> {
            Database.all(
                    handle,
                    "UPDATE inbox SET state = 'DONE', json = '', lane = 0 WHERE id = :id AND state = 'PENDING' AND owner = :owner",
                    ids.stream().sorted().toList(),
                    (batch, id) -> batch.bind("id", id).bind("owner", owner));
            return ids.size();
        });
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
