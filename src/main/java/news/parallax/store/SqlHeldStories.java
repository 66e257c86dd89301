package news.parallax.store;

import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import news.parallax.chat.ChatId;
import news.parallax.digest.Held;
import news.parallax.digest.HeldStories;
import news.parallax.digest.Parcel;
import news.parallax.digest.Told;
import org.jdbi.v3.core.Handle;

/** What waits for the end of quiet hours, in the table {@code held}. */
final class SqlHeldStories implements HeldStories {
    private final Database database;

    SqlHeldStories(Database database) {
        this.database = database;
    }

    /** Nothing waits that has been told. */
    static void told(Handle handle, ChatId chat, List<Told> told) {
        Database.all(
                handle,
                "DELETE FROM held WHERE chat = :chat AND story = :story",
                told.stream().map(Told::story).sorted().toList(),
                (batch, story) -> batch.bind("chat", chat.value()).bind("story", story));
    }

    @Override
    public void hold(Held held) {
        database.write(handle -> handle.createUpdate("INSERT INTO held (chat, story, kind, thread, until)"
                        + " VALUES (:chat, :story, :kind, :thread, :until) ON CONFLICT (chat, story) DO NOTHING")
                .bind("chat", held.chat().value())
                .bind("story", held.story())
                .bind("kind", held.kind().name())
                .bind("thread", held.thread().orElse(null))
                .bind("until", Columns.millis(held.until()))
                .execute());
    }

    @Override
    public List<Held> of(ChatId chat) {
        return database.read(handle -> handle.createQuery(
                        "SELECT story, kind, thread, until FROM held WHERE chat = :chat ORDER BY story")
                .bind("chat", chat.value())
                .map((row, context) -> new Held(
                        chat,
                        row.getString("story"),
                        Parcel.Kind.valueOf(row.getString("kind")),
                        Columns.numberIfAny(row, "thread").map(Long::intValue),
                        Columns.moment(row, "until")))
                .list());
    }

    @Override
    public Set<ChatId> awake(Instant now, int limit) {
        return new LinkedHashSet<>(database.read(handle -> handle.createQuery(
                        "SELECT chat FROM held WHERE until <= :now GROUP BY chat ORDER BY MIN(until), chat LIMIT :limit")
                .bind("now", Columns.millis(now))
                .bind("limit", limit)
                .map((row, context) -> new ChatId(row.getLong(1)))
                .list()));
    }

    @Override
    public void postpone(ChatId chat, Instant until) {
        database.write(handle -> handle.createUpdate("UPDATE held SET until = :until WHERE chat = :chat")
                .bind("chat", chat.value())
                .bind("until", Columns.millis(until))
                .execute());
    }

    @Override
    public void drop(ChatId chat) {
        database.write(handle -> handle.createUpdate("DELETE FROM held WHERE chat = :chat")
                .bind("chat", chat.value())
                .execute());
    }

    @Override
    public void move(ChatId from, ChatId to) {
        database.write(handle -> {
            handle.createUpdate("DELETE FROM held WHERE chat = :from AND story IN"
                            + " (SELECT story FROM held WHERE chat = :to)")
                    .bind("from", from.value())
                    .bind("to", to.value())
                    .execute();
            return handle.createUpdate("UPDATE held SET chat = :to WHERE chat = :from")
                    .bind("from", from.value())
                    .bind("to", to.value())
                    .execute();
        });
    }
}
