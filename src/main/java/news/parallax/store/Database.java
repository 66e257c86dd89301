package news.parallax.store;

import com.zaxxer.hikari.pool.HikariPool.PoolInitializationException;
import java.sql.Types;
import java.util.Collection;
import java.util.function.BiConsumer;
import java.util.function.Function;
import javax.sql.DataSource;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.jdbi.v3.core.argument.AbstractArgumentFactory;
import org.jdbi.v3.core.argument.Argument;
import org.jdbi.v3.core.config.ConfigRegistry;
import org.jdbi.v3.core.statement.PreparedBatch;

/** A database as the tables use it: transactions that read, transactions that write, failures in words. For all threads. */
final class Database {
    private final Jdbi jdbi;
    private final Dialect dialect;
    private final String name;

    Database(DataSource source, Dialect dialect, String name) {
        this.jdbi = Jdbi.create(source).registerArgument(new TextArgument());
        this.dialect = dialect;
        this.name = name;
    }

    Dialect dialect() {
        return dialect;
    }

    /** Whether the database answers a question that needs no table. */
    boolean answers() {
        try {
            return read(handle ->
                            handle.createQuery("SELECT 1").mapTo(Integer.class).one())
                    == 1;
        } catch (StoreException e) {
            return false;
        }
    }

    /**
     * Reads, all of it from one state of the store, while others write.
     *
     * @throws StoreException where the database fails
     */
    <T> T read(Function<Handle, T> work) {
        return guarded(() -> dialect.read(jdbi, work));
    }

    /**
     * Writes, all or nothing.
     *
     * @throws StoreException where the database fails
     */
    <T> T write(Function<Handle, T> work) {
        return guarded(() -> jdbi.inTransaction(work::apply));
    }

    /**
     * Writes, all or nothing, without waiting for the disk: there for every process at once, and after the death of this
     * one; lost with a failure of power only, and then together with all that was written later. The next {@link #write}
     * brings it to the disk.
     *
     * @throws StoreException where the database fails
     */
    <T> T writeSoon(Function<Handle, T> work) {
        return guarded(() -> dialect.writeSoon(jdbi, work));
    }

    /**
     * Brings to the disk what {@link #writeSoon} wrote before, keeping nobody waiting but the caller.
     *
     * @param change a small write that may carry the rest with it
     * @throws StoreException where the database fails
     */
    void settle(Function<Handle, Integer> change) {
        guarded(() -> {
            dialect.settle(jdbi, change);
            return true;
        });
    }

    /** Brings SQLite's log of writes into its file, as far as no reader needs it; keeps nobody waiting. */
    void checkpoint() {
        guarded(() -> jdbi.withHandle(handle -> handle.execute("PRAGMA wal_checkpoint(PASSIVE)")));
    }

    /** Writes one statement for each row, all or none. */
    <T> void writeAll(String sql, Collection<T> rows, BiConsumer<PreparedBatch, T> binding) {
        if (!rows.isEmpty()) {
            write(handle -> {
                all(handle, sql, rows, binding);
                return rows.size();
            });
        }
    }

    /** Runs one statement for each row. */
    static <T> void all(Handle handle, String sql, Collection<T> rows, BiConsumer<PreparedBatch, T> binding) {
        if (rows.isEmpty()) {
            return;
        }
        PreparedBatch batch = handle.prepareBatch(sql);
        for (T row : rows) {
            binding.accept(batch, row);
            batch.add();
        }
        batch.execute();
    }

    /** The next of the numbers of this name that was never given before; of several in a row, the first. */
    static long number(Handle handle, String counter, int count) {
        return handle.createQuery("UPDATE counter SET value = value + :count WHERE name = :name RETURNING value")
                        .bind("count", count)
                        .bind("name", counter)
                        .mapTo(Long.class)
                        .one()
                - count;
    }

    private <T> T guarded(Work<T> work) {
        try {
            return work.run();
        } catch (JdbiException | PoolInitializationException e) {
            throw Faults.of(name, e);
        }
    }

    private interface Work<T> {
        T run();
    }

    /** Text as {@link Columns#text} gives it. */
    private static final class TextArgument extends AbstractArgumentFactory<String> {
        TextArgument() {
            super(Types.VARCHAR);
        }

        @Override
        protected Argument build(String value, ConfigRegistry config) {
            String text = Columns.text(value);
            return (position, statement, context) -> statement.setString(position, text);
        }
    }
}
