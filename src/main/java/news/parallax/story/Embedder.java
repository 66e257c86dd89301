package news.parallax.story;

import java.util.List;

/** Turns texts into vectors whose cosine says how near they are in meaning. Safe for several threads. */
public interface Embedder extends AutoCloseable {
    /** Length of every vector. */
    int dimensions();

    /** One vector of unit length for each text, in order. */
    List<float[]> embed(List<String> texts);

    @Override
    default void close() {}
}
