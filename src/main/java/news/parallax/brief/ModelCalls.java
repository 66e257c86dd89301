package news.parallax.brief;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Asks a language model within a deadline. After a failure it is left alone for a while, twice as long each time. Safe for several threads. */
final class ModelCalls implements AutoCloseable {
    /** How many calls go on at once. */
    static final int THREADS = 2;

    private static final Logger LOG = LoggerFactory.getLogger(ModelWriter.class);
    private static final Duration FIRST_REST = Duration.ofSeconds(30);
    private static final int MOST_DOUBLINGS = 5;

    private final LanguageModel model;
    private final Duration deadline;
    private final InstantSource clock;
    private final ExecutorService calls = Executors.newFixedThreadPool(THREADS, ModelCalls::thread);
    private final AtomicLong asked = new AtomicLong();
    private final AtomicLong failed = new AtomicLong();
    private final AtomicLong tokensIn = new AtomicLong();
    private final AtomicLong tokensOut = new AtomicLong();
    private int failuresInARow;
    private Instant restingUntil = Instant.MIN;

    /**
     * Calls to a model.
     *
     * @param deadline how long one answer may take, from asking to its last byte
     */
    ModelCalls(LanguageModel model, Duration deadline, InstantSource clock) {
        this.model = model;
        this.deadline = deadline;
        this.clock = clock;
    }

    /** What the model makes of these sources; nothing if it fails, or is left alone. */
    Optional<ModelAnswer> ask(List<Source> told, BriefLength length) {
        if (resting()) {
            return Optional.empty();
        }
        asked.incrementAndGet();
        Future<LanguageModel.Answer> call =
                calls.submit(() -> model.answer(ModelPrompt.rules(length), ModelPrompt.material(told)));
        try {
            LanguageModel.Answer answer = call.get(deadline.toMillis(), TimeUnit.MILLISECONDS);
            tokensIn.addAndGet(answer.tokensIn());
            tokensOut.addAndGet(answer.tokensOut());
            Optional<ModelAnswer> read = answer.whole() ? ModelAnswer.read(answer.text()) : Optional.empty();
            if (read.isEmpty()) {
                failed("an answer that is not as asked");
            } else {
                succeeded();
            }
            return read;
        } catch (TimeoutException e) {
            call.cancel(true);
            failed("no answer within " + deadline.toSeconds() + " s");
        } catch (ExecutionException e) {
            // its message may hold what was sent; its kind says enough
            failed(String.valueOf(
                    e.getCause() == null ? "" : e.getCause().getClass().getSimpleName()));
        } catch (InterruptedException e) {
            call.cancel(true);
            Thread.currentThread().interrupt();
        }
        return Optional.empty();
    }

    /** What the model cost and how often it failed, beside what became of its bullets and briefs. */
    ModelStats stats(long refused, long fallen) {
        return new ModelStats(asked.get(), failed.get(), refused, fallen, tokensIn.get(), tokensOut.get());
    }

    private synchronized boolean resting() {
        return clock.instant().isBefore(restingUntil);
    }

    private synchronized void failed(String why) {
        failed.incrementAndGet();
        Duration rest = FIRST_REST.multipliedBy(1L << Math.min(failuresInARow++, MOST_DOUBLINGS));
        restingUntil = clock.instant().plus(rest);
        LOG.warn("The model gave {}; briefs are extracts for {} s", why, rest.toSeconds());
    }

    private synchronized void succeeded() {
        failuresInARow = 0;
    }

    /** A thread that does not keep the program from ending. */
    static Thread thread(Runnable task) {
        Thread thread = new Thread(task, "model-writer");
        thread.setDaemon(true);
        return thread;
    }

    @Override
    public void close() {
        calls.shutdownNow();
    }
}
