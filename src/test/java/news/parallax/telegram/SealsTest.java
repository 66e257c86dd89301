package news.parallax.telegram;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Random;
import news.parallax.chat.Button;
import news.parallax.chat.ChatId;
import org.junit.jupiter.api.Test;

class SealsTest {
    private static final Instant NOW = Instant.parse("2026-11-22T08:00:00Z");
    private static final ChatId CHAT = new ChatId(-100);
    private final Seals seals = new Seals("1:token");

    @Test
    void opensWhatItSealed() {
        assertEquals(new Seals.Opened.Data("s:k7m2qd"), seals.open(CHAT, 7, seals.asking(CHAT, "s:k7m2qd"), NOW));
        assertEquals(new Seals.Opened.Data("g:off"), seals.open(CHAT, 7, seals.changing(CHAT, 7, "g:off", NOW), NOW));
    }

    @Test
    void letsEverybodyTapWhatIsForNobodyInParticular() {
        assertEquals(new Seals.Opened.Data("v:1"), seals.open(CHAT, 9, seals.changing(CHAT, 0, "v:1", NOW), NOW));
    }

    @Test
    void staysWithinTheRoomForData() {
        String longest = "x".repeat(Button.LONGEST);
        assertTrue(seals.changing(CHAT, 7, longest, NOW).getBytes(StandardCharsets.UTF_8).length <= 64);
    }

    @Test
    void findsAButtonStaleAfterAWeek() {
        String sealed = seals.changing(CHAT, 7, "g:off", NOW);
        assertEquals(new Seals.Opened.Data("g:off"), seals.open(CHAT, 7, sealed, NOW.plus(Duration.ofDays(7))));
        assertInstanceOf(Seals.Opened.Stale.class, seals.open(CHAT, 7, sealed, NOW.plus(Duration.ofDays(8))));
    }

    @Test
    void agreesWithNoOtherBot() {
        assertFalse(seals.open(CHAT, 7, new Seals("2:token").asking(CHAT, "s:1"), NOW) instanceof Seals.Opened.Data);
    }

    @Test
    void opensNothingForgedForeignOrAltered() {
        Random random = new Random(19);
        for (int i = 0; i < 100_000; i++) {
            String ours = random.nextBoolean()
                    ? seals.changing(CHAT, 7, "g:" + i + ":off", NOW)
                    : seals.asking(CHAT, "s:" + i);
            boolean asks = ours.indexOf('~') > 0;
            switch (i % 4) {
                case 0 -> assertClosed(new ChatId(-101), 7, ours);
                case 1 -> assertClosed(CHAT, 7, altered(ours, random));
                case 2 -> assertClosed(CHAT, 7, junk(random));
                default -> assertEquals(asks, seals.open(CHAT, 8, ours, NOW) instanceof Seals.Opened.Data);
            }
        }
    }

    private void assertClosed(ChatId chat, long user, String data) {
        assertFalse(seals.open(chat, user, data, NOW) instanceof Seals.Opened.Data, data);
    }

    private static String altered(String data, Random random) {
        int at = random.nextInt(data.length());
        return data.substring(0, at) + (char) (data.charAt(at) ^ (1 + random.nextInt(3))) + data.substring(at + 1);
    }

    private static String junk(Random random) {
        StringBuilder junk = new StringBuilder();
        for (int i = random.nextInt(64); i >= 0; i--) {
            junk.append("~!:abc09_Ü\ud83d".charAt(random.nextInt(11)));
        }
        return junk.toString();
    }
}
