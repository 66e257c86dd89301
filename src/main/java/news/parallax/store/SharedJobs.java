package news.parallax.store;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerBuilder;
import com.github.kagkarlsson.scheduler.SchedulerName;
import com.github.kagkarlsson.scheduler.jdbc.PostgreSqlJdbcCustomization;
import com.github.kagkarlsson.scheduler.logging.LogLevel;
import com.github.kagkarlsson.scheduler.task.ExecutionContext;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import news.parallax.job.Jobs;
import news.parallax.job.Tenure;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Work shared by the processes on one PostgreSQL, by db-scheduler: a kind of work is a row that one process picks and
 * keeps showing itself alive in. The row's version goes up with each picking and is the fencing token.
 */
final class SharedJobs implements Jobs {
    /** One row a kind of work: db-scheduler's name for it. */
    static final String INSTANCE = RecurringTask.INSTANCE;

    private static final Logger LOG = LoggerFactory.getLogger(SharedJobs.class);
    private static final Duration AGAIN = Duration.ofSeconds(1);
    // whoever takes over has people waiting
    private static final Duration LOOK = Duration.ofMillis(500);
    private static final Duration HEARTBEAT = Duration.ofSeconds(1);
    private static final int MISSED = 5;
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final DataSource source;
    private final String owner;
    private final DatabaseClock clock;
    private final ScheduledExecutorService measuring = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "store-clock");
        thread.setDaemon(true);
        return thread;
    });
    private final List<RecurringTask<Void>> tasks = new ArrayList<>();
    private @Nullable Scheduler scheduler;

    /**
     * @param owner this process's name among those on the store
     * @param clock the database's time, by which all processes agree who is late
     */
    SharedJobs(DataSource source, String owner, DatabaseClock clock) {
        this.source = source;
        this.owner = owner;
        this.clock = clock;
    }

    /**
     * Makes sure that nobody has taken a kind of work over, and that nobody can before this transaction ends.
     *
     * @param token the holder's; 0 where there is nobody else
     * @throws StoreException where somebody has
     */
    static void check(Handle handle, String work, long token) {
        if (token > 0
                && handle.createQuery(
                                "SELECT 1 FROM scheduled_tasks WHERE task_name = :work AND task_instance = :instance"
                                        + " AND picked AND version = :token FOR SHARE")
                        .bind("work", work)
                        .bind("instance", INSTANCE)
                        .bind("token", token)
                        .mapTo(Integer.class)
                        .findOne()
                        .isEmpty()) {
            throw new StoreException("Another process has taken over the work called " + work + ".", true);
        }
    }

    @Override
    public void lead(String name, Leading work) {
        add(name, AGAIN, work);
    }

    @Override
    public void every(String name, Duration pause, Runnable work) {
        add(name, pause, held -> work.run());
    }

    private void add(String name, Duration pause, Leading work) {
        tasks.add(Tasks.recurring(name, FixedDelay.of(pause)).execute((instance, context) -> {
            try {
                work.lead(tenure(context));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            } catch (RuntimeException e) {
                LOG.error("{} failed and goes on", name, e);
            }
        }));
    }

    private Tenure tenure(ExecutionContext context) {
        return Tenure.untilLost(new Tenure() {
            @Override
            public boolean held() {
                return !context.getSchedulerState().isShuttingDown()
                        && !context.getCurrentlyExecuting().getHeartbeatState().hasStaleHeartbeat();
            }

            @Override
            public long token() {
                return context.getExecution().version;
            }
        });
    }

    @Override
    public synchronized void start() {
        Future<?> unused = measuring.scheduleWithFixedDelay(this::measure, 0, 30, TimeUnit.SECONDS);
        SchedulerBuilder builder = Scheduler.create(source, List.of())
                .startTasks(tasks)
                .schedulerName(new SchedulerName.Fixed(owner))
                .jdbcCustomization(new PostgreSqlJdbcCustomization(false, true))
                .pollUsingLockAndFetch(0.5, 1.0)
                .threads(tasks.size())
                .pollingInterval(LOOK)
                .heartbeatInterval(HEARTBEAT)
                .missedHeartbeatsLimit(MISSED)
                .shutdownMaxWait(PATIENCE)
                .failureLogging(LogLevel.OFF, false)
                .clock(clock::instant);
        Scheduler built = builder.build();
        scheduler = built;
        built.start();
    }

    private void measure() {
        try {
            clock.measure();
        } catch (RuntimeException e) {
            LOG.debug("the server's clock could not be read", e);
        }
    }

    @Override
    public synchronized void close() {
        measuring.shutdownNow();
        if (scheduler != null) {
            scheduler.stop();
            scheduler = null;
        }
    }
}
