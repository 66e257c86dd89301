package news.parallax.digest;

import java.util.function.ToIntFunction;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Work on one thing after another, of which one that fails stops no other. */
final class OneByOne {
    private static final Logger LOG = LoggerFactory.getLogger(OneByOne.class);
    /** So many in a row are no fault of theirs: the store is away. */
    private static final int IN_A_ROW = 3;

    private OneByOne() {}

    /**
     * Does the work on each; returns what it came to in all.
     *
     * @throws RuntimeException where it fails several times in a row; what is left is not begun
     */
    static <T> int each(Iterable<T> things, ToIntFunction<T> work) {
        int sum = 0;
        int failed = 0;
        for (T thing : things) {
            try {
                sum += work.applyAsInt(thing);
                failed = 0;
            } catch (RuntimeException e) {
                if (++failed >= IN_A_ROW) {
                    throw e;
                }
                LOG.error("one of several could not be told, the others are", e);
            }
        }
        return sum;
    }
}
