package news.parallax.store;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;

/** Long lists of parameters in pieces: databases bound how many a statement may have. */
final class Lists {
    /** How many rows go together. */
    static final int CHUNK = 500;

    private Lists() {}

    static <T> void inChunks(Collection<T> all, Consumer<List<T>> use) {
        List<T> list = List.copyOf(all);
        for (int from = 0; from < list.size(); from += CHUNK) {
            use.accept(list.subList(from, Math.min(list.size(), from + CHUNK)));
        }
    }

    static <T, R> List<R> collectInChunks(Collection<T> all, Function<List<T>, List<R>> use) {
        List<R> results = new ArrayList<>();
        inChunks(all, chunk -> results.addAll(use.apply(chunk)));
        return results;
    }
}
