package news.parallax.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import news.parallax.brief.Reading;
import news.parallax.brief.Readings;
import news.parallax.brief.StoryVersion;
import news.parallax.chat.ChatId;

/** Which version of a story each chat saw last, in the table {@code reading}. */
final class SqlReadings implements Readings {
    private static final String READINGS =
            "SELECT story, version, seen, article_count, on_left, on_center, on_right FROM reading WHERE chat = :chat ";

    private final Database database;

    SqlReadings(Database database) {
        this.database = database;
    }

    @Override
    public Optional<Reading> last(ChatId chat, String story) {
        return database.read(handle -> handle.createQuery(READINGS + "AND story = :story")
                .bind("chat", chat.value())
                .bind("story", story)
                .map((row, context) -> reading(row))
                .findOne());
    }

    @Override
    public List<Reading> of(ChatId chat) {
        return database.read(handle -> handle.createQuery(READINGS + "ORDER BY seen DESC, story")
                .bind("chat", chat.value())
                .map((row, context) -> reading(row))
                .list());
    }

    @Override
    public void save(ChatId chat, Reading reading) {
        database.write(handle -> handle.createUpdate("INSERT INTO reading (chat, story, version, seen, article_count,"
                        + " on_left, on_center, on_right) VALUES (:chat, :story, :version, :seen, :count, :left, :center,"
                        + " :right) ON CONFLICT (chat, story) DO UPDATE SET version = excluded.version,"
                        + " seen = excluded.seen, article_count = excluded.article_count, on_left = excluded.on_left,"
                        + " on_center = excluded.on_center, on_right = excluded.on_right")
                .bind("chat", chat.value())
                .bind("story", reading.story())
                .bind("version", reading.version())
                .bind("seen", Columns.millis(reading.at()))
                .bind("count", reading.figures().articles())
                .bind("left", reading.figures().left())
                .bind("center", reading.figures().center())
                .bind("right", reading.figures().right())
                .execute());
    }

    @Override
    public void move(ChatId from, ChatId to) {
        if (from.equals(to)) {
            return;
        }
        database.write(handle -> {
            handle.createUpdate("UPDATE reading SET chat = :to WHERE chat = :from AND NOT EXISTS"
                            + " (SELECT 1 FROM reading r WHERE r.chat = :to AND r.story = reading.story)")
                    .bind("from", from.value())
                    .bind("to", to.value())
                    .execute();
            return handle.createUpdate("DELETE FROM reading WHERE chat = :from")
                    .bind("from", from.value())
                    .execute();
        });
    }

    @Override
    public void forget(ChatId chat) {
        database.write(handle -> handle.createUpdate("DELETE FROM reading WHERE chat = :chat")
                .bind("chat", chat.value())
                .execute());
    }

    private static Reading reading(ResultSet row) throws SQLException {
        return new Reading(
                row.getString("story"),
                row.getInt("version"),
                Columns.moment(row, "seen"),
                new StoryVersion.Figures(
                        row.getInt("article_count"),
                        row.getInt("on_left"),
                        row.getInt("on_center"),
                        row.getInt("on_right")));
    }
}
