package news.parallax.telegram;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FloodsTest {
    private static final Instant NOW = Instant.parse("2026-11-22T08:00:00Z");
    private final Floods floods = new Floods(() -> NOW);

    @Test
    void tellsOnceWhoAsksAThousandTimesASecond() {
        Map<Floods.Verdict, Integer> seen = new EnumMap<>(Floods.Verdict.class);
        for (int i = 0; i < 30_000; i++) {
            seen.merge(floods.ask(7, false, () -> true, NOW.plusMillis(i)), 1, Integer::sum);
        }
        assertEquals(1, seen.get(Floods.Verdict.TELL));
        assertEquals(200 + 10 * 30, seen.get(Floods.Verdict.ANSWER), 2);
        assertEquals(Floods.Verdict.ANSWER, floods.ask(8, false, () -> true, NOW), "others are not concerned");
    }

    @Test
    void tellsAgainAfterSomeQuiet() {
        assertEquals(Floods.Verdict.TELL, floods.ask(7, true, () -> true, NOW));
        assertEquals(Floods.Verdict.LET_GO, floods.ask(7, true, () -> true, NOW.plusSeconds(30)));
        assertEquals(Floods.Verdict.TELL, floods.ask(7, true, () -> true, NOW.plusSeconds(120)));
    }

    @Test
    void tellsWhoCouldNotHearItAsSoonAsTheyCan() {
        assertEquals(Floods.Verdict.LET_GO, floods.ask(7, true, () -> false, NOW));
        assertEquals(Floods.Verdict.TELL, floods.ask(7, true, () -> true, NOW.plusSeconds(1)));
        assertEquals(Floods.Verdict.LET_GO, floods.ask(7, true, () -> true, NOW.plusSeconds(2)));
    }
}
