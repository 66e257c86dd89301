package news.parallax.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class HeadlinesTest {
    private static boolean finds(String word, String headline) {
        String pattern = Headlines.pattern(word).orElseThrow();
        return Headlines.searched(headline).contains(pattern.replace("%", ""));
    }

    @Test
    void findsAWordInAnyLetterCaseAndScript() {
        assertTrue(finds("STRASSE", "Neue Straße gesperrt"));
        assertTrue(finds("οδοσ", "ΝΕΑ ΟΔΟΣ"));
        assertTrue(finds("istanbul", "İstanbul’da yeni vapur"));
        assertTrue(finds("паром", "ПАРОМЫ"));
        assertTrue(finds("ferry", "Ｆｅｒｒｙ delayed"));
        assertTrue(finds("cafe\u0301", "Caf\u00e9 closes"));
    }

    @Test
    void findsWordsFromTheirStart() {
        assertTrue(finds("elect", "Elections: who won?"));
        assertFalse(finds("art", "The party is over"));
    }

    @Test
    void findsWordsAnywhereWhereNoSpacesDivideThem() {
        assertTrue(finds("選挙", "衆議院選挙の結果"));
        assertTrue(finds("เลือกตั้ง", "ผลการเลือกตั้ง"));
        assertTrue(finds("مدرسة", "المدرسة الجديدة"));
    }

    @Test
    void marksBetweenWordsDoNotMatter() {
        assertTrue(finds("u.s.", "Senate: U.S. aid"));
        assertTrue(finds("O'Brien", "Mayor O’Brien resigns"));
        assertEquals(Optional.empty(), Headlines.pattern("%_!"));
    }

    @Test
    void aPatternHoldsNoSignThatMeansAnything() {
        String pattern = Headlines.pattern("100%_\\'x").orElseThrow();
        assertEquals("% 100 x%", pattern);
    }

    @Test
    void aHugeWordIsCut() {
        assertTrue(Headlines.pattern("x".repeat(1_000_000)).orElseThrow().length() < 200);
    }
}
