package news.parallax.telegram;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.StreamSupport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks at what people write while the store is away, so that they are told to wait: nothing is kept, and Telegram is asked
 * to forget nothing, so every update comes again once the store is back. A person is told of an update that was still there
 * at a second look, for another process that can write would have taken it by then; and where another asks for updates,
 * this ends. Of updates that wait Telegram shows the first hundred.
 */
public final class StandIn implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(StandIn.class);
    private static final int POLL_SECONDS = 10;
    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(2);
    private static final Duration FIRST = Duration.ofSeconds(1);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(10);
    // longer than a poll takes: this process was frozen, and what it saw is old
    private static final Duration SLEPT = Duration.ofSeconds(POLL_SECONDS + 5);

    private final Reception reception;
    private final long offset;
    private final Duration first;
    private final Duration between;
    private final InstantSource clock;
    private final BotApi api;
    private final CountDownLatch stop = new CountDownLatch(1);
    private final Thread looker = new Thread(this::run, "telegram-stand-in");
    private Set<Long> seen = Set.of();

    /** @param offset the first update that is not in the inbox; 0 or less where that is not known */
    public StandIn(Reception reception, long offset, InstantSource clock) {
        this(reception, offset, FIRST, BETWEEN_LOOKS, clock);
    }

    StandIn(Reception reception, long offset, Duration first, Duration between, InstantSource clock) {
        this.reception = reception;
        this.offset = offset;
        this.first = first;
        this.between = between;
        this.clock = clock;
        api = reception.gateway().api().patient(Duration.ofSeconds(POLL_SECONDS + 10));
        looker.setDaemon(true);
    }

    /** Begins. */
    public void start() {
        looker.start();
    }

    /** Whether it has ended, by {@link #close} or because another process asks for updates. */
    public boolean over() {
        return stop.getCount() == 0;
    }

    /** Ends at once; nobody is told anything more by it. */
    @Override
    public void close() {
        stop.countDown();
        api.close();
        try {
            looker.join(2000);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void run() {
        Backoff backoff = new Backoff(Duration.ofSeconds(1), LONGEST_PAUSE);
        try {
            // the store may only have stumbled
            stop.await(first.toMillis(), TimeUnit.MILLISECONDS);
            while (!over()) {
                Instant begun = clock.instant();
                Outcome outcome = look();
                if (clock.instant().isAfter(begun.plus(SLEPT))) {
                    LOG.info("slept while standing in for the store, and leaves it to others");
                    stop.countDown();
                } else if (!over()) {
                    stop.await(next(outcome, backoff).toMillis(), TimeUnit.MILLISECONDS);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private Outcome look() {
        return api.updates(offset, POLL_SECONDS);
    }

    /** Does what an answer asks for; returns how long to wait before the next look. */
    private Duration next(Outcome outcome, Backoff backoff) {
        if (outcome instanceof Answer answer && answer.ok()) {
            backoff.reset();
            List<JsonNode> updates =
                    StreamSupport.stream(answer.result().spliterator(), false).toList();
            reception.waits(
                    updates.stream().filter(update -> seen.contains(id(update))).toList());
            seen = new HashSet<>(updates.stream().map(StandIn::id).toList());
            return updates.isEmpty() ? Duration.ZERO : between;
        }
        if (outcome instanceof Answer answer && answer.code() == 409) {
            LOG.info("another process asks for updates, so nobody stands in for the store here");
            stop.countDown();
            return Duration.ZERO;
        }
        LOG.warn("Telegram gives no updates: {}", outcome);
        return outcome instanceof Answer answer ? answer.wait429().orElseGet(backoff::next) : backoff.next();
    }

    private static long id(JsonNode update) {
        return update.path("update_id").asLong();
    }
}
