package news.parallax.telegram;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import news.parallax.chat.ChatId;
import news.parallax.telegram.Pace.Lane;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The pace of all processes of a bot together: first this process's own, which sees to the order of those who wait, then
 * what all have noted. While the others cannot be asked, its own alone. Safe for several threads.
 */
final class SharedPace {
    private static final Logger LOG = LoggerFactory.getLogger(SharedPace.class);
    /** Broadcasts leave room for one answer, wherever it is given. */
    private static final int ROOM = 1;

    private static final Duration SOON = Duration.ofMillis(20);
    // who sends has asked the store a moment ago whether he may, so it is back as soon as others can be asked
    private static final Duration UNASKED = Duration.ofSeconds(1);

    // clocks of machines differ a little
    private static final Duration NOTED = Postings.MINUTE.minusSeconds(5);

    private final Pace own;
    private final InstantSource clock;
    private final Executor noting;
    private volatile Postings postings = Postings.NONE;
    private volatile Instant askAgain = Instant.MIN;

    /** @param noting notes beside that messages were answered: whoever sent one has its outcome to write first */
    SharedPace(InstantSource clock, Executor noting) {
        this.clock = clock;
        this.noting = noting;
        own = new Pace(clock);
    }

    /** From now on this process keeps one pace with those that note here. */
    void with(Postings others) {
        postings = others;
    }

    /** Asks to send one message now; where it may go, {@link #answered} must follow. */
    Postings.Taken take(ChatId chat, Lane lane) {
        Duration wait = own.take(chat, lane);
        if (!wait.isZero()) {
            return new Postings.Taken(wait, 0);
        }
        Postings.Taken taken = asked(chat, lane);
        if (!taken.pause().isZero()) {
            own.back(chat, lane);
        }
        return taken;
    }

    /** The same by this process's own pace alone. */
    Postings.Taken takeAlone(ChatId chat, Lane lane) {
        return new Postings.Taken(own.take(chat, lane), 0);
    }

    private Postings.Taken asked(ChatId chat, Lane lane) {
        if (askAgain.isBefore(clock.instant())) {
            try {
                return postings.take(chat, lane == Lane.EDIT, (lately, now) -> wait(chat, lane, lately, now));
            } catch (RuntimeException e) {
                askAgain = clock.instant().plus(UNASKED);
                LOG.warn("what other processes send cannot be seen, so the pace is this one's own: {}", e.getMessage());
            }
        }
        return new Postings.Taken(Duration.ZERO, 0);
    }

    /** How long a message waits after what all processes sent. */
    static Duration wait(ChatId chat, Lane lane, Postings.Lately lately, Instant now) {
        Duration wait = Pace.after(chat, lane, lately.toChat(), now);
        if (!wait.isZero() || lane == Lane.EDIT) {
            return wait;
        }
        List<Instant> second = lately.answered().stream()
                .filter(one -> one.plus(Pace.SECOND).isAfter(now))
                .toList();
        int missing = (lane == Lane.BROADCAST ? ROOM : 0) + 1 - (Pace.PER_SECOND - lately.underWay() - second.size());
        if (missing <= 0) {
            return Duration.ZERO;
        }
        return missing <= second.size()
                ? Duration.between(now, second.get(missing - 1).plus(Pace.SECOND))
                : SOON;
    }

    /** Says that Telegram answered what was let go, or will not. */
    void answered(Lane lane, long number) {
        own.answered(lane);
        if (number > 0) {
            // the second begins now, however long the noting waits: else broadcasts lose that wait for each place
            Instant at = clock.instant();
            try {
                noting.execute(() -> note(number, at));
            } catch (RejectedExecutionException e) {
                LOG.debug("that message {} was answered is not noted any more", number, e);
            }
        }
    }

    private void note(long number, Instant at) {
        try {
            postings.answered(number, Pace.until(clock.instant(), at));
        } catch (RuntimeException e) {
            LOG.debug("that message {} was answered could not be noted", number, e);
        }
    }

    /** Whether other processes of the bot may send. */
    boolean shared() {
        return !postings.equals(Postings.NONE);
    }

    /**
     * Whether one message at most can have gone to a chat since an instant, as processes note what they send; false where
     * that is too long ago to say.
     */
    boolean onlyOne(ChatId chat, Instant since) {
        return since.plus(NOTED).isAfter(clock.instant()) && postings.to(chat) <= 1;
    }

    /** How long a broadcast must wait by this process's own pace; nothing is counted. */
    Duration untilBroadcast() {
        return own.untilBroadcast();
    }

    /** Waits for a while, or until something was answered here. */
    void rest(Duration longest) throws InterruptedException {
        own.rest(longest);
    }

    /** Telegram asked to wait before anything more is sent to a chat. */
    void hold(ChatId chat, Duration delay) {
        own.hold(chat, delay);
    }
}
