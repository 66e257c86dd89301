package news.parallax.store;

import com.zaxxer.hikari.HikariDataSource;
import java.io.BufferedReader;
import java.io.Writer;
import java.time.InstantSource;
import java.util.function.Supplier;
import news.parallax.job.Jobs;
import org.jspecify.annotations.Nullable;

/**
 * An open store: its schema brought up to date, one process or several at work on it, copied and closed. Safe for several
 * threads.
 */
public final class Store extends StorePorts implements AutoCloseable {
    /** The name of the shared work that writes stories. */
    public static final String CLUSTERING = "news";

    private final StoreAddress address;
    private final HikariDataSource pool;
    private final @Nullable Checkpoints checkpoints;
    private @Nullable WriterLock writing;

    private Store(StoreAddress address, HikariDataSource pool, InstantSource here) {
        super(new Database(pool, address.dialect(), address.name()), here);
        this.address = address;
        this.pool = pool;
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

    /** Whether other processes may work on this store beside this one. */
    public boolean shared() {
        return address.dialect() != Dialect.SQLITE;
    }

    /** Whether the database answers now. */
    public boolean answers() {
        return database.answers();
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
