package news.parallax.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.time.InstantSource;
import news.parallax.article.Articles;
import news.parallax.command.ChatStates;
import news.parallax.digest.Deliveries;
import news.parallax.digest.HeldStories;
import news.parallax.digest.ToldStories;
import news.parallax.digest.Votes;
import news.parallax.feed.Feeds;
import news.parallax.job.Jobs;
import news.parallax.story.Stories;
import news.parallax.story.StorySearch;
import news.parallax.subscription.Follows;
import news.parallax.subscription.Mutes;
import news.parallax.subscription.Subscriptions;
import news.parallax.subscription.Wishes;
import news.parallax.telegram.Inbox;
import org.jspecify.annotations.Nullable;

/** An open store: its schema brought up to date, and the ports that the features know. Safe for several threads. */
public final class Store implements AutoCloseable {
    private static final int CONNECTIONS = 8;
    private static final int PATIENCE_MILLIS = 15_000;
    private static final int FROZEN_MILLIS = 7_000;

    private final StoreAddress address;
    private final HikariDataSource pool;
    private final Database database;
    private @Nullable WriterLock writing;

    private Store(StoreAddress address, HikariDataSource pool) {
        this.address = address;
        this.pool = pool;
        this.database = new Database(pool, address.dialect(), address.name());
    }

    /**
     * Opens the store at an address, makes it where there is none, and brings its schema up to date.
     *
     * @param url {@code jdbc:sqlite:FILE} or {@code jdbc:postgresql://…}
     * @throws StoreException saying what is wrong and how to mend it; never with a password
     */
    public static Store open(String url) {
        StoreAddress address = StoreAddress.parse(url);
        new Schema(address).migrate();
        HikariConfig config = new HikariConfig();
        config.setDataSource(address.connections());
        config.setPoolName("store");
        config.setMaximumPoolSize(CONNECTIONS);
        config.setMinimumIdle(1);
        config.setConnectionTimeout(PATIENCE_MILLIS);
        // the schema was read a moment ago; a failure now is told by the first use, in words
        config.setInitializationFailTimeout(-1);
        if (address.dialect() == Dialect.POSTGRESQL) {
            // what a process held that froze in mid-transaction is let go before the others take over its work
            config.setConnectionInitSql("SET idle_in_transaction_session_timeout = " + FROZEN_MILLIS);
        }
        return new Store(address, new HikariDataSource(config));
    }

    /**
     * Makes this process the one that polls and clusters, until it closes the store. To be called again before each turn
     * of a long run: where a server that was away has let the lock go, it is taken anew.
     *
     * @throws StoreException at once, where another process polls; {@link StoreException#busy} then
     */
    public synchronized void lockForWriting() {
        WriterLock held = writing;
        if (held != null && held.held()) {
            return;
        }
        if (held != null) {
            held.close();
            writing = null;
        }
        writing = WriterLock.take(address);
    }

    /**
     * The work that is shared with the other processes on this store, to be named and started.
     *
     * @param owner this process's name among them, unlike any other's
     */
    public Jobs jobs(String owner) {
        return address.dialect() == Dialect.SQLITE
                ? new OwnJobs()
                : new SharedJobs(pool, owner, new DatabaseClock(database, InstantSource.system()));
    }

    /** Whether other processes may work on this store beside this one. */
    public boolean shared() {
        return address.dialect() != Dialect.SQLITE;
    }

    /** Where feeds' states are kept. */
    public Feeds feeds() {
        return new SqlFeeds(database);
    }

    /** Where articles are kept. */
    public Articles articles() {
        return new SqlArticles(database);
    }

    /** Where stories are kept. */
    public Stories stories() {
        return new SqlStories(database);
    }

    /** How stories are found by words. */
    public StorySearch search() {
        return new SqlStorySearch(database);
    }

    /** Where what is kept of chats is kept. */
    public ChatStates chatStates() {
        return new SqlChatStates(database);
    }

    /** Where subscriptions are kept. */
    public Subscriptions subscriptions() {
        return new SqlSubscriptions(database);
    }

    /** Where digests wait for their sending, and what became of them. */
    public Deliveries deliveries() {
        return new SqlDeliveries(database);
    }

    /** Where it is kept what chats have had. */
    public ToldStories told() {
        return new SqlToldStories(database);
    }

    /** Where stories wait for the end of quiet hours. */
    public HeldStories held() {
        return new SqlHeldStories(database);
    }

    /** Where the wishes of chats are kept. */
    public Wishes wishes() {
        return new SqlWishes(database);
    }

    /** Where it is kept what chats follow. */
    public Follows follows() {
        return new SqlFollows(database);
    }

    /** Where it is kept what chats do not want to hear of. */
    public Mutes mutes() {
        return new SqlMutes(database);
    }

    /** Where it is kept what readers think of digests. */
    public Votes votes() {
        return new SqlVotes(database);
    }

    /** Where Telegram's updates are kept until they are handled. */
    public Inbox inbox() {
        return new SqlInbox(database);
    }

    /** For looking at rows that no port shows. */
    Database database() {
        return database;
    }

    @Override
    public synchronized void close() {
        if (writing != null) {
            writing.close();
            writing = null;
        }
        pool.close();
    }
}
