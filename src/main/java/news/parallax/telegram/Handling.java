package news.parallax.telegram;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import news.parallax.chat.ChatEvents;
import news.parallax.chat.ChatId;
import news.parallax.chat.PostResult;
import news.parallax.chat.Reply;
import news.parallax.chat.Request;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What is done about one update: it is understood, handed to the bot, and the answer is brought to the chat. An update
 * that cannot be handled three times is set aside. An answer whose fate is unknown is not sent again: the person is
 * there and can ask again.
 */
final class Handling implements ChatLanes.Task {
    private static final Logger LOG = LoggerFactory.getLogger(Handling.class);
    private static final int TRIES = 3;
    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final int MOVES = 3;

    private final StoredUpdate update;
    private final Desk desk;
    private final AtomicBoolean tapAnswered;
    private final boolean leftOver;
    private boolean counted;
    private boolean delivered;
    private int storeFailures;
    private int failures;
    private int moves;
    private Duration waited = Duration.ZERO;
    private Incoming.@Nullable Asked asked;
    private @Nullable Reply reply;
    private @Nullable ChatId chat;

    /** What every update needs. */
    record Desk(
            TelegramGateway gateway,
            UpdateReader reader,
            Inbox inbox,
            Function<Request, Reply> bot,
            ChatEvents events) {}

    /**
     * @param leftOver whether the process ended once before this was done: that counts as a try
     * @param tapAnswered whether Telegram was told that a tap arrived; shared with the one who sees that it is in time
     */
    Handling(StoredUpdate update, Desk desk, boolean leftOver, AtomicBoolean tapAnswered) {
        this.update = update;
        this.desk = desk;
        this.leftOver = leftOver;
        this.tapAnswered = tapAnswered;
    }

    @Override
    public Optional<Duration> run() {
        try {
            if (!delivered) {
                Optional<Duration> again = answer();
                if (again.isPresent()) {
                    return again;
                }
                delivered = true;
            }
            desk.inbox().done(List.of(update.id()));
            return Optional.empty();
        } catch (RuntimeException e) {
            // the store is away: nothing is sent that could not be noted, and nothing twice
            LOG.warn("update {} waits for the store: {}", update.id(), e.getMessage());
            return Optional.of(Duration.ofMillis(Math.min(10_000, 500L << Math.min(storeFailures++, 6))));
        }
    }

    private Optional<Duration> answer() {
        if (reply == null) {
            if (leftOver && !counted) {
                int tries = desk.inbox().failed(update.id());
                counted = true;
                if (tries >= TRIES) {
                    return setAside(tries, new IllegalStateException("the program ended while it was handled"));
                }
            }
            try {
                reply = understand();
            } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
                return failed(e);
            }
        }
        if (asked != null && !desk.inbox().mine(update.id())) {
            // this process was taken for dead while it slept: another has answered
            LOG.warn("update {} was taken over by another process", update.id());
            return Optional.empty();
        }
        return deliver(reply);
    }

    /** What to say; events are passed on and need no word. */
    private Reply understand() {
        Incoming incoming = desk.reader().read(UpdateReader.parse(update.json()));
        if (incoming instanceof Incoming.Asked question) {
            asked = question;
            chat = question.request().chat();
            return desk.bot().apply(question.request());
        }
        if (incoming instanceof Incoming.Opened opened) {
            desk.events().opened(opened.chat(), opened.kind(), opened.by());
        } else if (incoming instanceof Incoming.Closed closed) {
            desk.events().closed(closed.chat(), closed.reason());
        } else if (incoming instanceof Incoming.Moved moved) {
            desk.events().moved(moved.from(), moved.to());
        } else if (incoming instanceof Incoming.Loose loose) {
            answerTap(loose.tap(), "");
        }
        return Reply.silence();
    }

    private Optional<Duration> failed(Throwable e) {
        int tries = desk.inbox().failed(update.id());
        if (tries < TRIES) {
            LOG.warn("update {} failed, try {} of {}", update.id(), tries, TRIES, e);
            return Optional.of(Duration.ofMillis(200L * tries));
        }
        return setAside(tries, e);
    }

    private Optional<Duration> setAside(int tries, Throwable why) {
        LOG.error("update {} is set aside after {} tries", update.id(), tries, why);
        desk.inbox().setAside(update.id(), why.getClass().getSimpleName() + ": " + why.getMessage());
        if (asked != null) {
            asked.tap().ifPresent(tap -> answerTap(tap, ""));
        }
        return Optional.empty();
    }

    private Optional<Duration> deliver(Reply said) {
        if (asked == null || chat == null) {
            return Optional.empty();
        }
        asked.tap().ifPresent(tap -> answerTap(tap, said.notice()));
        if (said.message().isEmpty()) {
            return Optional.empty();
        }
        Optional<Integer> thread = asked.request().thread();
        Optional<Long> inPlace = said.fresh() ? Optional.empty() : asked.tap().flatMap(Incoming.Tap::messageId);
        if (inPlace.isPresent()
                && Shown.already(
                        UpdateReader.parse(update.json()), said.message().get())) {
            return Optional.empty();
        }
        PostResult result = inPlace.isPresent()
                ? desk.gateway()
                        .edit(chat, thread, inPlace.get(), said.message().get())
                : desk.gateway().answer(chat, thread, said.message().get());
        return after(result, inPlace.isPresent());
    }

    private Optional<Duration> after(PostResult result, boolean harmlessTwice) {
        if (result instanceof PostResult.Later later) {
            return wait(later.delay());
        }
        if (result instanceof PostResult.Failed || (result instanceof PostResult.Unknown && harmlessTwice)) {
            return wait(Duration.ofMillis(Math.min(30_000, 500L << Math.min(failures++, 6))));
        }
        if (result instanceof PostResult.Moved moved && chat != null && moves++ < MOVES) {
            desk.events().moved(chat, moved.to());
            chat = moved.to();
            return Optional.of(Duration.ZERO);
        }
        if (result instanceof PostResult.Closed closed && chat != null) {
            desk.events().closed(chat, closed.reason());
        } else if (!(result instanceof PostResult.Posted)) {
            LOG.warn("the answer to update {} did not get through: {}", update.id(), result);
        }
        return Optional.empty();
    }

    private Optional<Duration> wait(Duration delay) {
        waited = waited.plus(delay);
        if (waited.compareTo(PATIENCE) > 0) {
            LOG.warn("the answer to update {} is given up after {}", update.id(), waited);
            return Optional.empty();
        }
        return Optional.of(delay);
    }

    private void answerTap(Incoming.Tap tap, String notice) {
        if (!tapAnswered.getAndSet(true)) {
            desk.gateway().answerTap(tap.query(), notice);
        }
    }
}
