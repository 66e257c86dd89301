package news.parallax.store;

import com.zaxxer.hikari.HikariDataSource;
import java.io.BufferedReader;
import java.io.Writer;
import java.time.InstantSource;
import java.util.function.Supplier;
import news.parallax.article.Articles;
import news.parallax.brief.Looks;
import news.parallax.brief.StoryVersions;
import news.parallax.command.ChatStates;
import news.parallax.command.Letterbox;
import news.parallax.command.Readers;
import news.parallax.command.Traces;
import news.parallax.digest.Deliveries;
import news.parallax.digest.HeldStories;
import news.parallax.digest.ToldStories;
import news.parallax.digest.Votes;
import news.parallax.feed.Feeds;
import news.parallax.job.Jobs;
import news.parallax.job.Tenure;
import news.parallax.operations.Census;
import news.parallax.story.Doubts;
import news.parallax.story.Stories;
import news.parallax.story.StorySearch;
import news.parallax.subscription.Follows;
import news.parallax.subscription.Mutes;
import news.parallax.subscription.Subscriptions;
import news.parallax.subscription.Wishes;
import news.parallax.telegram.Inbox;
import news.parallax.telegram.Postings;
import org.jspecify.annotations.Nullable;

/** An open store: its schema brought up to date, and the ports that the features know. Safe for several threads. */
public final class Store implements AutoCloseable {
    /** The name of the shared work that writes stories. */
    public static final String CLUSTERING = "news";

    private final StoreAddress address;
    private final HikariDataSource pool;
    private final Database database;
    private final DatabaseClock clock;
    private final @Nullable Checkpoints checkpoints;
    private final OwnReads own;
    private @Nullable WriterLock writing;
    private volatile long clusteringToken;

    private Store(StoreAddress address, HikariDataSource pool, InstantSource here) {
        this.address = address;
        this.pool = pool;
        this.database = new Database(pool, address.dialect(), address.name());
        clock = new DatabaseClock(database, here);
        own = new OwnReads(here);
        checkpoints = address.dialect() == Dialect.SQLITE ? new Checkpoints(database) : null;
    }

    /**
     * Opens the store at an address, makes it where there is none, and brings its schema up to date.
     *
     * @param url {@code jdbc:sqlite:FILE} or {@code jdbc:postgresql://…}
     * @throws StoreException saying what is wrong and how to mend it; never with a password
     */
    public static Store open(String url) {
        return open(url, InstantSource.system());
    }

    /**
     * The same.
     *
     * @param here this machine's clock
     */
    public static Store open(String url, InstantSource here) {
        StoreAddress address = StoreAddress.parse(url);
        new Schema(address).migrate();
        return new Store(address, Pool.open(address), here);
    }

    /** Whether there is a store at an address already, as far as can be told without asking a server. */
    public static boolean exists(String url) {
        return StoreAddress.exists(url);
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
            own.end();
            held.close();
            writing = null;
        }
        writing = WriterLock.take(address);
        if (!shared()) {
            own.begin();
        }
    }

    /**
     * Does work that writes stories, once, while no other process does.
     *
     * @param owner this process's name among those on the store
     * @throws StoreException at once, or within seconds, where another process does such work; {@link
     *     StoreException#busy} then
     */
    public <T> T alone(String owner, Supplier<T> work) {
        if (!shared()) {
            lockForWriting();
            return work.get();
        }
        return new OneTurn(this, address.name()).take(owner, work);
    }

    /**
     * The work that is shared with the other processes on this store, to be named and started.
     *
     * @param owner this process's name among them, unlike any other's
     */
    public Jobs jobs(String owner) {
        return address.dialect() == Dialect.SQLITE ? new OwnJobs() : new SharedJobs(pool, owner, clock);
    }

    /** Work that this process does for itself, beside what it shares. */
    public Jobs ownJobs() {
        return new OwnJobs();
    }

    /**
     * From now on this process writes stories only while nobody has taken the work of clustering over from this tenure;
     * where somebody has, writing fails and changes nothing.
     */
    public void fenceStories(Tenure clustering) {
        clusteringToken = clustering.token();
    }

    /** Whether other processes may work on this store beside this one. */
    public boolean shared() {
        return address.dialect() != Dialect.SQLITE;
    }

    /** Whether the database answers now. */
    public boolean answers() {
        return database.answers();
    }

    /** Where feeds' states are kept. */
    public Feeds feeds() {
        return new SqlFeeds(database);
    }

    /** Where articles are kept. */
    public Articles articles() {
        return new SqlArticles(database, own.revision);
    }

    /** Where stories are kept. */
    public Stories stories() {
        return new SqlStories(database, () -> clusteringToken, own.revision);
    }

    /** Where the versions of stories are kept. */
    public StoryVersions versions() {
        return new SqlStoryVersions(database, () -> clusteringToken, own.revision);
    }

    /** Where it is kept which version of a story a chat saw last. */
    public Looks looks() {
        return new SqlLooks(database, own.looks);
    }

    /** How stories are found by words. */
    public StorySearch search() {
        return new SqlStorySearch(database);
    }

    /** Where readers' votes on memberships wait. */
    public Doubts doubts() {
        return new SqlDoubts(database);
    }

    /** Where what is kept of chats is kept. */
    public ChatStates chatStates() {
        return new SqlChatStates(database, own.chats);
    }

    /** What people asked to be kept for them. */
    public Readers readers() {
        return new SqlReaders(database);
    }

    /** What readers hand to the operators. */
    public Letterbox letterbox() {
        return new SqlLetterbox(database);
    }

    /** All that is kept about a chat or a person. */
    public Traces traces() {
        return new SqlTraces(database, own.personal());
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
        return inbox("");
    }

    /** The same for one of several processes on this store, by its name among them. */
    public Inbox inbox(String owner) {
        return new SqlInbox(database, owner);
    }

    /** Where the processes on a shared store note what they send, by one clock. */
    public Postings postings() {
        return postings(clock);
    }

    /** The same by a clock of one's own. */
    public Postings postings(InstantSource time) {
        return new SqlPostings(database, time);
    }

    /**
     * Writes all that it holds, of one state, for {@link #takeOver} on this or the other kind of database.
     *
     * @return how many rows
     */
    public long copyTo(Writer out) {
        return new Transfer(database).write(out);
    }

    /**
     * Fills itself with what another store wrote, all or nothing.
     *
     * @return how many rows
     * @throws StoreException where there is something in it already, or the copy is no whole one
     */
    public long takeOver(BufferedReader copy) {
        return new Transfer(database).read(copy);
    }

    /** Counts what it holds. */
    public Census census() {
        return new SqlCensus(database);
    }

    /** For looking at rows that no port shows. */
    Database database() {
        return database;
    }

    @Override
    public synchronized void close() {
        if (writing != null) {
            own.end();
            writing.close();
            writing = null;
        }
        if (checkpoints != null) {
            checkpoints.close();
        }
        pool.close();
    }
}
