package news.parallax.chat;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Random;
import org.junit.jupiter.api.Test;

/** Words from outside, made harmless. */
class ForeignWordsTest {
    private static final String[] PIECES = {
        "ferry",
        "Ärger",
        "выборы",
        "العربية",
        "news",
        " ",
        "  ",
        ",",
        ".",
        "’",
        "…",
        "#",
        "@",
        "/",
        "://",
        "co.uk",
        "é",
        "e\u0301",
        "\u0301\u0301\u0301\u0301\u0301",
        "\u202E",
        "\u2068",
        "\uFEFF",
        "\n",
        "\t",
        "\u00A0",
        "😀",
        "\uD83D",
        "7",
        "$",
        ":",
        "\u007F"
    };

    /** A sign that is always taken out sends words the long way. */
    @Test
    void areTheSameWhicheverWayTheyWent() {
        Random random = new Random(26);
        for (int i = 0; i < 20_000; i++) {
            StringBuilder made = new StringBuilder();
            for (int n = random.nextInt(8); n >= 0; n--) {
                made.append(PIECES[random.nextInt(PIECES.length)]);
            }
            String words = made.toString();
            assertEquals(ForeignWords.clean(words + "\u200B"), ForeignWords.clean(words), words);
            assertEquals(ForeignWords.tame(words + "\u200B"), ForeignWords.tame(words), words);
        }
    }

    @Test
    void loseWhatAClientWouldMakeAlive() {
        assertEquals(
                "#\u2060storm hits @\u2060town, see bbc.\u2060co.\u2060uk",
                ForeignWords.tame("#storm  hits @town,\nsee bbc.co.uk"));
        assertEquals("Storm hits town", ForeignWords.tame("Storm hits town"));
    }
}
