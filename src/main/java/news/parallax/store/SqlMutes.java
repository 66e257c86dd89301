package news.parallax.store;

import java.time.Instant;
import java.util.List;
import news.parallax.chat.ChatId;
import news.parallax.subscription.Mute;
import news.parallax.subscription.Mutes;
import news.parallax.subscription.Subject;

/** What chats do not want to hear of, in the table {@code mute}. */
final class SqlMutes implements Mutes {
    private final Database database;

    SqlMutes(Database database) {
        this.database = database;
    }

    @Override
    public void save(Mute mute) {
        database.write(handle -> handle.createUpdate("INSERT INTO mute (chat, kind, value, until)"
                        + " VALUES (:chat, :kind, :value, :until)"
                        + " ON CONFLICT (chat, kind, value) DO UPDATE SET until = excluded.until")
                .bind("chat", mute.chat().value())
                .bind("kind", mute.subject().kind().name())
                .bind("value", mute.subject().value())
                .bind("until", Columns.millis(mute.until()))
                .execute());
    }

    @Override
    public boolean remove(ChatId chat, Subject subject) {
        return database.write(handle -> Subjects.remove(handle, "mute", chat, subject));
    }

    @Override
    public List<Mute> of(ChatId chat, Instant now) {
        return database.read(handle -> handle.createQuery("SELECT kind, value, until FROM mute WHERE chat = :chat"
                        + " AND until > :now ORDER BY until, kind, value")
                .bind("chat", chat.value())
                .bind("now", Columns.millis(now))
                .map((row, context) -> new Mute(chat, Subjects.subject(row), Columns.moment(row, "until")))
                .list());
    }

    @Override
    public void move(ChatId from, ChatId to) {
        database.write(handle -> Subjects.move(handle, "mute", from, to));
    }

    @Override
    public void removeAll(ChatId chat) {
        database.write(handle -> Subjects.removeAll(handle, "mute", chat));
    }

    @Override
    public int prune(Instant before) {
        return database.write(handle -> handle.createUpdate("DELETE FROM mute WHERE until < :before")
                .bind("before", Columns.millis(before))
                .execute());
    }
}
