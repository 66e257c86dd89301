package news.parallax.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import news.parallax.article.Articles;
import news.parallax.command.ChatStates;
import news.parallax.digest.Deliveries;
import news.parallax.feed.Feeds;
import news.parallax.story.Stories;
import news.parallax.story.StorySearch;
import news.parallax.subscription.Subscriptions;
import news.parallax.telegram.Inbox;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** An open store: its schema brought up to date, and the ports that the features know. Safe for several threads. */
public final class Store implements AutoCloseable {
    private static final String SQLITE = "jdbc:sqlite:";
    private static final String SQLITE_SETTINGS =
            "?journal_mode=WAL&synchronous=FULL&busy_timeout=10000&foreign_keys=true&transaction_mode=IMMEDIATE";
    private static final long ADVISORY_LOCK = 0x70617261_6c6c6178L;

    private final HikariDataSource pool;
    private final Dialect dialect;
    private final String name;
    private final Jdbi jdbi;
    private @Nullable FileChannel lockFile;
    private @Nullable Connection lockHolder;

    private Store(HikariDataSource pool, Dialect dialect, String name) {
        this.pool = pool;
        this.dialect = dialect;
        this.name = name;
        this.jdbi = Jdbi.create(pool);
    }

    /**
     * Opens the store at an address, and brings its schema up to date.
     *
     * @param url {@code jdbc:sqlite:FILE} or {@code jdbc:postgresql://…}
     * @throws StoreException saying what is wrong and how to mend it; never with a password
     */
    public static Store open(String url) {
        if (url.startsWith(SQLITE)) {
            Path file = Path.of(url.substring(SQLITE.length()).replaceFirst("\\?.*", ""));
            makeFolder(file);
            return open(SQLITE + file + SQLITE_SETTINGS, Dialect.SQLITE, file.toString());
        }
        if (url.startsWith("jdbc:postgresql:")) {
            return open(url, Dialect.POSTGRESQL, url.replaceFirst("\\?.*", "").replaceFirst("//[^/@]*@", "//"));
        }
        throw new StoreException(
                "The database address must begin with jdbc:sqlite: or jdbc:postgresql://. Set PARALLAX_DATABASE_URL or"
                        + " database: in the configuration.",
                false);
    }

    private static void makeFolder(Path file) {
        Path folder = file.toAbsolutePath().getParent();
        try {
            if (folder != null) {
                Files.createDirectories(folder);
            }
        } catch (IOException e) {
            throw new StoreException(
                    "The folder " + folder + " for the database cannot be made. Name a place that can be written with"
                            + " PARALLAX_DATABASE_URL=jdbc:sqlite:FILE.",
                    false);
        }
    }

    private static Store open(String url, Dialect dialect, String name) {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(url);
        config.setPoolName("store");
        config.setMaximumPoolSize(dialect == Dialect.SQLITE ? 4 : 8);
        config.setConnectionTimeout(15_000);
        config.setInitializationFailTimeout(5_000);
        HikariDataSource pool = null;
        try {
            pool = new HikariDataSource(config);
            Flyway.configure()
                    .dataSource(pool)
                    .locations("classpath:news/parallax/store/migration")
                    .placeholders(dialect.placeholders())
                    .table("schema_history")
                    .load()
                    .migrate();
            return new Store(pool, dialect, name);
        } catch (FlywayException | com.zaxxer.hikari.pool.HikariPool.PoolInitializationException e) {
            if (pool != null) {
                pool.close();
            }
            throw new StoreException(
                    "The database " + name + " cannot be opened: " + reason(e)
                            + ". Check that it can be reached and written.",
                    false);
        }
    }

    private static String reason(Throwable e) {
        Throwable deepest = e;
        while (deepest.getCause() != null) {
            deepest = deepest.getCause();
        }
        String words =
                String.valueOf(deepest.getMessage()).replaceAll("\\s+", " ").strip();
        return (words.length() > 160 ? words.substring(0, 160) : words).replaceAll("password=[^&\\s]*", "password=…");
    }

    /**
     * Makes this process the one that polls and clusters, until it closes the store.
     *
     * @throws StoreException at once, where another process is
     */
    public synchronized void lockForWriting() {
        boolean locked = dialect == Dialect.SQLITE ? lockFile() : lockRow();
        if (!locked) {
            throw new StoreException(
                    "Another Parallax process is writing to " + name + ": one at a time. Wait for it, or stop it.",
                    true);
        }
    }

    private boolean lockFile() {
        try {
            FileChannel channel =
                    FileChannel.open(Path.of(name + ".lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            FileLock lock;
            try {
                lock = channel.tryLock();
            } catch (OverlappingFileLockException e) {
                lock = null;
            }
            if (lock == null) {
                channel.close();
                return false;
            }
            lockFile = channel;
            return true;
        } catch (IOException e) {
            throw new StoreException(
                    "The lock file " + name + ".lock cannot be written. Check the folder's rights.", false);
        }
    }

    private boolean lockRow() {
        try {
            Connection connection = pool.getConnection();
            try (Statement statement = connection.createStatement();
                    ResultSet row = statement.executeQuery("SELECT pg_try_advisory_lock(" + ADVISORY_LOCK + ")")) {
                row.next();
                if (row.getBoolean(1)) {
                    lockHolder = connection;
                    return true;
                }
            }
            connection.close();
            return false;
        } catch (SQLException e) {
            throw new StoreException("The database " + name + " cannot be locked: " + reason(e) + ".", false);
        }
    }

    /** Where feeds' states are kept. */
    public Feeds feeds() {
        return new SqlFeeds(jdbi, dialect);
    }

    /** Where articles are kept. */
    public Articles articles() {
        return new SqlArticles(jdbi, dialect);
    }

    /** Where stories are kept. */
    public Stories stories() {
        return new SqlStories(jdbi);
    }

    /** How stories are found by words. */
    public StorySearch search() {
        return new SqlStorySearch(jdbi);
    }

    /** Where what is kept of chats is kept. */
    public ChatStates chatStates() {
        return new SqlChatStates(jdbi);
    }

    /** Where Telegram's updates wait. */
    public Inbox inbox() {
        return new SqlInbox(jdbi, dialect);
    }

    /** Where subscriptions are kept. */
    public Subscriptions subscriptions() {
        return new SqlSubscriptions(jdbi, dialect);
    }

    /** The outbox. */
    public Deliveries deliveries() {
        return new SqlDeliveries(jdbi, dialect);
    }

    @Override
    public synchronized void close() {
        try {
            if (lockFile != null) {
                lockFile.close();
            }
            if (lockHolder != null) {
                try (Statement statement = lockHolder.createStatement()) {
                    statement.execute("SELECT pg_advisory_unlock_all()");
                }
                lockHolder.close();
            }
        } catch (IOException | SQLException e) {
            // the lock goes with the process at the latest
            lockFile = null;
        }
        pool.close();
    }
}
