package news.parallax.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import news.parallax.feed.Feed;
import news.parallax.feed.FeedState;
import news.parallax.feed.Feeds;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.PreparedBatch;

/** Feeds in the table {@code feed}. */
final class SqlFeeds implements Feeds {
    private final Jdbi jdbi;
    private final Dialect dialect;

    SqlFeeds(Jdbi jdbi, Dialect dialect) {
        this.jdbi = jdbi;
        this.dialect = dialect;
    }

    @Override
    public void register(Collection<Feed> fromCatalog) {
        jdbi.useTransaction(handle -> {
            handle.execute("UPDATE feed SET listed = 0");
            PreparedBatch batch = handle.prepareBatch(
                    "INSERT INTO feed (url, listed, current_url, domain, category, language,"
                            + " state, etag, last_modified, last_poll, last_success, next_poll, failures, reason, entries, rest, fingerprint)"
                            + " VALUES (:url, 1, :currentUrl, :domain, :category, :language, :state, :etag, :lastModified, :lastPoll,"
                            + " :lastSuccess, :nextPoll, :failures, :reason, :entries, :rest, :fingerprint) ON CONFLICT (url) DO UPDATE SET"
                            + " listed = 1, domain = excluded.domain, category = excluded.category, language = excluded.language");
            fromCatalog.forEach(feed -> bind(batch, feed).add());
            if (batch.size() > 0) {
                batch.execute();
            }
        });
    }

    @Override
    public List<Feed> all() {
        return jdbi.withHandle(handle -> handle.createQuery("SELECT * FROM feed WHERE listed = 1 ORDER BY url")
                .map((row, context) -> feed(row))
                .list());
    }

    @Override
    public List<Feed> claimDue(Instant now, int limit, Duration lease) {
        return jdbi.inTransaction(handle -> {
            List<Feed> due = handle.createQuery("SELECT * FROM feed WHERE listed = 1 AND state <> 'retired'"
                            + " AND next_poll <= :now ORDER BY next_poll, url LIMIT :limit" + dialect.skipLocked())
                    .bind("now", now.toEpochMilli())
                    .bind("limit", limit)
                    .map((row, context) -> feed(row))
                    .list();
            PreparedBatch batch = handle.prepareBatch("UPDATE feed SET next_poll = :until WHERE url = :url");
            long until = now.plus(lease).toEpochMilli();
            due.forEach(
                    feed -> batch.bind("until", until).bind("url", feed.url()).add());
            if (batch.size() > 0) {
                batch.execute();
            }
            return due;
        });
    }

    @Override
    public void save(Collection<Feed> polled) {
        jdbi.useTransaction(handle -> {
            PreparedBatch batch = handle.prepareBatch("UPDATE feed SET current_url = :currentUrl, state = :state,"
                    + " etag = :etag, last_modified = :lastModified, last_poll = :lastPoll, last_success = :lastSuccess,"
                    + " next_poll = :nextPoll, failures = :failures, reason = :reason, entries = :entries, rest = :rest, fingerprint = :fingerprint"
                    + " WHERE url = :url");
            polled.forEach(feed -> bind(batch, feed).add());
            if (batch.size() > 0) {
                batch.execute();
            }
        });
    }

    private PreparedBatch bind(PreparedBatch batch, Feed feed) {
        return batch.bind("url", dialect.text(feed.url()))
                .bind("currentUrl", dialect.text(feed.currentUrl()))
                .bind("domain", dialect.text(feed.domain()))
                .bind("category", dialect.text(feed.category()))
                .bind("language", dialect.text(feed.language()))
                .bind("state", feed.state().word())
                .bind("etag", feed.etag().orElse(null))
                .bind("lastModified", feed.lastModified().orElse(null))
                .bind("lastPoll", feed.lastPoll().map(Instant::toEpochMilli).orElse(null))
                .bind(
                        "lastSuccess",
                        feed.lastSuccess().map(Instant::toEpochMilli).orElse(null))
                .bind("nextPoll", feed.nextPoll().toEpochMilli())
                .bind("failures", feed.failures())
                .bind("reason", dialect.text(feed.reason()))
                .bind("entries", feed.entries())
                .bind("rest", feed.interval().toMillis())
                .bind("fingerprint", dialect.text(feed.fingerprint()));
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
                instant(row, "last_poll"),
                instant(row, "last_success"),
                Instant.ofEpochMilli(row.getLong("next_poll")),
                row.getInt("failures"),
                FeedState.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
                row.getString("reason"),
                row.getInt("entries"),
                Duration.ofMillis(row.getLong("rest")),
                row.getString("fingerprint"));
    }

    private static Optional<Instant> instant(ResultSet row, String column) throws SQLException {
        return Rows.number(row, column).map(Instant::ofEpochMilli);
    }
}
