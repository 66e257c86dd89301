package news.parallax.chat;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class TextTest {
    private static final String HOSTILE = "\"><b>&amp;";
    private static final String TAME = "&quot;&gt;&lt;b&gt;&amp;amp;";

    @Test
    void keepsMarkupOutOfWords() {
        assertEquals(TAME, Text.builder().words(HOSTILE).build().html());
        assertEquals("<b>" + TAME + "</b>", Text.builder().bold(HOSTILE).build().html());
    }

    @Test
    void linksAnAddressThatCannotLeaveItsQuotationMarks() {
        assertEquals("<a href=\"https://a.example/?q=1&amp;r=2\">here</a>", linked("https://a.example/?q=1&r=2"));
        assertEquals("here", linked("https://a.example/?q=" + HOSTILE));
        assertEquals("here", linked("javascript:alert(1)"));
        assertEquals("here", linked("javascript://a.example/%0aalert(1)"));
        assertEquals("here", linked("tg://resolve?domain=a"));
    }

    @Test
    void keepsMarkupOutOfWhatStandsInPlaceOfAnInstant() {
        assertEquals(
                "<tg-time unix=\"0\" format=\"r\">" + TAME + "</tg-time>",
                Text.builder().moment(Instant.EPOCH, "r", HOSTILE).build().html());
    }

    private static String linked(String address) {
        return Text.builder().link(Text.of("here"), address).build().html();
    }
}
