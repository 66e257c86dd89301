package news.parallax.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is looked for every minute, over months of what was sent to ten thousand chats. */
class PruningTest {
    private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");

    private final Store store = Stores.temporary();

    @AfterEach
    void close() {
        store.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {SqlDeliveries.PRUNE, SqlDeliveries.PRUNE_VOTES, SqlToldStories.PRUNE})
    void findsWhatIsTooOldWithoutReadingWhatIsNot(String sql) {
        List<String> plan = store.database()
                .read(handle -> handle.createQuery("EXPLAIN QUERY PLAN " + sql.replaceAll(":\\w+", "0"))
                        .map((row, context) -> row.getString("detail"))
                        .list());
        assertFalse(plan.isEmpty());
        assertFalse(plan.stream().anyMatch(step -> step.startsWith("SCAN")), plan::toString);
    }

    @Test
    void aVoteGoesWithTheReceiptOfItsDigest() {
        store.votes().save("d1", 7, true, NOON.minus(Duration.ofDays(91)));
        store.votes().save("d2", 7, true, NOON);
        store.deliveries().prune(NOON.minus(Duration.ofDays(90)));
        assertEquals(0, store.votes().of("d1").useful());
        assertEquals(1, store.votes().of("d2").useful());
    }
}
