package news.parallax;

import java.util.List;
import java.util.function.Supplier;
import news.parallax.story.Embedder;
import org.jspecify.annotations.Nullable;

/** Loads the model when the first text comes: a turn with nothing new needs none. */
final class LazyEmbedder implements Embedder {
    private final Supplier<? extends Embedder> loading;
    private volatile @Nullable Embedder loaded;

    LazyEmbedder(Supplier<? extends Embedder> loading) {
        this.loading = loading;
    }

    /** Begins to load at once and beside: whoever embeds waits for it, and is told if it fails. */
    LazyEmbedder ahead() {
        Thread thread = new Thread(
                () -> {
                    try {
                        loaded();
                    } catch (RuntimeException e) {
                        // who embeds tries again, and is told
                    }
                },
                "model");
        thread.setDaemon(true);
        thread.start();
        return this;
    }

    @Override
    public int dimensions() {
        return loaded().dimensions();
    }

    @Override
    public List<float[]> embed(List<String> texts) {
        return loaded().embed(texts);
    }

    @Override
    public synchronized void close() {
        Embedder open = loaded;
        if (open != null) {
            open.close();
        }
    }

    private synchronized Embedder loaded() {
        Embedder open = loaded;
        if (open == null) {
            open = loading.get();
            loaded = open;
        }
        return open;
    }
}
