package news.parallax.telegram;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.telegram.telegrambots.meta.api.methods.updates.DeleteWebhook;

/**
 * Asks Telegram for updates. An update is in the inbox before Telegram is told to forget it. Nothing but {@link #close}
 * ends it.
 */
public final class LongPolling implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(LongPolling.class);
    private static final int POLL_SECONDS = 50;
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);
    // what fails here is the store, which nobody spares by asking seldom: people wait for it to come back
    private static final Duration LONGEST_FAILURE = Duration.ofSeconds(3);

    private final Reception reception;
    private final TelegramGateway gateway;
    private final BotApi api;
    private final Supplier<List<Menu>> menus;
    private final InstantSource clock;
    private final CountDownLatch stop = new CountDownLatch(1);
    private final Thread poller = new Thread(this::run, "telegram-poll");
    private final Thread offerer = new Thread(this::offer, "telegram-menus");
    private volatile Instant lastAnswer = Instant.EPOCH;
    private volatile long kept = -1;

    /**
     * @param reception takes the updates
     * @param menus the commands that Telegram is to show; asked for while the first updates come
     */
    public LongPolling(Reception reception, Supplier<List<Menu>> menus, InstantSource clock) {
        this.reception = reception;
        this.gateway = reception.gateway();
        this.clock = clock;
        this.menus = menus;
        api = gateway.api().patient(Duration.ofSeconds(POLL_SECONDS + 15));
    }

    /**
     * Starts. Where Telegram cannot be reached yet it goes on trying.
     *
     * @throws WrongTokenException if Telegram answers that it does not know the token
     */
    public void start() {
        if (!gateway.introduced()) {
            gateway.introduce();
        }
        poller.start();
        offerer.start();
    }

    /** When Telegram last answered a poll; the epoch where it never did. */
    public Instant lastAnswer() {
        return lastAnswer;
    }

    /** The first update that is not kept, as Telegram was told or will be; less than 1 where none came yet. */
    public long kept() {
        return kept;
    }

    /** Ends within a few seconds: takes in nothing more. */
    @Override
    public void close() {
        stop.countDown();
        api.close();
        try {
            poller.join(2000);
            offerer.join(2000);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean running() {
        return stop.getCount() > 0;
    }

    private void pause(Duration delay) {
        try {
            if (stop.await(delay.toMillis(), TimeUnit.MILLISECONDS)) {
                LOG.debug("stopped while pausing");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            stop.countDown();
        }
    }

    /** Beside the polling: two dozen calls that nobody waits for. */
    private void offer() {
        Backoff backoff = new Backoff(Duration.ofSeconds(1), LONGEST_PAUSE);
        Menus left = null;
        boolean offered = false;
        while (running() && !offered) {
            try {
                left = left == null ? new Menus(gateway.api(), menus.get()) : left;
                offered = gateway.introduced() && left.offer();
            } catch (RuntimeException | Error e) {
                LOG.error("the menus could not be offered, which is tried again", e);
            }
            if (!offered) {
                pause(backoff.next());
            }
        }
    }

    private void run() {
        Backoff backoff = new Backoff(Duration.ofSeconds(1), LONGEST_PAUSE);
        Backoff failing = new Backoff(Duration.ofSeconds(1), LONGEST_FAILURE);
        long offset = -1;
        boolean recovered = false;
        while (running()) {
            try {
                if (gateway.me().equals(Bot.UNKNOWN) && !gateway.introduce()) {
                    pause(backoff.next());
                    continue;
                }
                if (!recovered) {
                    reception.recover();
                    offset = reception.nextOffset();
                    kept = offset;
                    recovered = true;
                }
                Outcome outcome = poll(offset);
                if (outcome instanceof Answer answer && answer.ok()) {
                    backoff.reset();
                    lastAnswer = clock.instant();
                    offset = take(answer.result(), offset);
                    kept = offset;
                    failing.reset();
                } else if (running()) {
                    pause(trouble(outcome, backoff));
                }
            } catch (RuntimeException | Error e) {
                LOG.error("polling failed and goes on", e);
                pause(failing.next());
            }
        }
    }

    private Outcome poll(long offset) {
        return api.updates(offset, POLL_SECONDS);
    }

    private Duration trouble(Outcome outcome, Backoff backoff) {
        if (outcome instanceof Answer answer) {
            Optional<Duration> asked = answer.wait429();
            LOG.warn("Telegram gives no updates: {} {}", answer.code(), answer.description());
            if (asked.isPresent()) {
                return asked.get();
            }
            if (answer.code() == 409 && answer.says("webhook")) {
                api.call(new DeleteWebhook());
            }
        } else {
            LOG.warn("Telegram gives no updates: {}", outcome);
        }
        return backoff.next();
    }

    /** Has updates kept and handled; returns the offset that tells Telegram to forget them. */
    private long take(JsonNode result, long offset) {
        List<JsonNode> updates = new ArrayList<>();
        result.forEach(updates::add);
        reception.take(updates);
        return updates.isEmpty()
                ? offset
                : updates.get(updates.size() - 1).path("update_id").asLong() + 1;
    }
}
