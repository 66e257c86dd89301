package news.parallax.store;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import news.parallax.chat.ChatId;
import news.parallax.digest.Delivery;
import news.parallax.digest.Had;
import news.parallax.digest.Told;
import news.parallax.digest.ToldStories;
import org.jdbi.v3.core.Handle;

/** What chats have had, in the table {@code told}; delivery 0 stands for what they heard otherwise. */
final class SqlToldStories implements ToldStories {
    private static final String INSERT = "INSERT INTO told (delivery, place, chat, story, version, fact, by_others, at)"
            + " VALUES (:delivery, :place, :chat, :story, :version, :fact, :byOthers, :at)";

    static final String PRUNE = "DELETE FROM told WHERE at < :before OR (by_others = 1 AND at < :postedBefore)";

    private final Database database;

    SqlToldStories(Database database) {
        this.database = database;
    }

    static void write(Handle handle, long delivery, ChatId chat, List<Told> told, Instant at) {
        Database.all(
                handle,
                INSERT,
                told,
                (batch, one) -> batch.bind("delivery", delivery)
                        .bind("place", one.place())
                        .bind("chat", chat.value())
                        .bind("story", one.story())
                        .bind("version", one.version())
                        .bind("fact", one.fact())
                        .bind("byOthers", 0)
                        .bind("at", Columns.millis(at)));
    }

    @Override
    public Map<String, Had> had(ChatId chat) {
        return database.read(handle -> {
            Map<String, Had> had = new HashMap<>();
            handle.createQuery("SELECT t.story, t.version, t.fact, t.at FROM told t"
                            + " LEFT JOIN delivery d ON d.id = t.delivery WHERE t.chat = :chat AND t.by_others = 0"
                            + " AND (d.state IS NULL OR d.state NOT IN ('REFUSED', 'CLOSED', 'SKIPPED'))"
                            + " ORDER BY t.version, t.at")
                    .bind("chat", chat.value())
                    .map((row, context) -> had.put(
                            row.getString(1),
                            new Had(row.getInt(2), row.getString(3), Instant.ofEpochMilli(row.getLong(4)))))
                    .list();
            return had;
        });
    }

    @Override
    public void heard(ChatId chat, Told told, Instant at) {
        outside(chat, told, 0, at);
    }

    @Override
    public void posted(ChatId chat, String story, int version, Instant at) {
        outside(chat, new Told(0, story, version, ""), 1, at);
    }

    /** What no delivery brought. */
    private void outside(ChatId chat, Told told, int byOthers, Instant at) {
        database.write(handle -> handle.createUpdate(INSERT)
                .bind("delivery", 0)
                .bind("place", told.place())
                .bind("chat", chat.value())
                .bind("story", told.story())
                .bind("version", told.version())
                .bind("fact", told.fact())
                .bind("byOthers", byOthers)
                .bind("at", Columns.millis(at))
                .execute());
    }

    @Override
    public Map<String, Integer> posted(ChatId chat, Instant since) {
        return database.read(handle -> {
            Map<String, Integer> posted = new HashMap<>();
            handle.createQuery("SELECT story, MAX(version) FROM told WHERE chat = :chat AND by_others = 1"
                            + " AND at >= :since GROUP BY story")
                    .bind("chat", chat.value())
                    .bind("since", Columns.millis(since))
                    .map((row, context) -> posted.put(row.getString(1), row.getInt(2)))
                    .list();
            return posted;
        });
    }

    @Override
    public List<Told> in(long delivery) {
        return database.read(handle -> handle.createQuery(
                        "SELECT place, story, version, fact FROM told WHERE delivery = :delivery ORDER BY place")
                .bind("delivery", delivery)
                .map((row, context) -> new Told(row.getInt(1), row.getString(2), row.getInt(3), row.getString(4)))
                .list());
    }

    @Override
    public List<Delivery> tellers(String story, Instant since) {
        return database.read(handle -> handle.createQuery("SELECT * FROM delivery WHERE state = 'SENT' AND id IN"
                        + " (SELECT delivery FROM told WHERE story = :story AND at >= :since) ORDER BY id")
                .bind("story", story)
                .bind("since", Columns.millis(since))
                .map((row, context) -> DeliveryRow.read(row))
                .list());
    }

    @Override
    public void move(ChatId from, ChatId to) {
        database.write(handle -> handle.createUpdate("UPDATE told SET chat = :to WHERE chat = :from")
                .bind("from", from.value())
                .bind("to", to.value())
                .execute());
    }

    @Override
    public void forget(ChatId chat) {
        database.write(handle -> handle.createUpdate("DELETE FROM told WHERE chat = :chat")
                .bind("chat", chat.value())
                .execute());
    }

    @Override
    public int prune(Instant before, Instant postedBefore) {
        return database.write(handle -> handle.createUpdate(PRUNE)
                .bind("before", Columns.millis(before))
                .bind("postedBefore", Columns.millis(postedBefore))
                .execute());
    }
}
