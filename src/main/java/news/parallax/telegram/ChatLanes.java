package news.parallax.telegram;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs tasks on a few threads: those of one chat one after the other in order, those of several chats side by side, and
 * each chat in its turn however much another asks for. Safe for several threads.
 */
final class ChatLanes implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(ChatLanes.class);

    private final ScheduledThreadPoolExecutor threads;
    private final Map<Long, Deque<Task>> lanes = new HashMap<>();
    private boolean closed;

    /** @param name what the threads are called, before their number */
    ChatLanes(int count, String name) {
        AtomicInteger number = new AtomicInteger();
        threads = new ScheduledThreadPoolExecutor(count, task -> {
            Thread thread = new Thread(task, name + "-" + number.incrementAndGet());
            thread.setDaemon(true);
            return thread;
        });
        threads.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
        threads.setRemoveOnCancelPolicy(true);
    }

    /** Something to do for a chat. */
    interface Task {
        /** Does it; returns how long to wait before doing it again, or empty where it is finished. */
        Optional<Duration> run();
    }

    /** Adds a task behind the others of its chat; returns how many stand before it. */
    int add(long chat, Task task) {
        synchronized (lanes) {
            Deque<Task> lane = lanes.computeIfAbsent(chat, id -> new ArrayDeque<>());
            lane.addLast(task);
            if (lane.size() == 1) {
                start(chat, Duration.ZERO);
            }
            return lane.size() - 1;
        }
    }

    /** How many tasks of a chat are not finished. */
    int waiting(long chat) {
        synchronized (lanes) {
            Deque<Task> lane = lanes.get(chat);
            return lane == null ? 0 : lane.size();
        }
    }

    /** Runs something once after a while, out of turn. */
    void later(Duration delay, Runnable task) {
        synchronized (lanes) {
            if (!closed) {
                Future<?> unused = threads.schedule(task, delay.toMillis(), TimeUnit.MILLISECONDS);
            }
        }
    }

    private void start(long chat, Duration delay) {
        if (!closed) {
            Future<?> unused = threads.schedule(() -> step(chat), delay.toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    private void step(long chat) {
        Task task;
        synchronized (lanes) {
            Deque<Task> lane = lanes.get(chat);
            if (closed || lane == null || lane.isEmpty()) {
                return;
            }
            task = lane.getFirst();
        }
        Optional<Duration> again = Optional.empty();
        try {
            again = task.run();
        } catch (RuntimeException | Error e) {
            LOG.error("a task of chat {} failed", chat, e);
        }
        synchronized (lanes) {
            Deque<Task> lane = lanes.get(chat);
            if (lane == null) {
                return;
            }
            if (again.isEmpty()) {
                lane.removeFirst();
            }
            if (lane.isEmpty()) {
                lanes.remove(chat);
            } else {
                start(chat, again.orElse(Duration.ZERO));
            }
        }
    }

    /** Starts nothing more, and waits at most five seconds for what is running. */
    @Override
    public void close() {
        synchronized (lanes) {
            closed = true;
        }
        threads.shutdown();
        try {
            if (!threads.awaitTermination(5, TimeUnit.SECONDS)) {
                LOG.warn("some answers were cut off; they are given after the next start");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
