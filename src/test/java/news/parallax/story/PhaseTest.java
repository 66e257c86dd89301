package news.parallax.story;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import news.parallax.article.Article;
import org.junit.jupiter.api.Test;

class PhaseTest {
    private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");

    @Test
    void breaksForSixHours() {
        assertEquals(Phase.BREAKING, phase(6, 1));
        assertEquals(Phase.SUSTAINED, phase(7, 1));
    }

    @Test
    void developsWhileReportsKeepComing() {
        assertEquals(Phase.DEVELOPING, phase(20, 5, 3, 1));
        assertEquals(Phase.SUSTAINED, phase(20, 7, 3, 1));
    }

    @Test
    void fadesOnceNothingCameForTwelveHours() {
        assertEquals(Phase.SUSTAINED, phase(40, 12));
        assertEquals(Phase.FADING, phase(40, 13));
    }

    private static Phase phase(int... hoursAgo) {
        List<Member> members = IntStream.of(hoursAgo)
                .mapToObj(hours -> NOW.minus(Duration.ofHours(hours)))
                .map(time -> new Member(
                        new Article(
                                time.toString(),
                                "",
                                "",
                                "ledger.example",
                                "t",
                                "",
                                List.of(),
                                time,
                                time,
                                "",
                                false,
                                false),
                        Optional.empty(),
                        ""))
                .toList();
        return Phase.of(new Story("k7m2qd", 1, NOW, NOW, members), NOW);
    }
}
