package news.parallax.store;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Long lists for {@code IN} in pieces: databases bound how many parameters a statement may have. Pieces come in few lengths,
 * the last member again and again where one is missing, since each length is a statement of its own that is kept parsed.
 */
final class Lists {
    /** How many go together at most. */
    static final int CHUNK = 512;

    private Lists() {}

    /** Hands over all, some members more than once. */
    static <T> void inChunks(Collection<T> all, Consumer<List<T>> use) {
        List<T> list = List.copyOf(all);
        for (int from = 0; from < list.size(); from += CHUNK) {
            use.accept(even(list.subList(from, Math.min(list.size(), from + CHUNK))));
        }
    }

    /** As many as the next power of two. */
    private static <T> List<T> even(List<T> some) {
        int length = Integer.highestOneBit(Math.max(1, 2 * some.size() - 1));
        List<T> even = new ArrayList<>(some);
        even.addAll(Collections.nCopies(length - some.size(), some.get(some.size() - 1)));
        return even;
    }

    static <T, R> List<R> collectInChunks(Collection<T> all, Function<List<T>, List<R>> use) {
        List<R> results = new ArrayList<>();
        inChunks(all, chunk -> results.addAll(use.apply(chunk)));
        return results;
    }
}
