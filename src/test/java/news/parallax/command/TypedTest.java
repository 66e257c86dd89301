package news.parallax.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.ZoneOffset;
import news.parallax.chat.ChatId;
import news.parallax.chat.Language;
import news.parallax.chat.Request;
import news.parallax.chat.Voice;
import org.junit.jupiter.api.Test;

/** What people type in other forms than the help shows. */
class TypedTest {
    private static final ChatId CHAT = new ChatId(7);

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
