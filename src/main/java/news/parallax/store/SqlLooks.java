package news.parallax.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import news.parallax.brief.Look;
import news.parallax.brief.Looks;
import news.parallax.brief.StoryVersion;
import news.parallax.chat.ChatId;

/** Which version of a story each chat saw last, in the table {@code look}. */
final class SqlLooks implements Looks {
    private static final String LOOKS =
            "SELECT story, version, seen, article_count, on_left, on_center, on_right FROM look WHERE chat = :chat ";

    private final Database database;
    private final Kept<Place, Optional<Look>> kept;

    SqlLooks(Database database, Kept<Place, Optional<Look>> kept) {
        this.database = database;
        this.kept = kept;
    }

    /** Who looked at what. */
    record Place(ChatId chat, String story) {}

    @Override
    public Optional<Look> last(ChatId chat, String story) {
        return kept.get(new Place(chat, story), this::read);
    }

    private Optional<Look> read(Place place) {
        return database.read(handle -> handle.createQuery(LOOKS + "AND story = :story")
                .bind("chat", place.chat().value())
                .bind("story", place.story())
                .map((row, context) -> look(row))
                .findOne());
    }

    @Override
    public List<Look> of(ChatId chat) {
        return database.read(handle -> handle.createQuery(LOOKS + "ORDER BY seen DESC, story")
                .bind("chat", chat.value())
                .map((row, context) -> look(row))
                .list());
    }

    @Override
    public List<Look> of(ChatId chat, List<String> stories) {
        return database.read(handle -> Lists.collectInChunks(
                Set.copyOf(stories),
                chunk -> handle.createQuery(LOOKS + "AND story IN (<stories>)")
                        .bind("chat", chat.value())
                        .bindList("stories", chunk)
                        .map((row, context) -> look(row))
                        .list()));
    }

    @Override
    public void save(ChatId chat, Look look) {
        // as it will be read
        Look written = new Look(look.story(), look.version(), look.at().truncatedTo(ChronoUnit.MILLIS), look.counts());
        kept.put(new Place(chat, look.story()), Optional.of(written), () -> write(chat, written));
    }

    private void write(ChatId chat, Look look) {
        database.writeSoon(handle -> handle.createUpdate("INSERT INTO look (chat, story, version, seen, article_count,"
                        + " on_left, on_center, on_right) VALUES (:chat, :story, :version, :seen, :count, :left, :center,"
                        + " :right) ON CONFLICT (chat, story) DO UPDATE SET version = excluded.version,"
                        + " seen = excluded.seen, article_count = excluded.article_count, on_left = excluded.on_left,"
                        + " on_center = excluded.on_center, on_right = excluded.on_right")
                .bind("chat", chat.value())
                .bind("story", look.story())
                .bind("version", look.version())
                .bind("seen", Columns.millis(look.at()))
                .bind("count", look.counts().articles())
                .bind("left", look.counts().left())
                .bind("center", look.counts().center())
                .bind("right", look.counts().right())
                .execute());
    }

    private static Look look(ResultSet row) throws SQLException {
        return new Look(
                row.getString("story"),
                row.getInt("version"),
                Columns.moment(row, "seen"),
                new StoryVersion.Counts(
                        row.getInt("article_count"),
                        row.getInt("on_left"),
                        row.getInt("on_center"),
                        row.getInt("on_right")));
    }
}
