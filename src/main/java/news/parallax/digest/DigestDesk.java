package news.parallax.digest;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import news.parallax.subscription.Subscriptions;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Has digests composed and sent as long as it runs: looks every second what is due, and never ends by itself. */
public final class DigestDesk implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(DigestDesk.class);
    private static final Duration LOOK = Duration.ofMillis(500);
    private static final Duration TIDY = Duration.ofMinutes(1);
    private static final Duration RECEIPTS = Duration.ofDays(90);
    private static final Duration CLOSED_CHATS = Duration.ofDays(30);

    private final DigestRound composing;
    private final DeliveryRound sending;
    private final Subscriptions subscriptions;
    private final Deliveries deliveries;
    private final InstantSource clock;
    private final int senders;
    private final CountDownLatch stop = new CountDownLatch(1);
    private final List<Thread> threads = new ArrayList<>();
    private Instant nextTidy = Instant.MIN;

    /**
     * @param senders how many messages are on their way at a time; as many may be in doubt after a crash
     */
    public DigestDesk(
            DigestRound composing,
            DeliveryRound sending,
            Subscriptions subscriptions,
            Deliveries deliveries,
            InstantSource clock,
            int senders) {
        this.composing = composing;
        this.sending = sending;
        this.subscriptions = subscriptions;
        this.deliveries = deliveries;
        this.clock = clock;
        this.senders = senders;
    }

    /** Settles what the last run left in doubt, and starts. */
    public void start() {
        sending.recover();
        run("digest-compose", () -> {
            tidy();
            return composing.tick(clock.instant()) > 0;
        });
        for (int i = 1; i <= senders; i++) {
            run("digest-send-" + i, sending::sendNext);
        }
    }

    /** One piece of work; says whether there may be more at once. */
    private interface Work {
        boolean once();
    }

    private void run(String name, Work work) {
        Thread thread = new Thread(
                () -> {
                    while (stop.getCount() > 0) {
                        boolean more = false;
                        try {
                            more = work.once();
                        } catch (RuntimeException | Error e) {
                            LOG.error("{} failed and goes on", name, e);
                        }
                        if (!more) {
                            pause();
                        }
                    }
                },
                name);
        threads.add(thread);
        thread.start();
    }

    private void pause() {
        try {
            if (stop.await(LOOK.toMillis(), TimeUnit.MILLISECONDS)) {
                LOG.debug("stopping");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            stop.countDown();
        }
    }

    private void tidy() {
        Instant now = clock.instant();
        if (!now.isBefore(nextTidy)) {
            nextTidy = now.plus(TIDY);
            sending.takeOver();
            deliveries.prune(now.minus(RECEIPTS));
            subscriptions.removeClosed(now.minus(CLOSED_CHATS));
        }
    }

    /** Starts nothing more and waits for the messages in flight, at most eight seconds. */
    @Override
    public void close() {
        stop.countDown();
        Instant end = clock.instant().plusSeconds(8);
        for (Thread thread : threads) {
            try {
                thread.join(Math.max(1, Duration.between(clock.instant(), end).toMillis()));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
