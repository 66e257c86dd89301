package news.parallax.telegram;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import news.parallax.chat.ChatId;

/**
 * Keeps to what Telegram bears: 30 messages a second in all, one a second in a chat with short bursts, 20 a minute in a
 * group, and 20 edits a minute in a group. Answers to people go in the order in which they were asked for, and before
 * broadcasts, which leave a little room for them. A second begins when a message was answered, since messages that left evenly
 * do not arrive so. Safe for several threads.
 */
final class Pace {
    static final int PER_SECOND = 30;
    static final Duration SECOND = Duration.ofMillis(1005);
    private static final Duration BROADCAST_STEP = Duration.ofNanos(34_500_000);
    // after a pause of the sender, as for a collection of garbage; the limit of each second holds all the same
    private static final int MADE_UP_FOR = 12;
    private static final Duration SWEEP = Duration.ofMinutes(5);
    private static final Duration FORGOTTEN = Duration.ofSeconds(3);

    /** Why something is sent. */
    enum Lane {
        /** A person asked for it. */
        ANSWER,
        /** A message changes in place, because a person asked for it. */
        EDIT,
        /** Nobody waits for it. */
        BROADCAST
    }

    private final InstantSource clock;
    /** When the last ones were answered: each arrived before that, however long it was on its way. */
    private final Deque<Instant> sent = new ArrayDeque<>();

    private final Map<ChatId, ChatPace> chats = new HashMap<>();
    /** Chats whose answer waits for room, in order of arrival, and when it is expected to ask again. */
    private final Map<ChatId, Instant> queue = new LinkedHashMap<>();

    private Instant last = Instant.MIN;
    private Instant nextBroadcast = Instant.MIN;
    private Instant heldUntil = Instant.MIN;
    private int underWay;
    private Instant sweep = Instant.MIN;

    Pace(InstantSource clock) {
        this.clock = clock;
    }

    /**
     * Asks to send one message now.
     *
     * @return zero where it may go; {@link #answered} must follow. Else how long to wait before asking again, with nothing
     *     counted
     */
    synchronized Duration take(ChatId chat, Lane lane) {
        Instant now = now();
        ChatPace state = chats.computeIfAbsent(chat, id -> new ChatPace(id.value() < 0, now));
        Duration wait = longer(until(heldUntil, now), state.wait(lane, now));
        if (wait.isZero() && lane != Lane.EDIT) {
            wait = overall(chat, lane, now);
        }
        if (wait.isZero()) {
            state.count(lane, now);
            if (lane != Lane.EDIT) {
                underWay++;
            }
            if (lane == Lane.BROADCAST) {
                Instant earliest = now.minus(BROADCAST_STEP.multipliedBy(MADE_UP_FOR));
                Instant base = nextBroadcast.isBefore(earliest) ? earliest : nextBroadcast;
                nextBroadcast = base.plus(BROADCAST_STEP);
            }
        }
        return wait;
    }

    /** How long a broadcast must wait, whatever its chat; nothing is counted. */
    synchronized Duration untilBroadcast() {
        Instant now = now();
        return longer(until(heldUntil, now), broadcast(free(now), now));
    }

    /** Takes back what was let go and will not be sent now. */
    synchronized void back(ChatId chat, Lane lane) {
        ChatPace state = chats.get(chat);
        if (state != null) {
            state.uncount(lane);
        }
        if (lane != Lane.EDIT) {
            underWay--;
        }
        // none is counted any more where the clock was set back since
        if (lane == Lane.BROADCAST && nextBroadcast.isAfter(Instant.MIN)) {
            nextBroadcast = nextBroadcast.minus(BROADCAST_STEP);
        }
    }

    /**
     * How long one more must wait in a chat.
     *
     * @param before when the others of the last minute began: edits for an edit, else messages; oldest first
     */
    static Duration after(ChatId chat, Lane lane, List<Instant> before, Instant now) {
        ChatPace state = new ChatPace(chat.value() < 0, before.isEmpty() ? now : before.get(0));
        for (Instant one : before) {
            state.gain(one);
            state.count(lane, one);
        }
        return state.wait(lane, now);
    }

    /** Says that Telegram answered what was let go, or will not; only then does its second begin. */
    synchronized void answered(Lane lane) {
        if (lane != Lane.EDIT) {
            underWay--;
            sent.addLast(now());
        }
        notifyAll();
    }

    /** Waits for a while, or until something was answered: then it may be one's turn sooner. */
    @SuppressWarnings("WaitNotInLoop") // the caller asks for its turn again, however it was woken
    synchronized void rest(Duration longest) throws InterruptedException {
        wait(Math.max(1, longest.toMillis()), longest.toNanosPart() % 1_000_000);
    }

    /** Telegram asked to wait before anything more is sent to a chat; for a moment nothing is sent to any. */
    synchronized void hold(ChatId chat, Duration delay) {
        Instant now = now();
        ChatPace state = chats.computeIfAbsent(chat, id -> new ChatPace(id.value() < 0, now));
        state.hold(now, delay);
        Duration everybody = delay.compareTo(SECOND) < 0 ? delay : SECOND;
        heldUntil = later(heldUntil, now.plus(everybody));
    }

    /** How many chats are remembered. */
    synchronized int remembered() {
        return chats.size();
    }

    /** How many more may go now. */
    private int free(Instant now) {
        while (!sent.isEmpty() && !sent.peekFirst().plus(SECOND).isAfter(now)) {
            sent.removeFirst();
        }
        queue.values().removeIf(expected -> expected.plus(FORGOTTEN).isBefore(now));
        return PER_SECOND - underWay - sent.size();
    }

    private Duration broadcast(int free, Instant now) {
        Duration room = free > queue.size() ? Duration.ZERO : until(expiry(queue.size() - free, now), now);
        return longer(room, until(nextBroadcast, now));
    }

    private Duration overall(ChatId chat, Lane lane, Instant now) {
        int free = free(now);
        if (lane == Lane.BROADCAST) {
            return broadcast(free, now);
        }
        int before = 0;
        for (ChatId waiting : queue.keySet()) {
            if (waiting.equals(chat)) {
                break;
            }
            before++;
        }
        if (before < free) {
            queue.remove(chat);
            return Duration.ZERO;
        }
        Instant turn = expiry(before - free, now);
        queue.put(chat, turn);
        return until(turn, now);
    }

    /** When {@code count} + 1 more may have gone, where each goes as soon as there is room. */
    private Instant expiry(int count, Instant now) {
        Instant first = now;
        int index = count % PER_SECOND;
        for (Instant one : sent) {
            if (index-- == 0) {
                first = one;
                break;
            }
        }
        return first.plus(SECOND.multipliedBy(count / PER_SECOND + 1L));
    }

    /** Now; a clock that was set back makes everything forgotten, rather than wait for it to come round again. */
    private Instant now() {
        Instant now = clock.instant();
        if (now.isBefore(last)) {
            sent.clear();
            chats.clear();
            nextBroadcast = Instant.MIN;
            queue.clear();
            heldUntil = Instant.MIN;
            sweep = Instant.MIN;
        }
        last = now;
        if (!now.isBefore(sweep)) {
            sweep = now.plus(SWEEP);
            chats.values().removeIf(chat -> chat.idle(now));
        }
        return now;
    }

    static Duration until(Instant end, Instant now) {
        return end.isAfter(now) ? Duration.between(now, end) : Duration.ZERO;
    }

    static Duration longer(Duration a, Duration b) {
        return a.compareTo(b) > 0 ? a : b;
    }

    private static Instant later(Instant a, Instant b) {
        return a.isAfter(b) ? a : b;
    }
}
