package news.parallax.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import news.parallax.chat.ChatId;
import news.parallax.subscription.Subscription;
import news.parallax.subscription.Subscriptions;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.SqlStatement;

/** Subscriptions in the table {@code subscription}. */
final class SqlSubscriptions implements Subscriptions {
    private final Jdbi jdbi;
    private final Dialect dialect;

    SqlSubscriptions(Jdbi jdbi, Dialect dialect) {
        this.jdbi = jdbi;
        this.dialect = dialect;
    }

    @Override
    public Subscription add(Subscription subscription) {
        return jdbi.inTransaction(handle -> {
            Subscription numbered = subscription.numbered(Counter.next(handle, "subscription"));
            bind(
                            handle.createUpdate(
                                    "INSERT INTO subscription (id, chat, thread, zone, minute, days, topics, stories,"
                                            + " silent, enabled, created_by, next_due, last_slot, closed) VALUES (:id, :chat, :thread, :zone,"
                                            + " :minute, :days, :topics, :stories, :silent, :enabled, :createdBy, :nextDue, :lastSlot, :closed)"),
                            numbered)
                    .bind(
                            "lastSlot",
                            numbered.lastSlot().map(LocalDate::toEpochDay).orElse(null))
                    .bind("closed", numbered.closed().map(Instant::toEpochMilli).orElse(null))
                    .execute();
            return numbered;
        });
    }

    @Override
    public void replace(Subscription subscription) {
        jdbi.useTransaction(handle -> bind(
                        handle.createUpdate("UPDATE subscription SET chat = :chat, thread = :thread, zone = :zone,"
                                + " minute = :minute, days = :days, topics = :topics, stories = :stories, silent = :silent,"
                                + " enabled = :enabled, created_by = :createdBy, next_due = :nextDue WHERE id = :id"),
                        subscription)
                .execute());
    }

    private <T extends SqlStatement<T>> T bind(T statement, Subscription subscription) {
        int days = 0;
        for (DayOfWeek day : subscription.days()) {
            days |= 1 << day.getValue();
        }
        return statement
                .bind("id", subscription.id())
                .bind("chat", subscription.chat().value())
                .bind("thread", subscription.thread().orElse(null))
                .bind("zone", subscription.zone().getId())
                .bind("minute", subscription.minute().toSecondOfDay() / 60)
                .bind("days", days)
                .bind("topics", dialect.text(String.join("\n", subscription.topics())))
                .bind("stories", subscription.stories())
                .bind("silent", subscription.silent() ? 1 : 0)
                .bind("enabled", subscription.enabled() ? 1 : 0)
                .bind("createdBy", subscription.createdBy())
                .bind("nextDue", subscription.nextDue().toEpochMilli());
    }

    @Override
    public void remove(long id) {
        jdbi.useTransaction(handle -> handle.execute("DELETE FROM subscription WHERE id = ?", id));
    }

    @Override
    public Optional<Subscription> find(long id) {
        return select("id = :key", id).stream().findFirst();
    }

    @Override
    public List<Subscription> of(ChatId chat) {
        return select("chat = :key ORDER BY id", chat.value());
    }

    @Override
    public List<Subscription> orderedBy(long user) {
        return select("created_by = :key ORDER BY id", user);
    }

    @Override
    public List<Subscription> due(Instant now, int limit) {
        return select(
                "enabled = 1 AND closed IS NULL AND next_due <= :key ORDER BY next_due, id LIMIT " + limit,
                now.toEpochMilli());
    }

    private List<Subscription> select(String where, long key) {
        return jdbi.withHandle(handle -> handle.createQuery("SELECT * FROM subscription WHERE " + where)
                .bind("key", key)
                .map((row, context) -> subscription(row))
                .list());
    }

    @Override
    public void advance(long id, Instant wasDue, LocalDate lastSlot, Instant nextDue) {
        jdbi.useTransaction(handle -> handle.createUpdate("UPDATE subscription SET last_slot = :slot,"
                        + " next_due = CASE WHEN next_due = :was THEN :next ELSE next_due END WHERE id = :id")
                .bind("slot", lastSlot.toEpochDay())
                .bind("was", wasDue.toEpochMilli())
                .bind("next", nextDue.toEpochMilli())
                .bind("id", id)
                .execute());
    }

    @Override
    public void move(ChatId from, ChatId to) {
        jdbi.useTransaction(
                handle -> handle.execute("UPDATE subscription SET chat = ? WHERE chat = ?", to.value(), from.value()));
    }

    @Override
    public void close(ChatId chat, Instant at) {
        jdbi.useTransaction(handle -> handle.execute(
                "UPDATE subscription SET closed = ? WHERE chat = ? AND closed IS NULL",
                at.toEpochMilli(),
                chat.value()));
    }

    @Override
    public void open(ChatId chat) {
        jdbi.useTransaction(
                handle -> handle.execute("UPDATE subscription SET closed = NULL WHERE chat = ?", chat.value()));
    }

    @Override
    public int removeClosed(Instant before) {
        return jdbi.inTransaction(
                handle -> handle.execute("DELETE FROM subscription WHERE closed < ?", before.toEpochMilli()));
    }

    private static Subscription subscription(ResultSet row) throws SQLException {
        Set<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);
        for (DayOfWeek day : DayOfWeek.values()) {
            if ((row.getInt("days") & 1 << day.getValue()) != 0) {
                days.add(day);
            }
        }
        String topics = row.getString("topics");
        return new Subscription(
                row.getLong("id"),
                new ChatId(row.getLong("chat")),
                Rows.integer(row, "thread"),
                ZoneId.of(row.getString("zone")),
                LocalTime.ofSecondOfDay(60L * row.getInt("minute")),
                days,
                topics.isEmpty() ? List.of() : Arrays.asList(topics.split("\n")),
                row.getInt("stories"),
                row.getInt("silent") != 0,
                row.getInt("enabled") != 0,
                row.getLong("created_by"),
                Instant.ofEpochMilli(row.getLong("next_due")),
                Rows.number(row, "last_slot").map(LocalDate::ofEpochDay),
                Rows.number(row, "closed").map(Instant::ofEpochMilli));
    }
}
