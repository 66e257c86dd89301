package news.parallax.telegram;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/**
 * Tells people whose messages cannot be written down now that these wait: once a message, and once a minute to a chat. It
 * needs no store and waits for none. Safe for several threads.
 */
final class Waits implements AutoCloseable {
    private static final Duration AGAIN = Duration.ofMinutes(1);
    private static final int MOST_CHATS = 1_000;
    private static final int THREADS = 2;

    private final TelegramGateway gateway;
    private final InstantSource clock;
    // threads of their own: those that answer all wait for the store then
    private final ChatLanes threads = new ChatLanes(THREADS, "telegram-wait");
    private final Map<Long, Told> told = new HashMap<>();

    Waits(TelegramGateway gateway, InstantSource clock) {
        this.gateway = gateway;
        this.clock = clock;
    }

    /** What a chat was told last, and of which update. */
    private record Told(long update, Instant at) {}

    /** Has people told of updates that are not written down; in groups and channels nothing is said. */
    void tell(Collection<JsonNode> updates) {
        for (JsonNode update : updates) {
            if (update.at("/message/chat/type").asText("").equals("private") && toTell(update)) {
                Excuse excuse = new Excuse(gateway, update.path("message"), "tap.waits");
                threads.later(Duration.ZERO, () -> excuse.tellAlone(threads));
            }
        }
    }

    private synchronized boolean toTell(JsonNode update) {
        long chat = UpdateReader.chat(update);
        long id = update.path("update_id").asLong();
        Told last = told.get(chat);
        if (last != null && id <= last.update() || last == null && told.size() >= MOST_CHATS) {
            return false;
        }
        Instant now = clock.instant();
        boolean again = last == null || !now.isBefore(last.at().plus(AGAIN));
        told.put(chat, new Told(id, again || last == null ? now : last.at()));
        return again;
    }

    /** What comes now is written down again: what was told is forgotten as soon as it can be told anew. */
    synchronized void over() {
        Instant now = clock.instant();
        told.values().removeIf(last -> !now.isBefore(last.at().plus(AGAIN)));
    }

    @Override
    public void close() {
        threads.close();
    }
}
