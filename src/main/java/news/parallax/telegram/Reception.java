package news.parallax.telegram;

import com.fasterxml.jackson.databind.JsonNode;
import com.github.benmanes.caffeine.cache.Cache;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import news.parallax.chat.ChatEvents;
import news.parallax.chat.Conversation;
import news.parallax.memory.Lately;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Receives updates, however they come: keeps them in the inbox, has each handled once, those of a chat in order, and
 * those that a crash left over after the next start. Updates of other processes on the same store that are not seen any
 * more are taken over. Safe for several threads.
 */
public final class Reception implements AutoCloseable {
    /** What the bot asks Telegram for. */
    static final List<String> KINDS =
            List.of("message", "edited_message", "channel_post", "callback_query", "my_chat_member", "inline_query");

    private static final Logger LOG = LoggerFactory.getLogger(Reception.class);
    private static final int THREADS = 8;
    private static final int BACKLOG = 30;
    private static final Duration EXCUSED = Duration.ofMinutes(1);
    private static final int MOST_EXCUSED = 10_000;
    private static final Duration TAP_LIMIT = Duration.ofSeconds(4);
    private static final Duration TAP_DEAD = Duration.ofSeconds(10);
    private static final Duration KEPT = Duration.ofDays(7);
    private static final Duration TICK = Duration.ofSeconds(3);
    private static final Duration GONE = Duration.ofSeconds(12);

    private final TelegramGateway gateway;
    private final Inbox inbox;
    private final Handling.Desk desk;
    private final InstantSource clock;
    private final Floods floods;
    private final Cache<Long, Boolean> excused;
    private final ChatLanes lanes = new ChatLanes(THREADS, "telegram-answer");
    private final Waits waits;
    private final AtomicBoolean recovered = new AtomicBoolean();
    private Instant nextPrune = Instant.MIN;
    private @Nullable Menus offered;

    /**
     * @param gateway brings the answers
     * @param inbox keeps the updates
     * @param bot answers requests; called by several threads, one at a time for a chat
     * @param events is told what happens to chats
     */
    public Reception(TelegramGateway gateway, Inbox inbox, Conversation bot, ChatEvents events, InstantSource clock) {
        this.gateway = gateway;
        this.inbox = inbox;
        this.clock = clock;
        waits = new Waits(gateway, clock);
        desk = new Handling.Desk(gateway, inbox, new Understanding(gateway, bot, events, clock), events);
        floods = new Floods(clock);
        excused = Lately.noted(EXCUSED, clock).maximumSize(MOST_EXCUSED).build();
    }

    /** Begins to look after what is left over, here and by others. */
    public void start() {
        lanes.later(Duration.ZERO, this::tick);
    }

    /** Has Telegram show the commands, and asks who the bot is, as long as it has not said so. */
    public void offer(List<Menu> menus) {
        if (gateway.introduced() || gateway.introduce()) {
            menusOf(menus).offer();
        }
    }

    private synchronized Menus menusOf(List<Menu> menus) {
        if (offered == null) {
            offered = new Menus(gateway.api(), menus);
        }
        return offered;
    }

    TelegramGateway gateway() {
        return gateway;
    }

    /** The offset from which to ask for more. */
    long nextOffset() {
        return inbox.nextOffset();
    }

    /**
     * Keeps updates and has those handled that are new. Where this returns they are kept and Telegram may forget them; where
     * it throws, it is to be asked for them again.
     *
     * @param updates in their order
     */
    void take(Collection<JsonNode> updates) {
        Instant now = clock.instant();
        Map<Long, StoredUpdate> byId = new LinkedHashMap<>();
        Map<Long, JsonNode> read = new HashMap<>();
        for (JsonNode update : updates) {
            long id = update.path("update_id").asLong();
            read.putIfAbsent(id, update);
            byId.putIfAbsent(id, new StoredUpdate(id, update.toString(), now, 0, UpdateReader.chat(update)));
        }
        if (!byId.isEmpty()) {
            Set<Long> fresh = new HashSet<>(kept(updates, List.copyOf(byId.values())));
            List<Long> letGo = byId.values().stream()
                    .filter(update -> fresh.contains(update.id())
                            && !enqueue(update, Objects.requireNonNull(read.get(update.id())), false))
                    .map(StoredUpdate::id)
                    .toList();
            if (!letGo.isEmpty()) {
                inbox.done(letGo);
            }
            // beside the answering, which does not wait for the disk
            inbox.settle(Collections.max(byId.keySet()));
        }
    }

