package news.parallax.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import news.parallax.article.Article;
import news.parallax.article.Articles;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.statement.PreparedBatch;

/** Articles in the tables {@code article}, {@code article_text} and {@code article_vector}. */
final class SqlArticles implements Articles {
    private static final String COLUMNS =
            "id, url, feed_url, domain, title, lead, authors, published, first_seen, language, opinion, paywall";
    private static final RowMapper<Article> ARTICLE = (row, context) -> article(row);

    private final Database database;
    private final Kept<String, Long> revision;

    /** @param revision keeps the number of the last change of stories */
    SqlArticles(Database database, Kept<String, Long> revision) {
        this.database = database;
        this.revision = revision;
    }

    @Override
    public Set<String> known(Collection<String> ids) {
        return database.read(handle -> {
            Set<String> known = new HashSet<>();
            Lists.inChunks(
                    ids,
                    chunk -> known.addAll(handle.createQuery("SELECT id FROM article WHERE id IN (<ids>)")
                            .bindList("ids", chunk)
                            .mapTo(String.class)
                            .list()));
            return known;
        });
    }

    @Override
    public void add(Collection<Article> articles) {
        database.writeAll(
                "INSERT INTO article (" + COLUMNS
                        + ", search, placed) VALUES (:id, :url, :feedUrl, :domain, :title, :lead,"
                        + " :authors, :published, :firstSeen, :language, :opinion, :paywall, :search, 0)"
                        + " ON CONFLICT (id) DO NOTHING",
                inOrder(articles),
                SqlArticles::bind);
    }

    @Override
    public void update(Collection<Article> articles) {
        if (articles.isEmpty()) {
            return;
        }
        revision.change(
                SqlStories.REVISION,
                () -> database.write(handle -> {
                    Database.all(
                            handle,
                            "UPDATE article SET url = :url, feed_url = :feedUrl, domain = :domain, title = :title, lead = :lead,"
                                    + " authors = :authors, published = :published, first_seen = :firstSeen, language = :language,"
                                    + " opinion = :opinion, paywall = :paywall, search = :search WHERE id = :id",
                            inOrder(articles),
                            SqlArticles::bind);
                    return SqlStories.changed(handle);
                }));
    }

    /** Two that write the same rows in different orders would wait for each other for ever. */
    private static List<Article> inOrder(Collection<Article> articles) {
        return articles.stream().sorted(Comparator.comparing(Article::id)).toList();
    }

    private static void bind(PreparedBatch batch, Article article) {
        batch.bind("id", article.id())
                .bind("url", article.url())
                .bind("feedUrl", article.feedUrl())
                .bind("domain", article.domain())
                .bind("title", article.title())
                .bind("lead", article.lead())
                .bind("authors", Columns.words(article.authors()))
                .bind("published", Columns.millis(article.published()))
                .bind("firstSeen", Columns.millis(article.firstSeen()))
                .bind("language", article.language())
                .bind("opinion", article.opinion() ? 1 : 0)
                .bind("paywall", article.paywall() ? 1 : 0)
                .bind("search", Headlines.searched(article.title()));
    }

    @Override
    public List<Article> find(Collection<String> ids) {
        return database.read(handle -> Lists.collectInChunks(
                ids,
                chunk -> handle.createQuery("SELECT " + COLUMNS + " FROM article WHERE id IN (<ids>)")
                        .bindList("ids", chunk)
                        .map(ARTICLE)
                        .list()));
    }

    @Override
    public Optional<Article> byUrl(String url) {
        return database.read(
                handle -> handle.createQuery("SELECT " + COLUMNS + " FROM article WHERE url = :url ORDER BY id LIMIT 1")
                        .bind("url", url)
                        .map(ARTICLE)
                        .findOne());
    }

    @Override
    public List<Article> since(Instant published) {
        return database.read(handle -> handle.createQuery(
                        "SELECT " + COLUMNS + " FROM article WHERE published >= :since ORDER BY published, id")
                .bind("since", Columns.millis(published))
                .setFetchSize(Lists.CHUNK)
                .map(ARTICLE)
                .list());
    }

    @Override
    public List<Article> unplaced(int limit) {
        return database.read(handle -> handle.createQuery(
                        "SELECT " + COLUMNS + " FROM article WHERE placed = 0 ORDER BY published, id LIMIT :limit")
                .bind("limit", limit)
                .setFetchSize(Lists.CHUNK)
                .map(ARTICLE)
                .list());
    }

