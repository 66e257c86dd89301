package news.parallax.telegram;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import news.parallax.chat.ChatId;
import org.junit.jupiter.api.Test;

/** What is known of people and chats for a moment only is not held for longer. */
class ForgettingTest {
    private Instant now = Instant.parse("2026-11-22T08:00:00Z");
    private final InstantSource clock = () -> now;

    @Test
    void whoHasBeenQuietForMinutesIsForgotten() {
        Floods floods = new Floods(clock);
        for (int user = 1; user <= 500; user++) {
            floods.ask(user, false, () -> true, now);
        }
        now = now.plus(Duration.ofMinutes(6));
        floods.ask(7, false, () -> true, now);
        assertEquals(1, floods.remembered());
    }

    @Test
    void aTapIsKnownForADay() {
        Spent spent = new Spent(clock);
        assertTrue(spent.first("q1", 1));
        now = now.plus(Duration.ofHours(23));
        assertFalse(spent.first("q1", 2), "it was taken already");
        now = now.plus(Duration.ofHours(2));
        assertTrue(spent.first("q1", 3), "nobody brings it any more");
    }

    @Test
    void aChatThatWasSentNothingForMinutesIsForgotten() {
        Pace pace = new Pace(clock);
        for (int chat = 1; chat <= 500; chat++) {
            now = now.plusMillis(100);
            pace.take(new ChatId(chat), Pace.Lane.ANSWER);
            pace.answered(Pace.Lane.ANSWER);
        }
        now = now.plus(Duration.ofMinutes(6));
        pace.take(new ChatId(7), Pace.Lane.ANSWER);
        assertEquals(1, pace.remembered());
    }
}
