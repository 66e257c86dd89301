package news.parallax.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import news.parallax.article.Article;
import news.parallax.article.Articles;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.statement.PreparedBatch;

/** Articles in the table {@code article}; what is large of them is kept by {@link ArticleContents}. */
final class SqlArticles implements Articles {
    private static final String COLUMNS =
            "id, url, feed_url, domain, title, lead, authors, published, first_seen, language, opinion, paywall";
    private static final RowMapper<Article> ARTICLE = (row, context) -> article(row);

    private final Database database;
    private final Kept<String, Long> revision;
    private final ArticleContents contents;

    /** @param revision keeps the number of the last change of stories */
    SqlArticles(Database database, Kept<String, Long> revision) {
        this.database = database;
        this.revision = revision;
        this.contents = new ArticleContents(database);
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
        contents.saveTexts(texts);
    }

    @Override
    public Map<String, String> texts(Collection<String> ids) {
        return contents.texts(ids);
    }

    @Override
    public void saveVectors(Map<String, float[]> vectors) {
        contents.saveVectors(vectors);
    }

    @Override
    public Map<String, float[]> vectors(Collection<String> ids) {
        return contents.vectors(ids);
    }

    @Override
    public Instant forget(Instant from, Instant before, int most) {
        return contents.forget(from, before, most);
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
        Database.all(
                handle,
                "UPDATE article SET placed = 1 WHERE placed = 0 AND id = :id",
                new TreeSet<>(ids),
                (batch, id) -> batch.bind("id", id));
    }
}
