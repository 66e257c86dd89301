package news.parallax.telegram;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import news.parallax.chat.ChatEvents;
import news.parallax.chat.Conversation;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.telegram.telegrambots.meta.api.methods.updates.DeleteWebhook;
import org.telegram.telegrambots.meta.api.methods.updates.GetUpdates;

/**
 * Takes updates from Telegram and has them handled. An update is in the inbox before Telegram is told to forget it, each
 * is handled once per process, those that a crash left over are handled after the next start. Nothing but
 * {@link #close} ends it.
 */
public final class LongPolling implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(LongPolling.class);
    private static final int POLL_SECONDS = 50;
    private static final int THREADS = 8;
    private static final int BACKLOG = 30;
    private static final Duration TAP_LIMIT = Duration.ofSeconds(4);
    private static final Duration TAP_DEAD = Duration.ofSeconds(10);
    private static final Duration KEPT = Duration.ofDays(7);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);

    private final TelegramGateway gateway;
    private final BotApi api;
    private final Inbox inbox;
    private final Handling.Desk desk;
    private final Menus menus;
    private final InstantSource clock;
    private final Floods floods = new Floods();
    private final ChatLanes lanes = new ChatLanes(THREADS);
    private final CountDownLatch stop = new CountDownLatch(1);
    private final Thread poller = new Thread(this::run, "telegram-poll");
    private volatile Instant lastAnswer = Instant.EPOCH;
    private Instant nextPrune = Instant.MIN;

    /**
     * @param gateway brings the answers
     * @param inbox keeps the updates
     * @param bot answers requests; called by several threads, one at a time for a chat
     * @param events is told what happens to chats
     * @param menus the commands that Telegram is to show
     */
    public LongPolling(
            TelegramGateway gateway,
            Inbox inbox,
            Conversation bot,
            ChatEvents events,
            List<Menu> menus,
            InstantSource clock) {
        this.gateway = gateway;
        this.inbox = inbox;
        this.clock = clock;
        this.menus = new Menus(gateway.api(), menus);
        api = gateway.api().patient(Duration.ofSeconds(POLL_SECONDS + 15));
        desk = new Handling.Desk(gateway, new UpdateReader(gateway::me), inbox, bot, events, new Spent(), clock);
    }

    /**
     * Starts. Where Telegram cannot be reached yet it goes on trying.
     *
     * @throws WrongTokenException if Telegram answers that it does not know the token
     */
    public void start() {
        gateway.introduce();
        poller.start();
    }

    /** When Telegram last answered a poll; the epoch where it never did. */
    public Instant lastAnswer() {
        return lastAnswer;
    }

    /** Ends within a few seconds: takes in nothing more, lets the messages in flight finish, leaves the rest for next time. */
    @Override
    public void close() {
        stop.countDown();
        api.close();
        lanes.close();
        try {
            poller.join(2000);
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

    private void run() {
        Backoff backoff = new Backoff(Duration.ofSeconds(1), LONGEST_PAUSE);
        long offset = -1;
        boolean recovered = false;
        while (running()) {
            try {
                if (gateway.me().equals(Bot.UNKNOWN) && !gateway.introduce()) {
                    pause(backoff.next());
                    continue;
                }
                menus.offer();
                if (!recovered) {
                    recover();
                    offset = inbox.nextOffset();
                    recovered = true;
                }
                Outcome outcome = poll(offset);
                if (outcome instanceof Answer answer && answer.ok()) {
                    backoff.reset();
                    lastAnswer = clock.instant();
                    offset = take(answer.result(), offset);
                    prune();
                } else if (running()) {
                    pause(trouble(outcome, backoff));
                }
            } catch (RuntimeException | Error e) {
                LOG.error("polling failed and goes on", e);
                pause(backoff.next());
            }
        }
    }

    private Outcome poll(long offset) {
        GetUpdates call = new GetUpdates();
        call.setOffset(offset > 0 ? Math.toIntExact(offset) : null);
        call.setTimeout(POLL_SECONDS);
        call.setAllowedUpdates(List.of("message", "callback_query", "my_chat_member", "inline_query"));
        return api.call(call);
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

    /** Keeps updates, then has the new ones handled; returns the offset that says so to Telegram. */
    private long take(JsonNode result, long offset) {
        Instant now = clock.instant();
        Map<Long, StoredUpdate> updates = new LinkedHashMap<>();
        long next = offset;
        for (JsonNode update : result) {
            long id = update.path("update_id").asLong();
            updates.putIfAbsent(id, new StoredUpdate(id, update.toString(), now, 0));
            next = id + 1;
        }
        if (!updates.isEmpty()) {
            Set<Long> fresh = new HashSet<>(inbox.store(List.copyOf(updates.values())));
            List<Long> letGo = updates.values().stream()
                    .filter(update -> fresh.contains(update.id()) && !enqueue(update, false))
                    .map(StoredUpdate::id)
                    .toList();
            if (!letGo.isEmpty()) {
                inbox.done(letGo);
            }
        }
        return next;
    }

    private void recover() {
        List<StoredUpdate> left = inbox.pending();
        if (!left.isEmpty()) {
            LOG.info("{} updates were left over from last time", left.size());
        }
        left.forEach(update -> enqueue(update, true));
    }

    /** Has an update handled in its turn; false where it is let go, since its sender asks too fast. */
    private boolean enqueue(StoredUpdate update, boolean leftOver) {
        JsonNode json = UpdateReader.parse(update.json());
        long chat = UpdateReader.chat(json);
        boolean tap = json.has("callback_query");
        if (!leftOver && letGo(json, chat)) {
            return false;
        }
        boolean dead = tap && update.received().plus(TAP_DEAD).isBefore(clock.instant());
        AtomicBoolean tapAnswered = new AtomicBoolean(dead);
        if (tap && !dead) {
            String query = json.path("callback_query").path("id").asText();
            lanes.later(TAP_LIMIT, () -> {
                if (!tapAnswered.getAndSet(true)) {
                    gateway.answerTap(query, "");
                }
            });
        }
        lanes.add(chat, new Handling(update, desk, leftOver, tapAnswered));
        return true;
    }

    private boolean letGo(JsonNode json, long chat) {
        if (!json.has("message") && !json.has("callback_query") && !json.has("inline_query")) {
            return false;
        }
        boolean full = json.has("message") && lanes.waiting(chat) >= BACKLOG;
        long user = UpdateReader.user(json);
        Floods.Verdict verdict = floods.ask(user == 0 ? chat : user, full, clock.instant());
        if (verdict == Floods.Verdict.TELL) {
            LOG.warn("somebody asks faster than can be answered, in chat {}: some requests are let go", chat);
            if (json.has("message")) {
                Slow slow = new Slow(gateway, json.path("message"));
                lanes.later(Duration.ZERO, () -> slow.tell(lanes));
            }
        }
        return verdict != Floods.Verdict.ANSWER;
    }

    private void prune() {
        Instant now = clock.instant();
        if (!now.isBefore(nextPrune)) {
            inbox.prune(now.minus(KEPT));
            nextPrune = now.plus(Duration.ofHours(1));
        }
    }
}
