package news.parallax.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;

/** Texts and embeddings of articles, in the tables {@code article_text} and {@code article_vector}. */
final class ArticleContents {
    private static final int LOOKED_AT = 10;

    private final Database database;

    ArticleContents(Database database) {
        this.database = database;
    }

    void saveTexts(Map<String, String> texts) {
        database.writeAll(
                "INSERT INTO article_text (article_id, body) SELECT id, :body FROM article WHERE id = :id"
                        + " ON CONFLICT (article_id) DO UPDATE SET body = excluded.body",
                inOrder(texts),
                (batch, text) -> batch.bind("id", text.getKey()).bind("body", text.getValue()));
    }

    Map<String, String> texts(Collection<String> ids) {
        return rows(
                "SELECT article_id, body FROM article_text WHERE article_id IN (<ids>)", ids, row -> row.getString(2));
    }

    void saveVectors(Map<String, float[]> vectors) {
        database.writeAll(
                "INSERT INTO article_vector (article_id, vector) SELECT id, :vector FROM article WHERE id = :id"
                        + " ON CONFLICT (article_id) DO UPDATE SET vector = excluded.vector",
                inOrder(vectors),
                (batch, vector) ->
                        batch.bind("id", vector.getKey()).bind("vector", HalfFloats.bytes(vector.getValue())));
    }

    Map<String, float[]> vectors(Collection<String> ids) {
        return rows(
                "SELECT article_id, vector FROM article_vector WHERE article_id IN (<ids>)",
                ids,
                row -> HalfFloats.floats(row.getBytes(2)));
    }

    Instant forget(Instant from, Instant before, int most) {
        return database.write(handle -> {
            long end = end(handle, from, before, LOOKED_AT * most);
            Map<String, Long> old = new LinkedHashMap<>();
            handle.createQuery("SELECT a.id, a.published FROM article a WHERE a.published >= :from"
                            + " AND a.published < :before AND"
                            + " (EXISTS (SELECT 1 FROM article_vector v WHERE v.article_id = a.id) OR"
                            + " EXISTS (SELECT 1 FROM article_text t WHERE t.article_id = a.id AND t.body <> ''))"
                            + " ORDER BY a.published, a.id LIMIT :most")
                    .bind("from", Columns.millis(from))
                    .bind("before", end)
                    .bind("most", most)
                    .map((row, context) -> Map.entry(row.getString(1), row.getLong(2)))
                    .forEach(row -> old.put(row.getKey(), row.getValue()));
            // in the order in which they are saved, row by row: a statement for many takes them in an order of its own
            List<String> ids = old.keySet().stream().sorted().toList();
            Database.all(
                    handle,
                    "DELETE FROM article_vector WHERE article_id = :id",
                    ids,
                    (batch, id) -> batch.bind("id", id));
            Database.all(
                    handle,
                    "UPDATE article_text SET body = '' WHERE article_id = :id",
                    ids,
                    (batch, id) -> batch.bind("id", id));
            return old.size() < most
                    ? Columns.millis(before) == end ? before : Instant.ofEpochMilli(end)
                    : Instant.ofEpochMilli(
                            old.values().stream().reduce((first, last) -> last).orElseThrow());
        });
    }

    /** How far to look at once: most of what is old was let go long ago, and only looking at that takes time too. */
    private static long end(Handle handle, Instant from, Instant before, int looked) {
        return handle.createQuery("SELECT published FROM article WHERE published >= :from AND published < :before"
                        + " ORDER BY published, id LIMIT 1 OFFSET :looked")
                .bind("from", Columns.millis(from))
                .bind("before", Columns.millis(before))
                .bind("looked", looked)
                .mapTo(Long.class)
                .findOne()
                // one millisecond at least, however many articles it holds
                .map(published -> Math.max(published, Columns.millis(from) + 1))
                .orElse(Columns.millis(before));
    }

    private static <T> List<Map.Entry<String, T>> inOrder(Map<String, T> rows) {
        return rows.entrySet().stream().sorted(Map.Entry.comparingByKey()).toList();
    }

    private <T> Map<String, T> rows(String sql, Collection<String> ids, Cell<T> cell) {
        return database.read(handle -> {
            Map<String, T> rows = new HashMap<>();
            Lists.inChunks(
                    ids,
                    chunk -> handle.createQuery(sql)
                            .bindList("ids", chunk)
                            .map((row, context) -> Map.entry(row.getString(1), cell.read(row)))
                            .forEach(row -> rows.put(row.getKey(), row.getValue())));
            return rows;
        });
    }

    private interface Cell<T> {
        T read(ResultSet row) throws SQLException;
    }
}
