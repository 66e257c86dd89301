package news.parallax.chat;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.junit.jupiter.api.Test;

class WithinTest {
    @Test
    void leavesAloneWhatFits() {
        Text text = Text.builder().bold("Ferries").words(" are electric").build();
        assertSame(text, text.within(20, 1));
    }

    @Test
    void cutsWithinMarkupAndClosesIt() {
        Text text = Text.builder()
                .words("x".repeat(30))
                .bold("y".repeat(100))
                .words("z")
                .build();
        String html = text.within(60, 9).html();
        assertTrue(html.endsWith("…</b>"), html);
    }

    @Test
    void takesMarkupAwayBeyondTheMost() {
        Text.Builder text = Text.builder();
        for (int i = 0; i < 150; i++) {
            text.bold("b" + i).words(" ");
        }
        Text cut = text.build().within(4096, 100);
        assertEquals(100, cut.entities());
        assertEquals(text.build().plain(), cut.plain());
    }

    @Test
    void endsDirectionsAndKeepsGraphemesWhole() {
        Random random = new Random(5);
        for (int i = 0; i < 2_000; i++) {
            Text.Builder text = Text.builder();
            for (int part = random.nextInt(9); part >= 0; part--) {
                text.words("\u2068")
                        .foreignBold("👩‍👩‍👧 é".repeat(random.nextInt(40)))
                        .words("\u2069 فقط ");
            }
            int most = 40 + random.nextInt(400);
            String plain = text.build().within(most, 50).plain();
            assertTrue(plain.length() <= most, plain.length() + " of " + most);
            long begun = plain.chars().filter(c -> c == '\u2068').count();
            assertEquals(begun, plain.chars().filter(c -> c == '\u2069').count(), plain);
            assertTrue(plain.isEmpty() || !Character.isHighSurrogate(plain.charAt(plain.length() - 1)));
        }
    }
}
