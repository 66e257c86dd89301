package news.parallax.story;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class StoryIdsTest {
    private static final long SIX_SIGNS = 23L * 31 * 31 * 31 * 31 * 31;

    @Test
    void haveSixSignsWithoutLookAlikesTheFirstALetter() {
        for (long number = 0; number < 20_000; number++) {
            String id = StoryIds.of(number);
            assertTrue(id.matches("[abcdefghjkmnpqrstuvwxyz][abcdefghjkmnpqrstuvwxyz2-9]{5}"), id);
        }
    }

    @Test
    void areAllDifferent() {
        Set<String> ids = new HashSet<>();
        for (long number = 0; number < 200_000; number++) {
            assertTrue(ids.add(StoryIds.of(number)), "twice: " + StoryIds.of(number));
        }
    }

    @Test
    void ofNeighborsDifferInMoreThanOneSignSoThatASlipLeadsNowhere() {
        for (long number = 0; number < 20_000; number++) {
            String id = StoryIds.of(number);
            String next = StoryIds.of(number + 1);
            long different = IntStream.range(0, id.length())
                    .filter(at -> id.charAt(at) != next.charAt(at))
                    .count();
            assertTrue(different > 2, id + " and " + next);
        }
    }

    @Test
    void haveOneSignMoreWhenThoseRunOut() {
        assertEquals(6, StoryIds.of(SIX_SIGNS - 1).length());
        assertEquals(7, StoryIds.of(SIX_SIGNS).length());
    }

    @Test
    void neverChange() {
        assertEquals("hxxxxx", StoryIds.of(0));
        assertEquals("mhdtt9", StoryIds.of(1));
    }
}
