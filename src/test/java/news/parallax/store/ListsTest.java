package news.parallax.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ListsTest {
    @Test
    void listsOfAnyLengthComeWholeAndInFewLengths() {
        Set<Integer> lengths = new HashSet<>();
        for (int length = 0; length < 1_300; length++) {
            List<Integer> all = IntStream.range(0, length).boxed().toList();
            Set<Integer> come = new HashSet<>();
            Lists.inChunks(all, chunk -> {
                come.addAll(chunk);
                lengths.add(chunk.size());
            });
            assertEquals(Set.copyOf(all), come);
        }
        assertEquals(Set.of(1, 2, 4, 8, 16, 32, 64, 128, 256, 512), lengths);
        assertTrue(lengths.stream().allMatch(length -> length <= Lists.CHUNK));
    }
}
