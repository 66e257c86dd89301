package news.parallax.telegram;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * What was sent to one chat lately, and how long it must be left alone: one message a second with short bursts, in a group 20
 * messages and 20 edits a minute, and as long as Telegram asked. For one thread at a time.
 */
final class ChatPace {
    private static final double BURST = 3;
    private static final double NANOS_A_MESSAGE = 1.05e9;
    private static final int PER_MINUTE = 20;
    private static final Duration MINUTE = Duration.ofSeconds(61);

    private final boolean group;
    private final Deque<Instant> minute = new ArrayDeque<>();
    private final Deque<Instant> edits = new ArrayDeque<>();
    private double tokens = BURST;
    private Instant stamp;
    private Instant heldUntil = Instant.MIN;

    ChatPace(boolean group, Instant now) {
        this.group = group;
        stamp = now;
    }

    void gain(Instant now) {
        tokens = Math.min(BURST, tokens + Duration.between(stamp, now).toNanos() / NANOS_A_MESSAGE);
        stamp = now;
    }

    Duration wait(Pace.Lane lane, Instant now) {
        gain(now);
        Duration wait = Pace.until(heldUntil, now);
        if (lane == Pace.Lane.EDIT) {
            return Pace.longer(wait, window(edits, now));
        }
        if (tokens < 1) {
            wait = Pace.longer(wait, Duration.ofNanos((long) Math.ceil((1 - tokens) * NANOS_A_MESSAGE)));
        }
        return Pace.longer(wait, window(minute, now));
    }

    private Duration window(Deque<Instant> times, Instant now) {
        while (!times.isEmpty() && !times.peekFirst().plus(MINUTE).isAfter(now)) {
            times.removeFirst();
        }
        return group && times.size() >= PER_MINUTE
                ? Pace.until(times.peekFirst().plus(MINUTE), now)
                : Duration.ZERO;
    }

    void count(Pace.Lane lane, Instant now) {
        if (lane == Pace.Lane.EDIT) {
            edits.addLast(now);
            return;
        }
        tokens -= 1;
        minute.addLast(now);
    }

    void uncount(Pace.Lane lane) {
        if (lane == Pace.Lane.EDIT) {
            edits.pollLast();
        } else {
            minute.pollLast();
            tokens = Math.min(BURST, tokens + 1);
        }
    }

    /** Telegram asked to wait for so long. */
    void hold(Instant now, Duration delay) {
        Instant end = now.plus(delay);
        heldUntil = end.isAfter(heldUntil) ? end : heldUntil;
    }

    boolean idle(Instant now) {
        return stamp.plus(MINUTE).isBefore(now) && heldUntil.isBefore(now);
    }
}