    /** Keeps updates; where they cannot be kept, people are told that their messages wait. */
    private Collection<Long> kept(Collection<JsonNode> updates, List<StoredUpdate> stored) {
        try {
            Collection<Long> fresh = inbox.store(stored);
            waits.over();
            return fresh;
        } catch (RuntimeException e) {
            waits.tell(updates);
            throw e;
        }
    }

    /** Has people told of updates that nobody can write down now. */
    void waits(Collection<JsonNode> updates) {
        waits.tell(updates);
    }

    /** Has those handled, once, that this process had taken in before it ended last time. */
    void recover() {
        if (!recovered.get()) {
            List<StoredUpdate> left = inbox.pending();
            if (!left.isEmpty()) {
                LOG.info("{} updates were left over from last time", left.size());
            }
            if (!recovered.getAndSet(true)) {
                left.forEach(this::takeUp);
            }
        }
    }

    private void tick() {
        try {
            recover();
            Instant now = clock.instant();
            inbox.renew(now);
            List<StoredUpdate> orphans = inbox.adopt(now, GONE);
            if (!orphans.isEmpty()) {
                LOG.info("{} updates of a process that is gone are taken over", orphans.size());
                orphans.forEach(this::takeUp);
            }
            if (!now.isBefore(nextPrune)) {
                inbox.prune(now.minus(KEPT));
                nextPrune = now.plus(Duration.ofHours(1));
            }
        } catch (RuntimeException | Error e) {
            LOG.warn("the inbox cannot be looked after now: {}", e.toString());
        }
        // whatever happened: a process that shows no life loses its updates to others
        lanes.later(TICK, this::tick);
    }

    private void takeUp(StoredUpdate leftOver) {
        enqueue(leftOver, UpdateReader.parse(leftOver.json()), true);
    }

    /** Has an update handled in its turn; false where it is let go, since its sender asks too fast or its chat too much. */
    private boolean enqueue(StoredUpdate update, JsonNode json, boolean leftOver) {
        long chat = UpdateReader.chat(json);
        boolean tap = json.has("callback_query");
        if (!leftOver && letGo(json, chat)) {
            return false;
        }
        boolean dead = tap && update.received().plus(TAP_DEAD).isBefore(clock.instant());
        TapAnswer tapAnswer = new TapAnswer(gateway, dead);
        if (tap && !dead) {
            String query = json.path("callback_query").path("id").asText();
            lanes.later(TAP_LIMIT, () -> tapAnswer.give(query, ""));
        }
        lanes.add(chat, new Handling(update, json, desk, leftOver, tapAnswer));
        return true;
    }

    private boolean letGo(JsonNode json, long chat) {
        if (!json.has("message") && !json.has("callback_query") && !json.has("inline_query")) {
            return false;
        }
        boolean full = json.has("message") && lanes.waiting(chat) >= BACKLOG;
        long user = UpdateReader.user(json);
        Floods.Verdict verdict = floods.ask(user == 0 ? chat : user, full, () -> hears(json, chat), clock.instant());
        if (verdict == Floods.Verdict.TELL) {
            LOG.warn("somebody asks faster than can be answered, in chat {}: some requests are let go", chat);
            Excuse excuse = new Excuse(gateway, json.path("message"), "tap.slow");
            lanes.later(Duration.ZERO, () -> excuse.tell(lanes));
        }
        return verdict != Floods.Verdict.ANSWER && !desk.understanding().isMove(json);
    }

    /** Whether something asked here may be excused: not what people tell each other, and once to a chat. */
    private boolean hears(JsonNode json, long chat) {
        return json.has("message")
                && desk.understanding().isAsked(json)
                && excused.asMap().putIfAbsent(chat, true) == null;
    }

    /** Ends within a few seconds: lets the messages in flight finish, leaves the rest for next time. */
    @Override
    public void close() {
        lanes.close();
        waits.close();
    }
}
