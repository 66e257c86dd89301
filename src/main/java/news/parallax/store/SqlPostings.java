package news.parallax.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import news.parallax.chat.ChatId;
import news.parallax.telegram.Postings;
import org.jdbi.v3.core.Handle;

/** What was sent in the last minute, in the table {@code posting}. */
final class SqlPostings implements Postings {
    private static final Duration TWO_SECONDS = Duration.ofSeconds(2);

    private final Database database;
    private final InstantSource clock;

    /** @param clock one for all processes */
    SqlPostings(Database database, InstantSource clock) {
        this.database = database;
        this.clock = clock;
    }

    @Override
    public Taken take(ChatId chat, boolean edit, Rule rule) {
        return database.writeSoon(handle -> {
            // whoever holds the counter's row is the only one who asks
            long number = 1 + Database.number(handle, "posting", 1);
            Instant now = clock.instant();
            Duration wait = rule.wait(lately(handle, chat, edit, now), now);
            if (wait.isZero()) {
                handle.createUpdate("INSERT INTO posting (id, chat, edit, taken, answered)"
                                + " VALUES (:id, :chat, :edit, :now, NULL)")
                        .bind("id", number)
                        .bind("chat", chat.value())
                        .bind("edit", edit ? 1 : 0)
                        .bind("now", Columns.millis(now))
                        .execute();
                handle.createUpdate("DELETE FROM posting WHERE taken < :before")
                        .bind("before", Columns.millis(now.minus(MINUTE)))
                        .execute();
            }
            return new Taken(wait, number);
        });
    }

    private static Lately lately(Handle handle, ChatId chat, boolean edit, Instant now) {
        List<Instant> answered = new ArrayList<>();
        List<Instant> underWay = new ArrayList<>();
        handle.createQuery("SELECT answered, taken FROM posting WHERE edit = 0 AND"
                        + " (answered > :since OR answered IS NULL AND taken > :lost) ORDER BY answered, id")
                .bind("since", Columns.millis(now.minus(TWO_SECONDS)))
                .bind("lost", Columns.millis(now.minus(LOST)))
                .map((row, context) -> note(row, answered, underWay))
                .list();
        List<Instant> toChat = handle.createQuery("SELECT taken FROM posting WHERE chat = :chat AND edit = :edit"
                        + " AND taken > :minute ORDER BY taken, id")
                .bind("chat", chat.value())
                .bind("edit", edit ? 1 : 0)
                .bind("minute", Columns.millis(now.minus(MINUTE)))
                .map((row, context) -> Columns.moment(row, "taken"))
                .list();
        return new Lately(answered, underWay.size(), toChat);
    }

    private static boolean note(ResultSet row, List<Instant> answered, List<Instant> underWay) throws SQLException {
        return Columns.momentIfAny(row, "answered").map(answered::add).orElseGet(() -> underWay.add(Instant.EPOCH));
    }

    @Override
    public int to(ChatId chat) {
        return database.read(handle -> handle.createQuery(
                        "SELECT COUNT(*) FROM posting WHERE chat = :chat AND edit = 0 AND taken > :minute")
                .bind("chat", chat.value())
                .bind("minute", Columns.millis(clock.instant().minus(MINUTE)))
                .mapTo(Integer.class)
                .one());
    }

    @Override
    public void answered(long number, Duration ago) {
        database.writeSoon(handle -> handle.createUpdate("UPDATE posting SET answered = :at WHERE id = :id")
                .bind("id", number)
                .bind("at", Columns.millis(clock.instant().minus(ago)))
                .execute());
    }
}
