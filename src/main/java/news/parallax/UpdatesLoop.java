package news.parallax;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import news.parallax.job.Jobs;
import news.parallax.job.Tenure;
import news.parallax.telegram.LongPolling;
import news.parallax.telegram.Menu;
import news.parallax.telegram.Reception;
import news.parallax.telegram.StandIn;
import org.jspecify.annotations.Nullable;

/**
 * Asks Telegram for updates for as long as a tenure lasts. Where it ends since the store is away, so that nobody can hold
 * it, the one who held it last tells people that their messages wait, until the store answers.
 */
final class UpdatesLoop implements Jobs.Leading {
    private static final Duration LOOK = Duration.ofMillis(500);
    // the others take a tenure over from a process that shows no life for so long
    private static final Duration SLEPT = Duration.ofSeconds(5);

    private final Reception reception;
    private final Supplier<List<Menu>> menus;
    private final BooleanSupplier storeAnswers;
    private final CountDownLatch stopping;
    private final InstantSource clock;
    private volatile @Nullable LongPolling polling;

    /**
     * @param menus the commands that Telegram is to show
     * @param storeAnswers whether the store answers now; may take seconds where it does not
     * @param stopping ends everything
     */
    UpdatesLoop(
            Reception reception,
            Supplier<List<Menu>> menus,
            BooleanSupplier storeAnswers,
            CountDownLatch stopping,
            InstantSource clock) {
        this.reception = reception;
        this.menus = menus;
        this.storeAnswers = storeAnswers;
        this.stopping = stopping;
        this.clock = clock;
    }

    @Override
    public void lead(Tenure tenure) throws InterruptedException {
        while (tenure.held()) {
            long kept;
            boolean awake;
            try (LongPolling open = new LongPolling(reception, menus, clock)) {
                open.start();
                polling = open;
                awake = heldToTheEnd(tenure);
                kept = open.kept();
            } finally {
                polling = null;
            }
            if (awake) {
                standIn(kept);
            }
        }
    }

    /** Waits for the end of a tenure; says whether this process was awake all the while, so that nobody else has begun. */
    private boolean heldToTheEnd(Tenure tenure) throws InterruptedException {
        Instant looked = clock.instant();
        boolean held = true;
        while (held) {
            looked = clock.instant();
            held = tenure.lasts(LOOK);
        }
        return clock.instant().isBefore(looked.plus(SLEPT));
    }

    private void standIn(long kept) throws InterruptedException {
        try (StandIn standIn = new StandIn(reception, kept, clock)) {
            standIn.start();
            // nobody is told anything before the second look, which the answer of a store at work comes before
            while (!standIn.over() && stopping.getCount() > 0 && !storeAnswers.getAsBoolean()) {
                stopping.await(LOOK.toMillis(), TimeUnit.MILLISECONDS);
            }
        }
    }

    /** When Telegram last answered, the epoch where it never did; empty where this process does not ask. */
    Optional<Instant> lastAnswer() {
        return Optional.ofNullable(polling).map(LongPolling::lastAnswer);
    }
}
