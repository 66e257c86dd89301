package news.parallax.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import news.parallax.chat.ChatId;
import news.parallax.subscription.Contents;
import news.parallax.subscription.Length;
import news.parallax.subscription.Schedule;
import news.parallax.subscription.Subscription;
import news.parallax.subscription.Subscriptions;
import org.jdbi.v3.core.statement.SqlStatement;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Standing orders, in the table {@code subscription}; days of the week as a sum of bits, from Monday. */
final class SqlSubscriptions implements Subscriptions {
    private static final Logger LOG = LoggerFactory.getLogger(SqlSubscriptions.class);

    private final Database database;

    SqlSubscriptions(Database database) {
        this.database = database;
    }

    @Override
    public Subscription add(Subscription subscription) {
        return database.write(handle -> {
            Subscription numbered = subscription.numbered(1 + Database.number(handle, "subscription", 1));
            bind(
                            handle.createUpdate(
                                    "INSERT INTO subscription (id, chat, thread, zone, minute, days, kind, topics, edition,"
                                            + " stories, length, minimum_sources, blindspots, unshared, silent, enabled, created_by,"
                                            + " next_due, last_slot, closed) VALUES (:id, :chat, :thread, :zone, :minute, :days, :kind,"
                                            + " :topics, :edition, :stories, :length, :minimumSources, :blindspots, :unshared, :silent,"
                                            + " :enabled, :createdBy, :nextDue, :lastSlot, :closed)"),
                            numbered)
                    .bind(
                            "lastSlot",
                            numbered.lastSlot().map(LocalDate::toEpochDay).orElse(null))
                    .bind("closed", Columns.millis(numbered.closed()))
                    .execute();
            return numbered;
        });
    }

    @Override
    public void replace(Subscription subscription) {
        database.write(handle -> bind(
                        handle.createUpdate("UPDATE subscription SET chat = :chat, thread = :thread, zone = :zone,"
                                + " minute = :minute, days = :days, kind = :kind, topics = :topics, edition = :edition,"
                                + " stories = :stories, length = :length, minimum_sources = :minimumSources,"
                                + " blindspots = :blindspots, unshared = :unshared, silent = :silent,"
                                + " enabled = :enabled, created_by = :createdBy, next_due = :nextDue WHERE id = :id"),
                        subscription)
                .execute());
    }

    private static <T extends SqlStatement<T>> T bind(T statement, Subscription subscription) {
        return statement
                .bind("id", subscription.id())
                .bind("chat", subscription.chat().value())
                .bind("thread", subscription.thread().orElse(null))
                .bind("zone", subscription.zone().getId())
                .bind("minute", subscription.minute().toSecondOfDay() / 60)
                .bind("days", bits(subscription.days()))
                .bind("kind", subscription.contents().kind().name())
                .bind("topics", Columns.words(subscription.contents().topics()))
                .bind("edition", subscription.contents().edition())
                .bind("stories", subscription.contents().stories())
                .bind("length", subscription.contents().length().name())
                .bind("minimumSources", subscription.contents().minimumSources())
                .bind("blindspots", subscription.contents().blindspots() ? 1 : 0)
                .bind("unshared", subscription.contents().unshared() ? 1 : 0)
                .bind("silent", subscription.silent() ? 1 : 0)
                .bind("enabled", subscription.enabled() ? 1 : 0)
                .bind("createdBy", subscription.createdBy())
                .bind("nextDue", Columns.millis(subscription.nextDue()));
    }

    @Override
    public void remove(long id) {
        change("DELETE FROM subscription WHERE id = :key", id);
    }

    @Override
    public Optional<Subscription> find(long id) {
        return where("id = :key ORDER BY id", id).stream().findFirst();
    }

    @Override
    public List<Subscription> of(ChatId chat) {
        return where("chat = :key ORDER BY id", chat.value());
    }

    @Override
    public List<Subscription> orderedBy(long user) {
        return where("created_by = :key ORDER BY id", user);
    }

