package news.parallax.clustering;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class TokensTest {
    @Test
    void aTextSaysTheSameHoweverItsSignsAreComposed() {
        String text = "Élise’s “fine” office – 1½ km² from Zürich’s café, ﬁnally";
        for (Normalizer.Form form : Normalizer.Form.values()) {
            String kept = form == Normalizer.Form.NFD || form == Normalizer.Form.NFC ? text : plain(text);
            assertEquals(words(plain(text)), words(Normalizer.normalize(kept, form)), form.name());
        }
    }

    @Test
    void wordsAreWithoutTheSignsAroundThem() {
        assertEquals(
                List.of("the", "ferry", "aurelia", "1,200", "passengers"),
                words("The ferry ‘Aurelia’: 1,200 passengers"));
    }

    @Test
    void inflectionsMeetInAStem() {
        assertEquals(stems("ferry bus bosses Passenger 747s"), stems("ferry bus bosses passengers 747s"));
        assertEquals(
                List.of("tax", "boss", "passen", "zurich", "ferrie", "us"),
                stems("Tax boss passengers Zürich ferries us"));
        assertEquals(stems("taxes"), stems("Taxes"));
        assertEquals(List.of(), words("a Я, — x"));
    }

    private static List<String> stems(String text) {
        List<String> stems = new ArrayList<>();
        Tokens.each(text, (stem, word, capital) -> stems.add(stem));
        return stems;
    }

    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC);
    }

    private static List<String> words(String text) {
        List<String> words = new ArrayList<>();
        Tokens.each(text, (stem, word, capital) -> words.add(word));
        return words;
    }
}
