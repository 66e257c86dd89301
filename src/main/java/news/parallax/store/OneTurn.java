package news.parallax.store;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import news.parallax.job.Jobs;

/** One turn of writing stories on a store that processes share, taken as the processes that serve take theirs. */
final class OneTurn {
    private static final int TURN_SECONDS = 6;

    private final Store store;
    private final String name;

    /** @param name what the database is called in complaints */
    OneTurn(Store store, String name) {
        this.store = store;
        this.name = name;
    }

    /**
     * Does the work once it is this process's turn.
     *
     * @param owner this process's name among those on the store
     * @throws StoreException within seconds, where another process does such work
     */
    <T> T take(String owner, Supplier<T> work) {
        CompletableFuture<T> done = new CompletableFuture<>();
        CountDownLatch begun = new CountDownLatch(1);
        try (Jobs jobs = store.jobs(owner)) {
            jobs.lead(Store.CLUSTERING, tenure -> {
                if (begun.getCount() > 0) {
                    begun.countDown();
                    store.fenceStories(tenure);
                    done.completeAsync(work, Runnable::run);
                }
            });
            jobs.start();
            if (!begun.await(TURN_SECONDS, TimeUnit.SECONDS)) {
                throw new StoreException(
                        "The database " + name + " is in use by the process "
                                + store.census().count().holders().getOrDefault(Store.CLUSTERING, "that serves")
                                + ". Stop it, or leave the work to it.",
                        true);
            }
            return done.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StoreException("Stopped while waiting for its turn.", true, e);
        }
    }
}
