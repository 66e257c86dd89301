package news.parallax.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import news.parallax.chat.ChatId;
import news.parallax.digest.Deliveries;
import news.parallax.digest.Delivery;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.SqlStatement;

/** The outbox, in the table {@code delivery}. */
final class SqlDeliveries implements Deliveries {
    private final Jdbi jdbi;
    private final Dialect dialect;

    SqlDeliveries(Jdbi jdbi, Dialect dialect) {
        this.jdbi = jdbi;
        this.dialect = dialect;
    }

    @Override
    public boolean add(Delivery delivery) {
        return jdbi.inTransaction(handle -> bind(
                                handle.createUpdate(
                                        "INSERT INTO delivery (id, subscription, slot, chat, thread, silent, message,"
                                                + " state, attempts, not_before, message_id, owner, note, created, changed) VALUES (:id,"
                                                + " :subscription, :slot, :chat, :thread, :silent, :message, :state, :attempts, :notBefore,"
                                                + " :messageId, :owner, :note, :created, :changed)"
                                                + " ON CONFLICT (subscription, slot) DO NOTHING"),
                                delivery)
                        .bind("id", Counter.next(handle, "delivery"))
                        .bind("subscription", delivery.subscription())
                        .bind("slot", delivery.slot().toEpochDay())
                        .execute()
                > 0);
    }

    private <T extends SqlStatement<T>> T bind(T statement, Delivery delivery) {
        return statement
                .bind("chat", delivery.chat().value())
                .bind("thread", delivery.thread().orElse(null))
                .bind("silent", delivery.silent() ? 1 : 0)
                .bind("message", dialect.text(delivery.message()))
                .bind("state", delivery.state().name())
                .bind("attempts", delivery.attempts())
                .bind("notBefore", delivery.notBefore().toEpochMilli())
                .bind("messageId", delivery.messageId().orElse(null))
                .bind("owner", dialect.text(delivery.owner()))
                .bind("note", dialect.text(delivery.note()))
                .bind("created", delivery.created().toEpochMilli())
                .bind("changed", delivery.changed().toEpochMilli());
    }

    @Override
    public Optional<Delivery> find(long subscription, LocalDate slot) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "SELECT * FROM delivery WHERE subscription = :subscription AND slot = :slot")
                .bind("subscription", subscription)
                .bind("slot", slot.toEpochDay())
                .map((row, context) -> delivery(row))
                .findOne());
    }

    @Override
    public Optional<Delivery> claim(String owner, Instant now) {
        return jdbi.inTransaction(handle -> {
            Optional<Long> first = handle.createQuery(
                            "SELECT id FROM delivery WHERE state = 'WAITING' AND not_before <= :now"
                                    + " ORDER BY not_before, id LIMIT 1" + dialect.skipLocked())
                    .bind("now", now.toEpochMilli())
                    .mapTo(Long.class)
                    .findOne();
            first.ifPresent(id -> handle.createUpdate("UPDATE delivery SET state = 'CLAIMED', owner = :owner,"
                            + " attempts = attempts + 1, changed = :now WHERE id = :id")
                    .bind("owner", owner)
                    .bind("now", now.toEpochMilli())
                    .bind("id", id)
                    .execute());
            return first.flatMap(id -> byId(handle, id));
        });
    }

    private static Optional<Delivery> byId(Handle handle, long id) {
        return handle.createQuery("SELECT * FROM delivery WHERE id = :id")
                .bind("id", id)
                .map((row, context) -> delivery(row))
                .findOne();
    }

    @Override
    public List<Delivery> claimed() {
        return jdbi.withHandle(
                handle -> handle.createQuery("SELECT * FROM delivery WHERE state = 'CLAIMED' ORDER BY id")
                        .map((row, context) -> delivery(row))
                        .list());
    }

    @Override
    public boolean replace(Delivery was, Delivery is) {
        return jdbi.inTransaction(handle -> bind(
                                handle.createUpdate(
                                        "UPDATE delivery SET chat = :chat, thread = :thread, silent = :silent,"
                                                + " message = :message, state = :state, attempts = :attempts, not_before = :notBefore,"
                                                + " message_id = :messageId, owner = :owner, note = :note, created = :created,"
                                                + " changed = :changed WHERE id = :id AND state = :wasState AND attempts = :wasAttempts"
                                                + " AND owner = :wasOwner"),
                                is)
                        .bind("id", was.id())
                        .bind("wasState", was.state().name())
                        .bind("wasAttempts", was.attempts())
                        .bind("wasOwner", was.owner())
                        .execute()
                > 0);
    }

    @Override
    public List<Delivery> of(ChatId chat, int limit) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "SELECT * FROM delivery WHERE chat = :chat ORDER BY slot DESC, id DESC LIMIT :limit")
                .bind("chat", chat.value())
                .bind("limit", limit)
                .map((row, context) -> delivery(row))
                .list());
    }

    @Override
    public Map<Delivery.State, Long> counts() {
        Map<Delivery.State, Long> counts = new EnumMap<>(Delivery.State.class);
        jdbi.useHandle(handle -> handle.createQuery("SELECT state, COUNT(*) FROM delivery GROUP BY state")
                .map((row, context) -> Map.entry(Delivery.State.valueOf(row.getString(1)), row.getLong(2)))
                .forEach(count -> counts.put(count.getKey(), count.getValue())));
        return counts;
    }

    @Override
    public void move(ChatId from, ChatId to) {
        jdbi.useTransaction(
                handle -> handle.execute("UPDATE delivery SET chat = ? WHERE chat = ?", to.value(), from.value()));
    }

    @Override
    public void close(ChatId chat, Instant now, String note) {
        jdbi.useTransaction(handle -> handle.execute(
                "UPDATE delivery SET state = 'CLOSED', changed = ?, note = ? WHERE chat = ? AND state = 'WAITING'",
                now.toEpochMilli(),
                dialect.text(note),
                chat.value()));
    }

    @Override
    public int prune(Instant before) {
        return jdbi.inTransaction(handle -> handle.execute(
                "DELETE FROM delivery WHERE state NOT IN ('WAITING', 'CLAIMED') AND changed < ?",
                before.toEpochMilli()));
    }

    private static Delivery delivery(ResultSet row) throws SQLException {
        return new Delivery(
                row.getLong("id"),
                row.getLong("subscription"),
                LocalDate.ofEpochDay(row.getLong("slot")),
                new ChatId(row.getLong("chat")),
                Rows.integer(row, "thread"),
                row.getInt("silent") != 0,
                row.getString("message"),
                Delivery.State.valueOf(row.getString("state")),
                row.getInt("attempts"),
                Instant.ofEpochMilli(row.getLong("not_before")),
                Rows.number(row, "message_id"),
                row.getString("owner"),
                row.getString("note"),
                Instant.ofEpochMilli(row.getLong("created")),
                Instant.ofEpochMilli(row.getLong("changed")));
    }
}
