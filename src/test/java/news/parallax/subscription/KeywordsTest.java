package news.parallax.subscription;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
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
    void textsAreReadWordByWordInEveryScript() {
        Random random = new Random(4);
        String[] pieces = {
            "ferry", "Ferries", "fer", "й", "Ö", "\uD835\uDC00", "7", "-", " ", ", ", "\uD83D\uDE00", "\uDC00", "'"
        };
        String[] wanted = {
            "ferry", "ferries", "fer*", "й", "ö", "\uD835\uDC00", "7", "7*", "+ferry", "+fer*", "-й", "-ö"
        };
        int found = 0;
        for (int i = 0; i < 20_000; i++) {
            String text = some(random, pieces, "");
            String words = some(random, wanted, " ");
            boolean in = new Keywords(words).in(text);
            assertEquals(slowly(words, text), in, () -> words + " in " + text);
            found += in ? 1 : 0;
        }
        assertTrue(found > 2_000 && found < 18_000, "found " + found);
    }

    private static String some(Random random, String[] pieces, String between) {
        return IntStream.range(0, 1 + random.nextInt(8))
                .mapToObj(i -> pieces[random.nextInt(pieces.length)])
                .collect(Collectors.joining(between));
    }

    /** The same by taking the text apart. */
    private static boolean slowly(String words, String text) {
        List<String> there = List.of(text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{Nd}]+"));
        List<String> all = List.of(words.split(" "));
        List<String> any = all.stream().filter(word -> !word.matches("[+-].*")).toList();
        return all.stream().filter(word -> word.startsWith("+")).allMatch(word -> has(there, word.substring(1)))
                && all.stream().filter(word -> word.startsWith("-")).noneMatch(word -> has(there, word.substring(1)))
                && (any.isEmpty() ? words.contains("+") : any.stream().anyMatch(word -> has(there, word)));
    }

    private static boolean has(List<String> there, String word) {
        return word.endsWith("*")
                ? there.stream().anyMatch(one -> one.startsWith(word.substring(0, word.length() - 1)))
                : there.contains(word);
    }

    @Test
    void noWordsTakeLong() {
        assertFalse(new Keywords("(a+)+$ .*.*.*x").in("a".repeat(100_000) + "!"));
    }
}
