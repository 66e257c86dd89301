package news.parallax.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import news.parallax.chat.Language;
import news.parallax.chat.Text;
import news.parallax.chat.Voice;
import org.junit.jupiter.api.Test;

/** A text is told again only as long as all that it is written from is the same. */
class KnownTextsTest {
    private static final Voice ENGLISH = Voice.english(ZoneOffset.UTC);

    private Instant now = Instant.parse("2026-11-26T12:00:00Z");
    private final KnownTexts<From> known = new KnownTexts<>(() -> now);

    /** What a text might be written from. */
    private record From(String words, int articles) {
        Text text() {
            return Text.of(words + " " + articles);
        }
    }

    @Test
    void theSameIsNotWrittenTwice() {
        Text first = known.of("abcdef", ENGLISH, new From("Ferries", 3), From::text);
        assertSame(first, known.of("abcdef", ENGLISH, new From("Ferries", 3), From::text));
    }

    @Test
    void whatNobodyAsksForIsLetGo() {
        Text first = known.of("abcdef", ENGLISH, new From("Ferries", 3), From::text);
        now = now.plus(Duration.ofMinutes(50));
        assertSame(first, known.of("abcdef", ENGLISH, new From("Ferries", 3), From::text));
        now = now.plus(Duration.ofMinutes(70));
        assertNotSame(first, known.of("abcdef", ENGLISH, new From("Ferries", 3), From::text));
    }

    @Test
    void whateverDiffersIsWrittenAnew() {
        known.of("abcdef", ENGLISH, new From("Ferries", 3), From::text);
        assertEquals(
                "Ferries 4",
                known.of("abcdef", ENGLISH, new From("Ferries", 4), From::text).plain());
        assertEquals(
                "Boats 4",
                known.of("abcdef", ENGLISH, new From("Boats", 4), From::text).plain());
    }

    @Test
    void storiesAndVoicesAreKeptApart() {
        Text english = known.of("abcdef", ENGLISH, new From("Ferries", 3), From::text);
        Voice german = new Voice(Language.of("de").orElseThrow(), ZoneOffset.UTC, false);
        assertNotSame(english, known.of("abcdef", german, new From("Ferries", 3), From::text));
        assertNotSame(english, known.of("ghijkl", ENGLISH, new From("Ferries", 3), From::text));
        assertSame(english, known.of("abcdef", ENGLISH, new From("Ferries", 3), From::text));
    }
}
