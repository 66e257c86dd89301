package news.parallax;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import news.parallax.story.Embedder;
import org.junit.jupiter.api.Test;

class LazyEmbedderTest {
    private final AtomicInteger loads = new AtomicInteger();
    private final AtomicBoolean closed = new AtomicBoolean();

    @Test
    void nothingIsLoadedBeforeTheFirstText() {
        try (LazyEmbedder embedder = new LazyEmbedder(this::model)) {
            assertEquals(0, loads.get());
            assertEquals(1, embedder.embed(List.of("ferry")).size());
            embedder.embed(List.of("harbor"));
            assertEquals(1, loads.get());
        }
        assertTrue(closed.get());
    }

    @Test
    void whoeverEmbedsWaitsForWhatIsLoadedAhead() {
        CountDownLatch begun = new CountDownLatch(1);
        Embedder model = model();
        try (LazyEmbedder embedder = new LazyEmbedder(() -> {
                    begun.countDown();
                    return model;
                })
                .ahead()) {
            assertEquals(1, embedder.embed(List.of("ferry")).size());
            assertEquals(0, begun.getCount());
        }
    }

    @Test
    void whoeverEmbedsIsToldThatTheModelCannotBeLoaded() {
        try (LazyEmbedder embedder = new LazyEmbedder(() -> {
                    throw new IllegalStateException("the embedding model cannot be loaded");
                })
                .ahead()) {
            assertThrows(IllegalStateException.class, () -> embedder.embed(List.of("ferry")));
        }
    }

    private Embedder model() {
        loads.incrementAndGet();
        return new Embedder() {
            @Override
            public int dimensions() {
                return 2;
            }

            @Override
            public List<float[]> embed(List<String> texts) {
                return texts.stream().map(text -> new float[] {1, 0}).toList();
            }

            @Override
            public void close() {
                closed.set(true);
            }
        };
    }
}
