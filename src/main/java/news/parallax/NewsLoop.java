package news.parallax;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.Consumer;
import java.util.function.Supplier;
import news.parallax.job.Jobs;
import news.parallax.job.Tenure;
import news.parallax.pipeline.NewsCycle;
import news.parallax.pipeline.TurnSummary;
import news.parallax.store.Store;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Makes one turn of the news after another for as long as a tenure lasts; a turn that fails never stops the loop. */
final class NewsLoop implements Jobs.Leading {
    private static final Logger LOG = LoggerFactory.getLogger(NewsLoop.class);

    private final NewsCycle cycle;
    private final Supplier<TurnSummary> turn;
    private final Store store;
    private final Duration first;
    private final Duration between;
    private final Consumer<TurnSummary> told;
    private final InstantSource clock;
    private volatile Instant lastTurn = Instant.EPOCH;
    private volatile boolean leading;

    /**
     * @param turn what is done in a turn
     * @param first how long to wait before the first turn
     * @param between how long to wait between two
     * @param told hears what each turn did
     */
    NewsLoop(
            NewsCycle cycle,
            Supplier<TurnSummary> turn,
            Store store,
            Duration first,
            Duration between,
            Consumer<TurnSummary> told,
            InstantSource clock) {
        this.cycle = cycle;
        this.turn = turn;
        this.store = store;
        this.first = first;
        this.between = between;
        this.told = told;
        this.clock = clock;
    }

    @Override
    public void lead(Tenure tenure) throws InterruptedException {
        leading = true;
        lastTurn = clock.instant();
        try {
            store.fenceStories(tenure);
            cycle.startOver();
            for (Duration pause = first; tenure.lasts(pause); pause = between) {
                try {
                    told.accept(turn.get());
                    lastTurn = clock.instant();
                } catch (RuntimeException e) {
                    LOG.error("a turn of the news failed; the next one is made as usual", e);
                }
            }
        } finally {
            leading = false;
            store.fenceStories(Tenure.NONE);
        }
    }

    /** When the last turn ended well, or this process was given the work; now, where another has it. */
    Instant lastTurn() {
        return leading ? lastTurn : clock.instant();
    }
}
