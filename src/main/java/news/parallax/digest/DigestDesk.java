package news.parallax.digest;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.IntSupplier;
import news.parallax.job.Tenure;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Has messages composed and sent, each by the one process whose turn it is. As many messages are on their way at a time as
 * this is told: after a crash so many at most are in doubt.
 */
public final class DigestDesk {
    /** How many messages go side by side at most. */
    public static final int MOST_SENDERS = 8;

    private static final Logger LOG = LoggerFactory.getLogger(DigestDesk.class);
    private static final Duration LOOK = Duration.ofMillis(250);
    private static final Duration TIDY = Duration.ofMinutes(1);
    private static final Duration STEP = Duration.ofMillis(30);

    private final List<Round> rounds;
    private final DeliveryRound sending;
    private final IntSupplier senders;
    private final Runnable tidying;
    private final InstantSource clock;

    /** Something that is composed; says how much it did. */
    public interface Round {
        /** Composes what is due now. */
        int tick(Instant now);
    }

    /**
     * @param rounds what is composed, in this order
     * @param senders how many messages may be on their way at a time now; at most {@link #MOST_SENDERS} are
     * @param tidying what is done every minute beside it
     */
    public DigestDesk(
            List<Round> rounds, DeliveryRound sending, IntSupplier senders, Runnable tidying, InstantSource clock) {
        this.rounds = List.copyOf(rounds);
        this.sending = sending;
        this.senders = senders;
        this.tidying = tidying;
        this.clock = clock;
    }

    /** Composes what is due, as long as it is this process's turn. A round that fails stops no other. */
    public void compose(Tenure tenure) throws InterruptedException {
        Instant nextTidy = Instant.MIN;
        while (tenure.held()) {
            Instant now = clock.instant();
            boolean more = false;
            for (Round round : rounds) {
                more |= once(round.getClass().getSimpleName(), () -> round.tick(now) > 0);
            }
            // after the first round: who takes over from another has people waiting
            if (!now.isBefore(nextTidy)) {
                nextTidy = now.plus(TIDY);
                once("tidying", () -> {
                    tidying.run();
                    return false;
                });
            }
            if (!more) {
                rest();
            }
        }
    }

    /** Settles what was left in doubt, then sends, as long as it is this process's turn. */
    public void send(Tenure tenure) throws InterruptedException {
        sending.recover();
        List<Thread> others = new ArrayList<>();
        for (int number = 2; number <= MOST_SENDERS; number++) {
            int own = number;
            Thread thread = new Thread(() -> beside(tenure, own), "digest-send-" + number);
            thread.setDaemon(true);
            others.add(thread);
            thread.start();
        }
        try {
            sendWhile(tenure, 1);
        } finally {
            for (Thread thread : others) {
                thread.join();
            }
        }
    }

    private void beside(Tenure tenure, int number) {
        try {
            sendWhile(tenure, number);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void sendWhile(Tenure tenure, int number) throws InterruptedException {
        while (tenure.held()) {
            if (number > senders.getAsInt() || !once("sending", sending::sendNext)) {
                rest();
            }
        }
    }

    /** How many messages have to be on their way at a time to keep the pace, where answers take so long. */
    public static int toKeepPace(Duration answerTime) {
        long needed = 1 + answerTime.toMillis() / STEP.toMillis();
        return (int) Math.min(MOST_SENDERS, needed);
    }

    /** One piece of work; says whether there may be more at once. */
    private interface Work {
        boolean once();
    }

    private static boolean once(String name, Work work) {
        try {
            return work.once();
        } catch (RuntimeException | Error e) {
            LOG.error("{} failed and goes on", name, e);
            return false;
        }
    }

    private static void rest() throws InterruptedException {
        CountDownLatch never = new CountDownLatch(1);
        if (never.await(LOOK.toMillis(), TimeUnit.MILLISECONDS)) {
            throw new IllegalStateException("nobody ends the rest");
        }
    }
}
