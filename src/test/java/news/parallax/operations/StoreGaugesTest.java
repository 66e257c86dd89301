package news.parallax.operations;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class StoreGaugesTest {
    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");

    private Instant now = NOON;
    private boolean away;

    private Census.Counts count() {
        if (away) {
            throw new IllegalStateException("no server answers");
        }
        return new Census.Counts(
                Map.of("ok", 3L), 120, 40, 7, 5, 2, Optional.of(NOON.minusSeconds(30)), 0, Optional.empty(), Map.of());
    }

    @Test
    void figuresThatAreOldSayThatTheStoreDoesNotAnswer() {
        try (Metrics metrics = new Metrics(this::count, () -> now)) {
            String well = metrics.text();
            assertTrue(well.contains("parallax_articles 120.0"), well);
            assertTrue(well.contains("parallax_feeds{state=\"ok\"} 3.0"), well);
            assertTrue(well.contains("parallax_updates_age_seconds 30.0"), well);
            assertTrue(well.contains("parallax_store_answers 1.0"), well);
            away = true;
            now = NOON.plusSeconds(60);
            String old = metrics.text();
            assertTrue(old.contains("parallax_articles 120.0"), old);
            assertTrue(old.contains("parallax_store_answers 0.0"), old);
        }
    }
}
