package news.parallax.pipeline;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import news.parallax.story.Placed;
import org.jspecify.annotations.Nullable;

/**
 * Gives the clusterer back its memory on a thread of its own, in order, while the next rows are read from the store. What was
 * read ahead and not yet taken is bounded. For one thread, which finds all of it done after {@link #close}.
 */
final class Restoring implements Consumer<Placed>, AutoCloseable {
    private static final int TOGETHER = 500;

    private final Consumer<Placed> clusterer;
    private final ExecutorService beside = Executors.newSingleThreadExecutor(task -> {
        Thread thread = new Thread(task, "restoring");
        thread.setDaemon(true);
        return thread;
    });
    private List<Placed> next = new ArrayList<>(TOGETHER);
    private @Nullable Future<?> taking;

    Restoring(Consumer<Placed> clusterer) {
        this.clusterer = clusterer;
    }

    @Override
    public void accept(Placed placed) {
        next.add(placed);
        if (next.size() == TOGETHER) {
            hand();
        }
    }

    private void hand() {
        List<Placed> read = next;
        next = new ArrayList<>(TOGETHER);
        await();
        taking = beside.submit(() -> read.forEach(clusterer));
    }

    private void await() {
        Future<?> before = taking;
        if (before != null) {
            try {
                before.get();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("interrupted while stories were restored", e);
            } catch (ExecutionException e) {
                throw new IllegalStateException("stories cannot be restored", e);
            }
        }
    }

    /** Waits until all that was read is in the clusterer's memory. */
    @Override
    public void close() {
        try {
            hand();
            await();
        } finally {
            beside.shutdownNow();
        }
    }
}
