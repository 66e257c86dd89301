package news.parallax.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import news.parallax.feed.Feed;
import news.parallax.feed.FeedState;
import news.parallax.feed.Feeds;
import org.jdbi.v3.core.statement.PreparedBatch;

/** Feeds in the table {@code feed}. */
final class SqlFeeds implements Feeds {
    private final Database database;

    SqlFeeds(Database database) {
        this.database = database;
    }

    @Override
    public void register(Collection<Feed> fromCatalog) {
        database.write(handle -> {
            // in one order: a statement for all takes them as they lie, while another who saves some waits for the next
            handle.createQuery("SELECT url FROM feed ORDER BY url"
                            + database.dialect().locking())
                    .mapTo(String.class)
                    .list();
            handle.execute("UPDATE feed SET listed = 0");
            Database.all(
                    handle,
                    "INSERT INTO feed (url, listed, current_url, domain, category, language, state, etag, last_modified,"
                            + " last_poll, last_success, next_poll, failures, reason, entries, rest, fingerprint) VALUES (:url, 1,"
                            + " :currentUrl, :domain, :category, :language, :state, :etag, :lastModified, :lastPoll,"
                            + " :lastSuccess, :nextPoll, :failures, :reason, :entries, :rest, :fingerprint) ON CONFLICT (url) DO UPDATE"
                            + " SET listed = 1, domain = excluded.domain, category = excluded.category,"
                            + " language = excluded.language",
                    inOrder(fromCatalog),
                    SqlFeeds::bind);
            return fromCatalog;
        });
    }

    @Override
    public List<Feed> all() {
        return database.read(handle -> handle.createQuery("SELECT * FROM feed WHERE listed = 1 ORDER BY url")
                .map((row, context) -> feed(row))
                .list());
    }

    @Override
    public Optional<Instant> lastRead() {
        return database.read(handle -> handle.createQuery("SELECT MAX(last_success) FROM feed WHERE listed = 1")
                .mapTo(Long.class)
                .findOne()
                .map(Instant::ofEpochMilli));
    }

    @Override
    public List<Feed> claimDue(Instant now, int limit, Duration lease) {
        long until = Columns.millis(now.plus(lease));
        return database.write(handle -> {
            List<Feed> due = handle.createQuery("SELECT * FROM feed WHERE listed = 1 AND state <> 'retired'"
                            + " AND next_poll <= :now ORDER BY next_poll, url LIMIT :limit"
                            + database.dialect().skipLocked())
                    .bind("now", Columns.millis(now))
                    .bind("limit", limit)
                    .map((row, context) -> feed(row))
                    .list();
            Database.all(
                    handle,
                    "UPDATE feed SET next_poll = :until WHERE url = :url",
                    due,
                    (batch, feed) -> batch.bind("until", until).bind("url", feed.url()));
            return due;
        });
    }

    @Override
    public void save(Collection<Feed> polled) {
        database.writeAll(
                "UPDATE feed SET current_url = :currentUrl, state = :state, etag = :etag, last_modified = :lastModified,"
                        + " last_poll = :lastPoll, last_success = :lastSuccess, next_poll = :nextPoll, failures = :failures,"
                        + " reason = :reason, entries = :entries, rest = :rest, fingerprint = :fingerprint WHERE url = :url",
                inOrder(polled),
                SqlFeeds::bind);
    }

    private static List<Feed> inOrder(Collection<Feed> feeds) {
        return feeds.stream().sorted(Comparator.comparing(Feed::url)).toList();
    }

    private static void bind(PreparedBatch batch, Feed feed) {
        batch.bind("url", feed.url())
                .bind("currentUrl", feed.currentUrl())
                .bind("domain", feed.domain())
                .bind("category", feed.category())
                .bind("language", feed.language())
                .bind("state", feed.state().word())
                .bind("etag", feed.etag().orElse(null))
                .bind("lastModified", feed.lastModified().orElse(null))
                .bind("lastPoll", Columns.millis(feed.lastPoll()))
                .bind("lastSuccess", Columns.millis(feed.lastSuccess()))
                .bind("nextPoll", Columns.millis(feed.nextPoll()))
                .bind("failures", feed.failures())
                .bind("reason", feed.reason())
                .bind("entries", feed.entries())
                .bind("rest", feed.interval().toMillis())
                .bind("fingerprint", feed.fingerprint());
    }

    private static Feed feed(ResultSet row) throws SQLException {
        return new Feed(
                row.getString("url"),
                row.getString("current_url"),
                row.getString("domain"),
                row.getString("category"),
                row.getString("language"),
                Optional.ofNullable(row.getString("etag")),
                Optional.ofNullable(row.getString("last_modified")),
                Columns.momentIfAny(row, "last_poll"),
                Columns.momentIfAny(row, "last_success"),
                Columns.moment(row, "next_poll"),
                row.getInt("failures"),
                FeedState.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
                row.getString("reason"),
                row.getInt("entries"),
                Duration.ofMillis(row.getLong("rest")),
                row.getString("fingerprint"));
    }
}
