package news.parallax.feed;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import org.junit.jupiter.api.Test;

class EntryIdsTest {
    @Test
    void areTheFeedsOwnUpToFiveHundredSigns() {
        String longest = "a".repeat(500);
        assertEquals(longest, EntryIds.bounded(longest));
    }

    @Test
    void standForLongerOnesByAHashThatTellsThemApart() {
        String one = EntryIds.bounded("a".repeat(501));
        assertEquals("sha256:".length() + 32, one.length());
        assertNotEquals(one, EntryIds.bounded("a".repeat(500) + "b"));
    }

    @Test
    void areMadeOfTheWordsWhereThereIsNoAddress() {
        assertEquals("https://ledger.example/a", EntryIds.of("https://ledger.example/a", "Title", ""));
        assertNotEquals(EntryIds.of("", "Title", "one"), EntryIds.of("", "Title", "two"));
    }
}
