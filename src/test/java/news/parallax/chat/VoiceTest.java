package news.parallax.chat;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class VoiceTest {
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");

    private final Voice english = Voice.english(BERLIN);

    @Test
    void choosesThePluralOfTheLanguage() {
        assertEquals("1 day ago", english.say("time.days", 1));
        assertEquals("3 days ago", english.say("time.days", 3));
    }

    @Test
    void tellsTimesInTheChatsZone() {
        Times times = new Times(english, NOON);

        assertEquals("Sun 22 Nov, 13:00 Europe/Berlin", times.stamp(NOON).plain());
        assertEquals("22 Nov", times.day(NOON));
        assertEquals("2 h ago", times.ago(NOON.minus(Duration.ofHours(2))).plain());
        assertEquals("+1 h 05", times.lag(Duration.ofMinutes(65)));
        assertEquals("+40 min", times.lag(Duration.ofMinutes(40)));
    }

    @Test
    void namesAnOffsetAsReadersKnowIt() {
        assertEquals(
                "Sun 22 Nov, 12:00 UTC",
                new Times(Voice.english(ZoneOffset.UTC), NOON).stamp(NOON).plain());
        assertEquals(
                "Sun 22 Nov, 14:30 GMT+02:30",
                new Times(Voice.english(ZoneOffset.ofHoursMinutes(2, 30)), NOON)
                        .stamp(NOON)
                        .plain());
    }

    @Test
    void keepsMarkupOfTextsAndTamesForeignWords() {
        Text told = english.tell("time.minutes", Text.builder().bold("5").build());
        Text foreign = english.tell("time.minutes", "<b>@everyone");

        assertEquals("<b>5</b> min ago", told.html());
        assertEquals("&lt;b&gt;@\u2060everyone min ago", foreign.html());
    }

    @Test
    void isolatesForeignWordsWhereOursRunFromTheRight() {
        Voice arabic = new Voice(Language.ARABIC, BERLIN, false);

        assertEquals(
                "\u2068Harbor Ledger\u2069", arabic.foreign("Harbor Ledger").plain());
    }

    @Test
    void neverAsksTheMachineForItsLanguage() {
        Locale machine = Locale.getDefault();
        try {
            Locale.setDefault(Locale.GERMANY);
            assertEquals("just now", english.say("time.now"));
        } finally {
            Locale.setDefault(machine);
        }
    }

    @Test
    void knowsItsLanguagesByTag() {
        assertEquals(Optional.of(Language.GERMAN), Language.of("de-AT"));
        assertEquals(Optional.empty(), Language.of("tlh"));
        assertTrue(Language.ARABIC.rightToLeft());
        assertFalse(Language.RUSSIAN.rightToLeft());
    }

    @Test
    void saysSoWhereAKeyIsMissing() {
        assertThrows(MissingResourceException.class, () -> english.say("time.nothing"));
    }
}