    @Override
    public List<ChatId> chats() {
        return database.read(handle -> handle.createQuery(
                        "SELECT DISTINCT chat FROM subscription WHERE enabled = 1 AND closed IS NULL ORDER BY chat")
                .mapTo(Long.class)
                .map(ChatId::new)
                .list());
    }

    @Override
    public List<Subscription> due(Instant now, int limit) {
        return where(
                "enabled = 1 AND closed IS NULL AND next_due <= :key ORDER BY next_due, id LIMIT " + limit,
                Columns.millis(now));
    }

    @Override
    public void advance(long id, Instant wasDue, LocalDate lastSlot, Instant nextDue) {
        database.write(handle -> handle.createUpdate("UPDATE subscription SET last_slot = :slot,"
                        + " next_due = CASE WHEN next_due = :was THEN :next ELSE next_due END WHERE id = :id")
                .bind("id", id)
                .bind("was", Columns.millis(wasDue))
                .bind("slot", lastSlot.toEpochDay())
                .bind("next", Columns.millis(nextDue))
                .execute());
    }

    @Override
    public void move(ChatId from, ChatId to) {
        database.write(handle -> handle.createUpdate("UPDATE subscription SET chat = :to WHERE chat = :from")
                .bind("from", from.value())
                .bind("to", to.value())
                .execute());
    }

    @Override
    public void close(ChatId chat, Instant at) {
        database.write(handle -> handle.createUpdate(
                        "UPDATE subscription SET closed = :at WHERE chat = :chat AND closed IS NULL")
                .bind("chat", chat.value())
                .bind("at", Columns.millis(at))
                .execute());
    }

    @Override
    public void open(ChatId chat) {
        change("UPDATE subscription SET closed = NULL WHERE chat = :key", chat.value());
    }

    @Override
    public int removeClosed(Instant before) {
        return change("DELETE FROM subscription WHERE closed < :key", Columns.millis(before));
    }

    private int change(String sql, long key) {
        return database.write(
                handle -> handle.createUpdate(sql).bind("key", key).execute());
    }

    private List<Subscription> where(String condition, long key) {
        return database.read(handle -> handle
                .createQuery("SELECT * FROM subscription WHERE " + condition)
                .bind("key", key)
                .map((row, context) -> readable(row))
                .stream()
                .flatMap(Optional::stream)
                .toList());
    }

    /** One that this program cannot read, such as a later one's, stops no other. */
    private static Optional<Subscription> readable(ResultSet row) throws SQLException {
        try {
            return Optional.of(subscription(row));
        } catch (IllegalArgumentException | DateTimeException e) {
            LOG.error("subscription {} cannot be read and is passed over: {}", row.getLong("id"), e.getMessage());
            return Optional.empty();
        }
    }

    private static Subscription subscription(ResultSet row) throws SQLException {
        return new Subscription(
                row.getLong("id"),
                new ChatId(row.getLong("chat")),
                Columns.numberIfAny(row, "thread").map(Long::intValue),
                new Schedule(
                        Columns.zone(row.getString("zone")),
                        LocalTime.ofSecondOfDay(60L * row.getInt("minute")),
                        days(row.getInt("days"))),
                new Contents(
                        Contents.Kind.valueOf(row.getString("kind")),
                        Columns.words(row.getString("topics")),
                        row.getString("edition"),
                        row.getInt("stories"),
                        Length.valueOf(row.getString("length")),
                        row.getInt("minimum_sources"),
                        row.getInt("blindspots") != 0,
                        row.getInt("unshared") != 0),
                row.getInt("silent") != 0,
                row.getInt("enabled") != 0,
                row.getLong("created_by"),
                Columns.moment(row, "next_due"),
                Columns.numberIfAny(row, "last_slot").map(LocalDate::ofEpochDay),
                Columns.momentIfAny(row, "closed"));
    }

    private static int bits(Set<DayOfWeek> days) {
        return days.stream().mapToInt(day -> 1 << day.getValue()).sum();
    }

    private static Set<DayOfWeek> days(int bits) {
        Set<DayOfWeek> days = EnumSet.allOf(DayOfWeek.class);
        days.removeIf(day -> (bits & 1 << day.getValue()) == 0);
        return days;
    }
}
