package news.parallax.telegram;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import news.parallax.chat.ChatEvents;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What is done about one update: it is understood, and what is said about it is brought to the chat. An update that cannot
 * be handled three times is set aside.
 */
final class Handling implements ChatLanes.Task {
    private static final Logger LOG = LoggerFactory.getLogger(Handling.class);
    private static final int TRIES = 3;
    private static final Duration IN_LINE = Duration.ofMillis(50);

    private final StoredUpdate update;
    private final JsonNode json;
    private final Desk desk;
    private final TapAnswer tapAnswer;
    private final boolean leftOver;
    private boolean counted;
    private boolean delivered;
    private boolean over;
    private int storeFailures;
    private Understanding.@Nullable Understood understood;
    private @Nullable ReplyCarrier delivery;

    /** What every update needs. */
    record Desk(TelegramGateway gateway, Inbox inbox, Understanding understanding, ChatEvents events) {}

    /**
     * @param json what the update says
     * @param leftOver whether the process ended once before this was done: that counts as a try
     * @param tapAnswer tells Telegram that a tap arrived; shared with the one who sees that it is in time
     */
    Handling(StoredUpdate update, JsonNode json, Desk desk, boolean leftOver, TapAnswer tapAnswer) {
        this.update = update;
        this.json = json;
        this.desk = desk;
        this.leftOver = leftOver;
        this.tapAnswer = tapAnswer;
    }

    @Override
    public Optional<Duration> run() {
        try {
            if (!delivered) {
                Optional<Duration> again = answer();
                if (again.isPresent()) {
                    return again;
                }
                delivered = true;
            }
            if (!over) {
                desk.inbox().done(List.of(update.id()));
            }
            return Optional.empty();
        } catch (RuntimeException e) {
            // the store is away: nothing is sent that could not be noted, and nothing twice
            LOG.warn("update {} waits for the store: {}", update.id(), e.getMessage());
            return Optional.of(Duration.ofMillis(Math.min(10_000, 500L << Math.min(storeFailures++, 6))));
        }
    }

    private Optional<Duration> answer() {
        if (understood == null) {
            if (desk.inbox().waits(update)) {
                return Optional.of(IN_LINE);
            }
            if (leftOver && !counted) {
                int tries = desk.inbox().failed(update.id());
                counted = true;
                if (tries >= TRIES) {
                    return setAside(tries, new IllegalStateException("the program ended while it was handled"));
                }
            }
            try {
                understood = desk.understanding().of(update.id(), json, tapAnswer);
            } catch (RuntimeException | Error e) {
                // whatever it is: an update that is neither handled nor set aside holds up its chat for ever
                return failed(e);
            }
        }
        if (understood.asked().isEmpty()) {
            return Optional.empty();
        }
        if (!desk.inbox().mine(update.id())) {
            // this process was taken for dead while it slept: another has answered
            LOG.warn("update {} was taken over by another process", update.id());
            over = true;
            return Optional.empty();
        }
        if (delivery == null) {
            delivery = new ReplyCarrier(
                    update.id(),
                    json,
                    understood.asked().get(),
                    understood.reply(),
                    desk.gateway(),
                    desk.events(),
                    tapAnswer);
        }
        try {
            return delivery.run();
        } catch (RuntimeException | Error e) {
            // nothing but a fault of ours: where the store is away, counting the try fails and it waits
            return failed(e);
        }
    }

    private Optional<Duration> failed(Throwable e) {
        int tries = desk.inbox().failed(update.id());
        if (tries < TRIES) {
            LOG.warn("update {} failed, try {} of {}", update.id(), tries, TRIES, e);
            return Optional.of(Duration.ofMillis(200L * tries));
        }
        return setAside(tries, e);
    }

    private Optional<Duration> setAside(int tries, Throwable why) {
        LOG.error("update {} is set aside after {} tries", update.id(), tries, why);
        desk.inbox().setAside(update.id(), why.getClass().getSimpleName() + ": " + why.getMessage());
        over = true;
        String query = json.path("callback_query").path("id").asText("");
        if (!query.isEmpty()) {
            tapAnswer.give(query, "");
        }
        return Optional.empty();
    }
}
