package news.parallax.store;

import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings what stands in SQLite's log of writes into its file, every few seconds, so that no answer to a person has to wait
 * while that is done in its turn.
 */
final class Checkpoints implements AutoCloseable {
    /** Tells a connection to leave it to this, unless the log reaches 64 MiB. */
    static final String LEFT = "PRAGMA wal_autocheckpoint = 16384";

    private static final Logger LOG = LoggerFactory.getLogger(Checkpoints.class);
    private static final int SECONDS = 5;

    private final Database database;
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread worker = new Thread(task, "store-checkpoint");
        worker.setDaemon(true);
        return worker;
    });

    Checkpoints(Database database) {
        this.database = database;
        Future<?> unused = thread.scheduleWithFixedDelay(this::once, SECONDS, SECONDS, TimeUnit.SECONDS);
    }

    private void once() {
        try {
            database.checkpoint();
        } catch (StoreException e) {
            LOG.debug("the log of writes stays as long as it is for now: {}", e.getMessage());
        }
    }

    @Override
    public void close() {
        thread.shutdownNow();
        try {
            if (!thread.awaitTermination(2, TimeUnit.SECONDS)) {
                LOG.debug("the log of writes is still being brought in");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
