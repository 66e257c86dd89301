package news.parallax.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.text.Normalizer;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import news.parallax.article.Article;
import news.parallax.article.Articles;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.PreparedBatch;

/** Articles in the tables {@code article}, {@code article_text} and {@code article_vector}. */
final class SqlArticles implements Articles {
    private static final String COLUMNS =
            "id, url, feed_url, domain, title, lead, authors, published, first_seen, language, opinion, paywall";

    private final Jdbi jdbi;
    private final Dialect dialect;

    SqlArticles(Jdbi jdbi, Dialect dialect) {
        this.jdbi = jdbi;
        this.dialect = dialect;
    }

    @Override
    public Set<String> known(Collection<String> ids) {
        Set<String> known = new HashSet<>();
        jdbi.useHandle(handle -> Lists.inChunks(
                ids,
                chunk -> known.addAll(handle.createQuery("SELECT id FROM article WHERE id IN (<ids>)")
                        .bindList("ids", chunk)
                        .mapTo(String.class)
                        .list())));
        return known;
    }

    @Override
    public void add(Collection<Article> articles) {
        batch(
                "INSERT INTO article (" + COLUMNS
                        + ", search, placed) VALUES (:id, :url, :feedUrl, :domain, :title, :lead,"
                        + " :authors, :published, :firstSeen, :language, :opinion, :paywall, :search, 0)"
                        + " ON CONFLICT (id) DO NOTHING",
                articles,
                this::bind);
    }

    @Override
    public void update(Collection<Article> articles) {
        batch(
                "UPDATE article SET url = :url, feed_url = :feedUrl, domain = :domain, title = :title, lead = :lead,"
                        + " authors = :authors, published = :published, first_seen = :firstSeen, language = :language,"
                        + " opinion = :opinion, paywall = :paywall, search = :search WHERE id = :id",
                articles,
                this::bind);
    }

    private void bind(PreparedBatch batch, Article article) {
        batch.bind("id", article.id())
                .bind("url", dialect.text(article.url()))
                .bind("feedUrl", dialect.text(article.feedUrl()))
                .bind("domain", dialect.text(article.domain()))
                .bind("title", dialect.text(article.title()))
                .bind("lead", dialect.text(article.lead()))
                .bind("authors", dialect.text(String.join("\n", article.authors())))
                .bind("published", article.published().toEpochMilli())
                .bind("firstSeen", article.firstSeen().toEpochMilli())
                .bind("language", dialect.text(article.language()))
                .bind("opinion", article.opinion() ? 1 : 0)
                .bind("paywall", article.paywall() ? 1 : 0)
                .bind("search", dialect.text(folded(article.title())));
    }

    @Override
    public List<Article> find(Collection<String> ids) {
        return jdbi.withHandle(handle -> Lists.collectInChunks(
                ids,
                chunk -> handle.createQuery("SELECT " + COLUMNS + " FROM article WHERE id IN (<ids>)")
                        .bindList("ids", chunk)
                        .map((row, context) -> article(row, ""))
                        .list()));
    }

    @Override
    public Optional<Article> byUrl(String url) {
        return jdbi.withHandle(
                handle -> handle.createQuery("SELECT " + COLUMNS + " FROM article WHERE url = :url ORDER BY id LIMIT 1")
                        .bind("url", dialect.text(url))
                        .map((row, context) -> article(row, ""))
                        .findOne());
    }

    @Override
    public List<Article> since(Instant published) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "SELECT " + COLUMNS + " FROM article WHERE published >= :since ORDER BY published, id")
                .bind("since", published.toEpochMilli())
                .map((row, context) -> article(row, ""))
                .list());
    }

    @Override
    public List<Article> unplaced(int limit) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "SELECT " + COLUMNS + " FROM article WHERE placed = 0 ORDER BY published, id LIMIT :limit")
                .bind("limit", limit)
                .map((row, context) -> article(row, ""))
                .list());
    }

    @Override
    public void saveTexts(Map<String, String> texts) {
        batch(
                "INSERT INTO article_text (article_id, body) VALUES (:id, :body)"
                        + " ON CONFLICT (article_id) DO UPDATE SET body = excluded.body",
                texts.entrySet(),
                (batch, text) -> batch.bind("id", text.getKey()).bind("body", dialect.text(text.getValue())));
    }

    @Override
    public Map<String, String> texts(Collection<String> ids) {
        Map<String, String> texts = new HashMap<>();
        jdbi.useHandle(handle -> Lists.inChunks(
                ids,
                chunk -> handle.createQuery("SELECT article_id, body FROM article_text WHERE article_id IN (<ids>)")
                        .bindList("ids", chunk)
                        .map((row, context) -> Map.entry(row.getString(1), row.getString(2)))
                        .forEach(text -> texts.put(text.getKey(), text.getValue()))));
        return texts;
    }

    @Override
    public void saveVectors(Map<String, float[]> vectors) {
        batch(
                "INSERT INTO article_vector (article_id, vector) VALUES (:id, :vector)"
                        + " ON CONFLICT (article_id) DO UPDATE SET vector = excluded.vector",
                vectors.entrySet(),
                (batch, vector) ->
                        batch.bind("id", vector.getKey()).bind("vector", HalfFloats.bytes(vector.getValue())));
    }

    @Override
    public Map<String, float[]> vectors(Collection<String> ids) {
        Map<String, float[]> vectors = new HashMap<>();
        jdbi.useHandle(handle -> Lists.inChunks(
                ids,
                chunk -> handle.createQuery("SELECT article_id, vector FROM article_vector WHERE article_id IN (<ids>)")
                        .bindList("ids", chunk)
                        .map((row, context) -> Map.entry(row.getString(1), HalfFloats.floats(row.getBytes(2))))
                        .forEach(vector -> vectors.put(vector.getKey(), vector.getValue()))));
        return vectors;
    }

    private <T> void batch(String sql, Collection<T> rows, BiConsumer<PreparedBatch, T> binding) {
        if (rows.isEmpty()) {
            return;
        }
        jdbi.useTransaction(handle -> {
            PreparedBatch batch = handle.prepareBatch(sql);
            for (T row : rows) {
                binding.accept(batch, row);
                batch.add();
            }
            batch.execute();
        });
    }

    /** Reads an article from columns that may bear a prefix. */
    static Article article(ResultSet row, String prefix) throws SQLException {
        String authors = row.getString(prefix + "authors");
        return new Article(
                row.getString(prefix + "id"),
                row.getString(prefix + "url"),
                row.getString(prefix + "feed_url"),
                row.getString(prefix + "domain"),
                row.getString(prefix + "title"),
                row.getString(prefix + "lead"),
                authors.isEmpty() ? List.of() : Arrays.asList(authors.split("\n")),
                Instant.ofEpochMilli(row.getLong(prefix + "published")),
                Instant.ofEpochMilli(row.getLong(prefix + "first_seen")),
                row.getString(prefix + "language"),
                row.getInt(prefix + "opinion") != 0,
                row.getInt(prefix + "paywall") != 0);
    }

    /** Words as the search column holds them: one form for every way of writing a letter. */
    static String folded(String words) {
        return Normalizer.normalize(words, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    }

    /** Marks articles as placed in a story. */
    static void markPlaced(Handle handle, Collection<String> ids) {
        Lists.inChunks(
                ids,
                chunk -> handle.createUpdate("UPDATE article SET placed = 1 WHERE id IN (<ids>)")
                        .bindList("ids", chunk)
                        .execute());
    }
}
