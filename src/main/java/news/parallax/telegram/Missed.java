package news.parallax.telegram;

import com.fasterxml.jackson.databind.JsonNode;
import com.github.benmanes.caffeine.cache.Cache;
import java.time.Duration;
import java.time.InstantSource;
import news.parallax.memory.Lately;

/**
 * Messages that were no command as they were first sent, so that a sender who corrects one in its place is answered: once,
 * within two minutes. One that was understood is not here, whatever it is edited into, so that nothing is done twice; nor
 * is what was sent before this process began. For all threads.
 */
final class Missed {
    private static final int MOST = 20_000;
    private static final long IN_TIME = Duration.ofMinutes(2).toSeconds();

    // an update may wait for its turn
    private static final Duration AGE = Duration.ofMinutes(10);
    private static final long FREE = -1;

    private final Cache<Place, Long> answeredBy;

    private record Place(long chat, long message) {
        static Place of(JsonNode message) {
            return new Place(
                    message.path("chat").path("id").asLong(),
                    message.path("message_id").asLong());
        }
    }

    /** @param clock says how long ago a message was noted */
    Missed(InstantSource clock) {
        answeredBy = Lately.noted(AGE, clock).maximumSize(MOST).build();
    }

    /** Notes a message that was not understood. */
    void note(JsonNode message) {
        if (message.hasNonNull("text")) {
            answeredBy.asMap().putIfAbsent(Place.of(message), FREE);
        }
    }

    /**
     * Whether an edited message may be answered: the first of its edits that asks, or the same update once more.
     *
     * @param update the number of the update that brought it
     */
    boolean first(JsonNode edited, long update) {
        boolean inTime = edited.path("edit_date").asLong() - edited.path("date").asLong() <= IN_TIME;
        Long by = inTime
                ? answeredBy.asMap().computeIfPresent(Place.of(edited), (place, now) -> now == FREE ? update : now)
                : null;
        return by != null && by == update;
    }
}
