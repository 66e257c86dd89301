package news.parallax.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import news.parallax.story.Placed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RestoringTest {
    @ParameterizedTest
    @ValueSource(ints = {0, 1, 500, 1_000, 1_234})
    void allThatIsReadIsTakenInOrder(int count) {
        List<String> taken = new ArrayList<>();
        try (Restoring restoring = new Restoring(placed -> taken.add(placed.id()))) {
            IntStream.range(0, count).forEach(i -> restoring.accept(placed(i)));
        }
        assertEquals(IntStream.range(0, count).mapToObj(i -> "a" + i).toList(), taken);
    }

    @Test
    void whatCannotBeTakenIsTold() {
        assertThrows(IllegalStateException.class, () -> {
            try (Restoring restoring = new Restoring(placed -> {
                throw new IllegalArgumentException("no vector");
            })) {
                restoring.accept(placed(0));
            }
        });
    }

    private static Placed placed(int number) {
        return new Placed("a" + number, "", "Ferry aground", "", Instant.EPOCH, "en", new float[] {1}, "s");
    }
}
