package news.parallax.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import news.parallax.chat.ChatId;
import news.parallax.subscription.Follow;
import news.parallax.subscription.Follows;
import news.parallax.subscription.Subject;

/** What chats follow, in the table {@code follow}. */
final class SqlFollows implements Follows {
    private final Database database;

    SqlFollows(Database database) {
        this.database = database;
    }

    @Override
    public void save(Follow follow) {
        database.write(handle -> handle.createUpdate(
                        "INSERT INTO follow (chat, kind, value, thread, created_by, since) VALUES (:chat, :kind, :value,"
                                + " :thread, :by, :since) ON CONFLICT (chat, kind, value) DO UPDATE SET"
                                + " thread = excluded.thread, created_by = excluded.created_by, since = excluded.since")
                .bind("chat", follow.chat().value())
                .bind("kind", follow.subject().kind().name())
                .bind("value", follow.subject().value())
                .bind("thread", follow.thread().orElse(null))
                .bind("by", follow.by())
                .bind("since", Columns.millis(follow.since()))
                .execute());
    }

    @Override
    public boolean remove(ChatId chat, Subject subject) {
        return database.write(handle -> Subjects.remove(handle, "follow", chat, subject));
    }

    @Override
    public List<Follow> of(ChatId chat) {
        return database.read(
                handle -> handle.createQuery("SELECT * FROM follow WHERE chat = :chat ORDER BY since, kind, value")
                        .bind("chat", chat.value())
                        .map((row, context) -> follow(row))
                        .list());
    }

    @Override
    public List<Follow> all() {
        return database.read(handle -> handle.createQuery("SELECT * FROM follow ORDER BY chat, since, kind, value")
                .map((row, context) -> follow(row))
                .list());
    }

    @Override
    public void move(ChatId from, ChatId to) {
        database.write(handle -> Subjects.move(handle, "follow", from, to));
    }

    @Override
    public void removeAll(ChatId chat) {
        database.write(handle -> Subjects.removeAll(handle, "follow", chat));
    }

    private static Follow follow(ResultSet row) throws SQLException {
        return new Follow(
                new ChatId(row.getLong("chat")),
                Subjects.subject(row),
                Columns.numberIfAny(row, "thread").map(Long::intValue),
                row.getLong("created_by"),
                Columns.moment(row, "since"));
    }
}