    @Override
    public List<Article> ready(int limit, Instant before) {
        return database.read(handle -> handle.createQuery("SELECT " + COLUMNS + " FROM article WHERE placed = 0 AND"
                        + " (first_seen < :before OR EXISTS (SELECT 1 FROM article_vector v WHERE v.article_id ="
                        + " article.id)) ORDER BY published, id LIMIT :limit")
                .bind("before", Columns.millis(before))
                .bind("limit", limit)
                .setFetchSize(Lists.CHUNK)
                .map(ARTICLE)
                .list());
    }

    @Override
    public void saveTexts(Map<String, String> texts) {
        database.writeAll(
                "INSERT INTO article_text (article_id, body) SELECT id, :body FROM article WHERE id = :id"
                        + " ON CONFLICT (article_id) DO UPDATE SET body = excluded.body",
                inOrder(texts),
                (batch, text) -> batch.bind("id", text.getKey()).bind("body", text.getValue()));
    }

    @Override
    public Map<String, String> texts(Collection<String> ids) {
        return rows(
                "SELECT article_id, body FROM article_text WHERE article_id IN (<ids>)", ids, row -> row.getString(2));
    }

    @Override
    public void saveVectors(Map<String, float[]> vectors) {
        database.writeAll(
                "INSERT INTO article_vector (article_id, vector) SELECT id, :vector FROM article WHERE id = :id"
                        + " ON CONFLICT (article_id) DO UPDATE SET vector = excluded.vector",
                inOrder(vectors),
                (batch, vector) ->
                        batch.bind("id", vector.getKey()).bind("vector", HalfFloats.bytes(vector.getValue())));
    }

    @Override
    public Map<String, float[]> vectors(Collection<String> ids) {
        return rows(
                "SELECT article_id, vector FROM article_vector WHERE article_id IN (<ids>)",
                ids,
                row -> HalfFloats.floats(row.getBytes(2)));
    }

    @Override
    public Instant forget(Instant from, Instant before, int most) {
        return database.write(handle -> {
            Map<String, Long> old = new LinkedHashMap<>();
            handle.createQuery("SELECT a.id, a.published FROM article a WHERE a.published >= :from"
                            + " AND a.published < :before AND"
                            + " (EXISTS (SELECT 1 FROM article_vector v WHERE v.article_id = a.id) OR"
                            + " EXISTS (SELECT 1 FROM article_text t WHERE t.article_id = a.id AND t.body <> ''))"
                            + " ORDER BY a.published, a.id LIMIT :most")
                    .bind("from", Columns.millis(from))
                    .bind("before", Columns.millis(before))
                    .bind("most", most)
                    .map((row, context) -> Map.entry(row.getString(1), row.getLong(2)))
                    .forEach(row -> old.put(row.getKey(), row.getValue()));
            Lists.inChunks(old.keySet(), chunk -> {
                handle.createUpdate("DELETE FROM article_vector WHERE article_id IN (<ids>)")
                        .bindList("ids", chunk)
                        .execute();
                handle.createUpdate("UPDATE article_text SET body = '' WHERE article_id IN (<ids>)")
                        .bindList("ids", chunk)
                        .execute();
            });
            return old.size() < most
                    ? before
                    : Instant.ofEpochMilli(
                            old.values().stream().reduce((first, last) -> last).orElseThrow());
        });
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

    /** Reads an article from a row that has its columns. */
    static Article article(ResultSet row) throws SQLException {
        return new Article(
                row.getString("id"),
                row.getString("url"),
                row.getString("feed_url"),
                row.getString("domain"),
                row.getString("title"),
                row.getString("lead"),
                Columns.words(row.getString("authors")),
                Columns.moment(row, "published"),
                Columns.moment(row, "first_seen"),
                row.getString("language"),
                row.getInt("opinion") != 0,
                row.getInt("paywall") != 0);
    }

    /** Marks articles as placed in a story. */
    static void markPlaced(Handle handle, Collection<String> ids) {
        Lists.inChunks(
                ids,
                chunk -> handle.createUpdate("UPDATE article SET placed = 1 WHERE placed = 0 AND id IN (<ids>)")
                        .bindList("ids", chunk)
                        .execute());
    }
}
