package news.parallax.telegram;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import news.parallax.chat.ChatId;
import news.parallax.chat.PostResult;

/**
 * Calls that Telegram's limits count, each at its turn: one that would have to wait longer than a moment is told to come
 * later. Safe for several threads.
 */
final class PacedCalls implements AutoCloseable {
    private static final Duration SHORT_WAIT = Duration.ofMillis(300);
    // well before others take over from a process that shows no life
    private static final Duration SLEPT = Duration.ofSeconds(3);

    private final ExecutorService noting = Executors.newSingleThreadExecutor(task -> {
        Thread thread = new Thread(task, "telegram-noting");
        thread.setDaemon(true);
        return thread;
    });
    private final SharedPace pace;
    private final LongSupplier nanos;
    private final AnswerTime answerTime = new AnswerTime();
    private volatile BiConsumer<String, PostResult> listener = (lane, result) -> {};

    /** @param nanos measures how long calls take */
    PacedCalls(InstantSource clock, LongSupplier nanos) {
        pace = new SharedPace(clock, noting);
        this.nanos = nanos;
    }

    /** From now on the pace is kept together with those that note here. */
    void share(Postings postings) {
        pace.with(postings);
    }

    /** Has everything told that is sent from now on: why, and what became of it. */
    void tell(BiConsumer<String, PostResult> told) {
        listener = told;
    }

    /** How long Telegram takes to answer these days. */
    Duration answerTime() {
        return answerTime.mean();
    }

    /** Waits until a broadcast might be let go, whatever its chat, or for a moment. */
    void awaitTurn() throws InterruptedException {
        Duration pause = pace.untilBroadcast();
        if (!pause.isZero()) {
            pace.rest(pause.compareTo(SHORT_WAIT) < 0 ? pause : SHORT_WAIT);
        }
    }

    /** Whether other processes of the bot may send. */
    boolean shared() {
        return pace.shared();
    }

    /** Whether one message at most can have gone to a chat since an instant, as {@link SharedPace#onlyOne} says. */
    boolean onlyOne(ChatId chat, Instant since) {
        return pace.onlyOne(chat, since);
    }

    /** Makes a call at its turn. */
    PostResult make(ChatId chat, Pace.Lane lane, Supplier<PostResult> call) {
        return make(chat, lane, pace::take, call);
    }

    /** The same by this process's own pace, for when the others cannot be asked. */
    PostResult makeAlone(ChatId chat, Pace.Lane lane, Supplier<PostResult> call) {
        return make(chat, lane, pace::takeAlone, call);
    }

    private PostResult make(
            ChatId chat,
            Pace.Lane lane,
            BiFunction<ChatId, Pace.Lane, Postings.Taken> taking,
            Supplier<PostResult> call) {
        long asked = nanos.getAsLong();
        Postings.Taken taken = taking.apply(chat, lane);
        while (!taken.pause().isZero()) {
            if (taken.pause().compareTo(SHORT_WAIT) > 0) {
                return new PostResult.Later(taken.pause());
            }
            try {
                pace.rest(taken.pause());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return new PostResult.Failed("stopped while waiting for its turn");
            }
            taken = taking.apply(chat, lane);
        }
        PostResult result;
        long start = nanos.getAsLong();
        if (start - asked > SLEPT.toNanos()) {
            // frozen while it waited for its turn: others may have done it by now, so whoever asked asks the store
            // again
            pace.answered(lane, taken.number());
            return new PostResult.Later(Duration.ofMillis(1));
        }
        try {
            result = call.get();
        } finally {
            pace.answered(lane, taken.number());
            answerTime.took(nanos.getAsLong() - start);
        }
        if (result instanceof PostResult.Later later) {
            pace.hold(chat, later.delay());
        }
        listener.accept(lane.name().toLowerCase(Locale.ROOT), result);
        return result;
    }

    /** Ends the thread that notes. */
    @Override
    public void close() {
        noting.shutdown();
    }
}
