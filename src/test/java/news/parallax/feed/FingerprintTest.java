package news.parallax.feed;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Whether a document at a feed's new address is still that feed. */
class FingerprintTest {
    @Test
    void isOfOneFeedWhileTwoDocumentsShareAQuarterOfTheirEntries() {
        assertTrue(print(0, 8).isOfSameFeed(print(0, 8)));
        assertTrue(print(0, 8).isOfSameFeed(print(6, 8)));
        assertFalse(print(0, 8).isOfSameFeed(print(7, 8)));
        assertFalse(print(0, 8).isOfSameFeed(print(8, 8)));
    }

    @Test
    void measuresByTheShorterOfTheTwo() {
        assertTrue(print(0, 24).isOfSameFeed(print(23, 4)));
        assertTrue(print(23, 4).isOfSameFeed(print(0, 24)));
    }

    @Test
    void isOfNoFeedWithoutEntries() {
        assertFalse(print(0, 0).isOfSameFeed(print(0, 0)));
        assertFalse(print(0, 8).isOfSameFeed(print(0, 0)));
    }

    private static Fingerprint print(int first, int entries) {
        List<String> marks =
                IntStream.range(first, first + entries).mapToObj(i -> "m" + i).toList();
        return new Fingerprint("", 0, marks);
    }
}
