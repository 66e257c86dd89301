package news.parallax.telegram;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import news.parallax.chat.Button;
import news.parallax.chat.ChatEvents;
import news.parallax.chat.ChatId;
import news.parallax.chat.ChatKind;
import news.parallax.chat.Conversation;
import news.parallax.chat.DeepLink;
import news.parallax.chat.Language;
import news.parallax.chat.Message;
import news.parallax.chat.PostResult;
import news.parallax.chat.Reply;
import news.parallax.chat.Request;
import news.parallax.chat.Voice;
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
    // Telegram forgets a tap that is not answered in time
    private static final Duration TAP_PATIENCE = Duration.ofSeconds(4);
    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final int MOVES = 3;
    private static final Duration IN_LINE = Duration.ofMillis(50);
    /** What a chat "says" when the bot was let in. */
    static final String WELCOME = "/welcome";

    private final StoredUpdate update;
    private final JsonNode json;
    private final Desk desk;
    private final AtomicBoolean tapAnswered;
    private final boolean leftOver;
    private boolean counted;
    private boolean delivered;
    private boolean over;
    private boolean elsewhere;
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
            Conversation bot,
            ChatEvents events,
            Spent spent,
            InstantSource clock) {}

    /**
     * @param json what the update says
     * @param leftOver whether the process ended once before this was done: that counts as a try
     * @param tapAnswered whether Telegram was told that a tap arrived; shared with the one who sees that it is in time
     */
    Handling(StoredUpdate update, JsonNode json, Desk desk, boolean leftOver, AtomicBoolean tapAnswered) {
        this.update = update;
        this.json = json;
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
            if (!over) {
                desk.inbox().done(List.of(update.id()));
            }
            return Optional.empty();
        } catch (RuntimeException e) {
            // the store is away: nothing is sent that could not be noted, and nothing twice
            LOG.warn("update {} waits for the store: {}", update.id(), e.getMessage());
            return Optional.of(Duration.ofMillis(Math.min(10_000, 500L << Math.min(storeFailures++, 6))));
        }
    }

    private Optional<Duration> answer() {
        if (reply == null) {
            if (desk.inbox().waits(update)) {
                return Optional.of(IN_LINE);
            }
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
            over = true;
            return Optional.empty();
        }
        return deliver(reply);
    }

    /** What to say; events are passed on and need no word. */
    private Reply understand() {
        Incoming incoming = desk.reader().read(json);
        if (incoming instanceof Incoming.Asked question) {
            asked = question;
            chat = question.request().chat();
            return question.tap().isPresent()
                    ? tapped(question.request(), question.tap().get())
                    : desk.bot().answer(question.request());
        }
        if (incoming instanceof Incoming.Opened opened) {
            desk.events().opened(opened.chat(), opened.kind(), opened.by());
            return welcome(opened);
        } else if (incoming instanceof Incoming.Closed closed) {
            desk.events().closed(closed.chat(), closed.reason());
        } else if (incoming instanceof Incoming.Moved moved) {
            desk.events().moved(moved.from(), moved.to());
        } else if (incoming instanceof Incoming.Loose loose) {
            answerTap(loose.tap(), "");
        } else if (incoming instanceof Incoming.Posted posted) {
            desk.events().posted(posted.chat(), posted.addresses());
        } else if (incoming instanceof Incoming.Inline inline) {
            desk.gateway().answerInline(inline.query(), desk.bot().inline(inline.question()));
        }
        return Reply.silence();
    }

    /** A chat that the bot was let into is greeted; a person says the first word in private. */
    private Reply welcome(Incoming.Opened opened) {
        if (opened.kind() == ChatKind.PRIVATE) {
            return Reply.silence();
        }
        Request request = new Request(
                opened.chat(), opened.kind(), opened.by(), Optional.empty(), opened.language(), WELCOME, false, false);
        asked = new Incoming.Asked(request, Optional.empty());
        chat = opened.chat();
        return desk.bot().answer(request);
    }

    /** A tap counts once, and only where the bot put the button; what is told instead changes nothing. */
    private Reply tapped(Request request, Incoming.Tap tap) {
        Voice voice = new Voice(Language.of(request.language()).orElse(Language.ENGLISH), ZoneOffset.UTC, false);
        if (!desk.spent().first(tap.query(), update.id())) {
            return Reply.silence();
        }
        Seals.Opened opened = desk.gateway()
                .seals()
                .open(
                        request.chat(),
                        request.user(),
                        request.text(),
                        desk.clock().instant());
        if (opened instanceof Seals.Opened.Data data) {
            return desk.bot()
                    .answer(new Request(
                            request.chat(),
                            request.kind(),
                            request.user(),
                            request.thread(),
                            request.language(),
                            data.data(),
                            true,
                            request.trusted()));
        }
        String key = opened instanceof Seals.Opened.Foreign
                ? "tap.foreign"
                : opened instanceof Seals.Opened.Stale ? "tap.stale" : "tap.unknown";
        return Reply.notice(voice.say(key));
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
        over = true;
        if (asked != null) {
            asked.tap().ifPresent(tap -> answerTap(tap, ""));
        }
        return Optional.empty();
    }

    private Optional<Duration> deliver(Reply said) {
        if (asked == null || chat == null) {
            return Optional.empty();
        }
        // a button shows that it is at work until its tap is answered: what comes as a message of its own comes first
        if (said.message().isEmpty() || !said.fresh()) {
            asked.tap().ifPresent(tap -> answerTap(tap, said.notice()));
        }
        if (said.message().isEmpty()) {
            return Optional.empty();
        }
        Optional<Duration> again = Optional.empty();
        try {
            again = post(said, asked, chat);
        } finally {
            if (again.isEmpty() || waited.compareTo(TAP_PATIENCE) > 0) {
                asked.tap().ifPresent(tap -> answerTap(tap, said.notice()));
            }
        }
        return again;
    }

    private Optional<Duration> post(Reply said, Incoming.Asked asked, ChatId chat) {
        Optional<Integer> thread = asked.request().thread();
        To to = new To(chat, thread, asked.request().user());
        boolean tappedAside = asked.tap().map(Incoming.Tap::aside).orElse(false);
        Optional<Long> inPlace =
                said.fresh() || tappedAside ? Optional.empty() : asked.tap().flatMap(Incoming.Tap::messageId);
        if (inPlace.isEmpty()
                && (said.aside() || tappedAside)
                && asked.request().kind() == ChatKind.GROUP
                && to.asker() != 0) {
            return after(aside(to, said.message().get()), false);
        }
        if (inPlace.isPresent() && Shown.already(json, said.message().get())) {
            seen();
            return Optional.empty();
        }
        PostResult result = inPlace.isPresent()
                ? desk.gateway().edit(to, inPlace.get(), said.message().get())
                : desk.gateway().answer(to, said.message().get());
        return after(result, inPlace.isPresent());
    }

    /** To the asker alone; where Telegram cannot do that, a button that asks again in private. */
    private PostResult aside(To to, Message message) {
        Request request = Objects.requireNonNull(asked).request();
        Optional<PostResult> result =
                desk.gateway().aside(to, message, asked.tap().map(Incoming.Tap::query));
        if (result.isPresent()) {
            return result.get();
        }
        Optional<String> link = DeepLink.of(request.text()).flatMap(desk.gateway()::link);
        elsewhere = link.isPresent();
        Voice voice = new Voice(Language.of(request.language()).orElse(Language.ENGLISH), ZoneOffset.UTC, false);
        return desk.gateway()
                .answer(
                        to,
                        link.map(url -> Message.of(voice.tell("tap.aside"))
                                        .with(List.of(List.of(Button.open(voice.say("tap.private"), url)))))
                                .orElse(message));
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
        if (result instanceof PostResult.Posted) {
            seen();
        } else if (result instanceof PostResult.Closed closed && chat != null) {
            desk.events().closed(chat, closed.reason());
        } else {
            LOG.warn("the answer to update {} did not get through: {}", update.id(), result);
        }
        return Optional.empty();
    }

    /** The answer is there, and is not sent again for what cannot be noted about it. */
    private void seen() {
        if (elsewhere) {
            // only a way to it is in the chat
            return;
        }
        try {
            Objects.requireNonNull(reply).seen().run();
        } catch (RuntimeException e) {
            LOG.warn("what was seen by update {} is not noted: {}", update.id(), e.getMessage());
        }
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
