package news.parallax.brief;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What texts are taken apart into. The quick ways must find what the plain ones find. */
class WordsTest {
    private static final String ALPHABET = "aZ09 .,-’'\n\u00a0éßİñ́Жї مש漢かกA𐐀😀";

    @Test
    void wordsAreRunsOfLettersDigitsAndMarksInAnyScript() {
        Pattern word = Pattern.compile("[\\p{IsIdeographic}\\p{IsHiragana}\\p{IsThai}]|[\\p{L}\\p{Nd}\\p{Mn}"
                + "&&[^\\p{IsIdeographic}\\p{IsHiragana}\\p{IsThai}]]+");
        Random random = new Random(7);
        for (int i = 0; i < 2_000; i++) {
            String text = text(random, 40);
            List<String> plain = new ArrayList<>();
            for (Matcher found = word.matcher(text); found.find(); ) {
                plain.add(found.group().toLowerCase(Locale.ROOT));
            }
            assertEquals(plain, Words.of(text), text);
        }
    }

    @Test
    void aTriggerIsFoundWhereverItStandsAndNowhereElse() {
        List<List<String>> wanted = List.of(List.of("za", "a9"), List.of("’' .", "жї"), List.of("0 ,", "aaa", "é."));
        Triggers triggers = new Triggers(wanted);
        Random random = new Random(8);
        for (int i = 0; i < 2_000; i++) {
            String text = text(random, 120).toLowerCase(Locale.ROOT);
            long plain = 0;
            for (int list = 0; list < wanted.size(); list++) {
                plain |= wanted.get(list).stream().anyMatch(text::contains) ? 1L << list : 0;
            }
            assertEquals(plain, triggers.in(text), text);
        }
    }

    @Test
    void everyWordAndEveryPairHasOneNumber() {
        Terms terms = new Terms();
        List<String> words = new ArrayList<>();
        for (int i = 0; i < 30_000; i++) {
            words.add("word" + i % 10_000);
        }
        int[] first = terms.withPairs(terms.of(words));
        assertEquals(20_000, terms.size(), "ten thousand words, and as many pairs in a ring");
        assertEquals(20_000, Arrays.stream(first).distinct().count());
        assertEquals(Arrays.toString(first), Arrays.toString(terms.withPairs(terms.of(words))));
        assertEquals(20_000, terms.size());
    }

    @Test
    void onlyWordsThatSaySomethingAreTelling() {
        Terms terms = new Terms();
        int[] said = terms.of(List.of("the", "ferry", "of", "ostraven", "ferry"));
        assertEquals("[1, 3, 1]", Arrays.toString(terms.telling(said)));
    }

    @Test
    void numbersAreFoundWhereverTheyBegin() {
        for (String text : List.of(
                "Twelve ships", "about\ttwelve ships", "(twelve ships", "\"12 ships", "-12 ships", "US$12 for ships")) {
            List<Quantity> found = QuantityReader.in(text + " sailed.");
            assertEquals(text.startsWith("-") ? 0 : 1, found.size(), text);
            found.forEach(quantity -> assertEquals("12", quantity.value(), text));
        }
        assertEquals(List.of(), QuantityReader.in("Often networks fail; eighteenth, A12, v1.12 and 3:12."));
    }

    private static String text(Random random, int most) {
        int[] letters = ALPHABET.codePoints().toArray();
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(most); i > 0; i--) {
            text.appendCodePoint(letters[random.nextInt(letters.length)]);
        }
        return text.toString();
    }
}
