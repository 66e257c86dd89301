package news.parallax;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * What is made on a thread of its own while others go on, since a start has two cores or more and waits for nothing twice.
 *
 * @param <T> what is made
 */
final class Underway<T> {
    private final CompletableFuture<T> coming;

    private Underway(CompletableFuture<T> coming) {
        this.coming = coming;
    }

    /** Begins to make something, on a thread of this name. */
    static <T> Underway<T> begin(String name, Supplier<T> making) {
        return new Underway<>(CompletableFuture.supplyAsync(making, task -> {
            Thread thread = new Thread(task, name);
            thread.setDaemon(true);
            thread.start();
        }));
    }

    /** What was made, once it is; throws what making it threw. */
    T get() {
        try {
            return coming.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw e;
        }
    }

    /** Has it put away: now, or when it is made after all. */
    @SuppressWarnings("FutureReturnValueIgnored") // at the end there is nobody left to be told
    void putAway(Consumer<T> away) {
        coming.thenAccept(away);
    }
}
