package news.parallax.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import news.parallax.chat.ChatId;
import news.parallax.subscription.Quiet;
import news.parallax.subscription.Wish;
import news.parallax.subscription.Wishes;
import org.jspecify.annotations.Nullable;

/** What chats wish, in the table {@code wish}; local times as minutes of the day. */
final class SqlWishes implements Wishes {
    private final Database database;

    SqlWishes(Database database) {
        this.database = database;
    }

    @Override
    public Wish of(ChatId chat) {
        return database.read(handle -> handle.createQuery("SELECT * FROM wish WHERE chat = :chat")
                .bind("chat", chat.value())
                .map((row, context) -> wish(row))
                .findOne()
                .orElseGet(() -> Wish.none(chat)));
    }

    @Override
    public void save(Wish wish) {
        database.write(handle -> handle.createUpdate(
                        "INSERT INTO wish (chat, quiet_from, quiet_to, paused_until, alert_reports,"
                                + " alerts_a_day, thread) VALUES (:chat, :from, :to, :paused, :reports, :aDay, :thread)"
                                + " ON CONFLICT (chat) DO UPDATE SET quiet_from = excluded.quiet_from,"
                                + " quiet_to = excluded.quiet_to, paused_until = excluded.paused_until,"
                                + " alert_reports = excluded.alert_reports, alerts_a_day = excluded.alerts_a_day,"
                                + " thread = excluded.thread")
                .bind("chat", wish.chat().value())
                .bind("from", minutes(wish.quiet().map(Quiet::from)))
                .bind("to", minutes(wish.quiet().map(Quiet::to)))
                .bind("paused", Columns.millis(wish.pausedUntil()))
                .bind("reports", wish.alertReports())
                .bind("aDay", wish.alertsADay())
                .bind("thread", wish.thread().orElse(null))
                .execute());
    }

    @Override
    public List<Wish> alerted(Instant now) {
        return database.read(handle -> handle.createQuery("SELECT * FROM wish WHERE alert_reports > 0"
                        + " AND closed IS NULL"
                        + " AND (paused_until IS NULL OR paused_until <= :now) ORDER BY chat")
                .bind("now", Columns.millis(now))
                .map((row, context) -> wish(row))
                .list());
    }

    @Override
    public void close(ChatId chat, Instant at) {
        database.write(handle -> handle.createUpdate("INSERT INTO wish (chat, alert_reports, alerts_a_day, closed)"
                        + " VALUES (:chat, 0, :aDay, :at) ON CONFLICT (chat) DO UPDATE SET"
                        + " closed = COALESCE(wish.closed, excluded.closed)")
                .bind("chat", chat.value())
                .bind("aDay", Wish.ALERTS_A_DAY)
                .bind("at", Columns.millis(at))
                .execute());
    }

    @Override
    public void open(ChatId chat) {
        database.write(handle -> handle.createUpdate("UPDATE wish SET closed = NULL WHERE chat = :chat")
                .bind("chat", chat.value())
                .execute());
    }

    @Override
    public Set<ChatId> closedBefore(Instant instant) {
        return Set.copyOf(database.read(handle -> handle.createQuery("SELECT chat FROM wish WHERE closed < :instant")
                .bind("instant", Columns.millis(instant))
                .map((row, context) -> new ChatId(row.getLong(1)))
                .list()));
    }

    @Override
    public void move(ChatId from, ChatId to) {
        if (from.equals(to)) {
            return;
        }
        database.write(handle -> {
            handle.createUpdate("UPDATE wish SET chat = :to WHERE chat = :from"
                            + " AND NOT EXISTS (SELECT 1 FROM wish WHERE chat = :to)")
                    .bind("from", from.value())
                    .bind("to", to.value())
                    .execute();
            return delete(handle, from);
        });
    }

    @Override
    public void remove(ChatId chat) {
        database.write(handle -> delete(handle, chat));
    }

    private static int delete(org.jdbi.v3.core.Handle handle, ChatId chat) {
        return handle.createUpdate("DELETE FROM wish WHERE chat = :chat")
                .bind("chat", chat.value())
                .execute();
    }

    private static @Nullable Integer minutes(Optional<LocalTime> time) {
        return time.map(known -> known.toSecondOfDay() / 60).orElse(null);
    }

    private static Wish wish(ResultSet row) throws SQLException {
        Optional<Long> from = Columns.numberIfAny(row, "quiet_from");
        Optional<Long> to = Columns.numberIfAny(row, "quiet_to");
        return new Wish(
                new ChatId(row.getLong("chat")),
                from.isPresent() && to.isPresent()
                        ? Optional.of(new Quiet(
                                LocalTime.ofSecondOfDay(60 * from.get()), LocalTime.ofSecondOfDay(60 * to.get())))
                        : Optional.empty(),
                Columns.momentIfAny(row, "paused_until"),
                row.getInt("alert_reports"),
                row.getInt("alerts_a_day"),
                Columns.numberIfAny(row, "thread").map(Long::intValue));
    }
}
