package news.parallax.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalTime;
import java.time.ZoneOffset;
import news.parallax.chat.ChatId;
import news.parallax.chat.Language;
import news.parallax.chat.Request;
import news.parallax.chat.Voice;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What people type in other forms than the help shows. */
class TypedTest {
    private static final ChatId CHAT = new ChatId(7);

    @ParameterizedTest
    @ValueSource(strings = {"22:00-07:00", "22-7", "22:00 to 7", "22 bis 7"})
    void quietHoursMayBeTypedWithoutMinutes(String words) {
        assertEquals(
                LocalTime.of(22, 0), QuietCommand.hours(words).orElseThrow().from());
        assertEquals(LocalTime.of(7, 0), QuietCommand.hours(words).orElseThrow().to());
    }

    @ParameterizedTest
    @ValueSource(strings = {"25-7", "22", "night", "22:61-7"})
    void whatIsNoHourIsNotGuessed(String words) {
        assertTrue(QuietCommand.hours(words).isEmpty());
    }

    @Test
    void theNumberOfStoriesMayStandBeforeTheirTopicOrBehind() {
        assertEquals(new TopCommand.Wish(0, 3, "climate"), wish("3 climate"));
        assertEquals(new TopCommand.Wish(0, 3, "climate"), wish("climate 3"));
    }

    @Test
    void germanTellsFiguresWithACommaAndStoriesInTheirCase() {
        Voice german = new Voice(Language.of("de").orElseThrow(), ZoneOffset.UTC, false);
        assertTrue(german.say("blindspot.figures", "L 0", 8, new java.math.BigDecimal("3.5"), "Links", 43, 1, "x")
                .contains("3,5 Links"));
        assertEquals("46 anderen Geschichten", german.say("bias.pool.stories", 46));
    }

    private static TopCommand.Wish wish(String words) {
        return TopCommand.wish(new Ask(Request.typed(CHAT, 7, "/top " + words), ChatState.unknown(CHAT), words));
    }
}
