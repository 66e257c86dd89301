package news.parallax.subscription;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class KeywordsTest {
    @Test
    void oneOfTheWordsIsEnough() {
        assertTrue(new Keywords("ferry harbor").in("A Ferry leaves"));
        assertFalse(new Keywords("ferry harbor").in("ferries leave"));
    }

    @Test
    void somethingMustBeThereAndSomethingMustNot() {
        Keywords words = new Keywords("+ferry -strike");
        assertTrue(words.in("the ferry leaves"));
        assertFalse(words.in("the ferry strike"));
        assertFalse(words.in("the harbor"));
    }

    @Test
    void aStarStandsForAnyEnding() {
        assertTrue(new Keywords("ferr*").in("Ferries leave"));
        assertFalse(new Keywords("*").usable());
    }

    @Test
    void noWordsTakeLong() {
        assertFalse(new Keywords("(a+)+$ .*.*.*x").in("a".repeat(100_000) + "!"));
    }
}
