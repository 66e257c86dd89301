package news.parallax.telegram;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import news.parallax.chat.Button;
import news.parallax.chat.ChatEvents;
import news.parallax.chat.ChatId;
import news.parallax.chat.ChatKind;
import news.parallax.chat.DeepLink;
import news.parallax.chat.Message;
import news.parallax.chat.PostResult;
import news.parallax.chat.Reply;
import news.parallax.chat.Request;
import news.parallax.chat.Voice;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings one answer to its chat, in as many tries as that takes: in place of what was tapped, aside, or as a message of its
 * own. One whose fate is unknown is not sent again: the person is there and can ask again. For one thread at a time.
 */
final class ReplyCarrier {
    private static final Logger LOG = LoggerFactory.getLogger(ReplyCarrier.class);
    // Telegram forgets a tap that is not answered in time
    private static final Duration TAP_PATIENCE = Duration.ofSeconds(4);
    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final int MOVES = 3;

    private final long update;
    private final JsonNode json;
    private final Incoming.Asked asked;
    private final Reply reply;
    private final TelegramGateway gateway;
    private final ChatEvents events;
    private final TapAnswer tapAnswer;
    private ChatId chat;
    private boolean elsewhere;
    private int failures;
    private int moves;
    private Duration waited = Duration.ZERO;

    /**
     * @param update the update's id, for the log
     * @param json what the update says
     */
    ReplyCarrier(
            long update,
            JsonNode json,
            Incoming.Asked asked,
            Reply reply,
            TelegramGateway gateway,
            ChatEvents events,
            TapAnswer tapAnswer) {
        this.update = update;
        this.json = json;
        this.asked = asked;
        this.reply = reply;
        this.gateway = gateway;
        this.events = events;
        this.tapAnswer = tapAnswer;
        chat = asked.request().chat();
    }

    /** Tries once; says when to try again, or nothing where it is over. */
    Optional<Duration> run() {
        // a button shows that it is at work until its tap is answered: what comes as a message of its own comes first
        if (reply.message().isEmpty() || !reply.fresh()) {
            answerTap();
        }
        if (reply.message().isEmpty()) {
            return Optional.empty();
        }
        Optional<Duration> again = Optional.empty();
        try {
            again = post(reply.message().get());
        } finally {
            if (again.isEmpty() || waited.compareTo(TAP_PATIENCE) > 0) {
                answerTap();
            }
        }
        return again;
    }

    private void answerTap() {
        asked.tap().ifPresent(tap -> tapAnswer.give(tap.query(), reply.notice()));
    }

    private Optional<Duration> post(Message message) {
        Request request = asked.request();
        To to = new To(chat, request.thread(), request.user());
        boolean tappedAside = asked.tap().map(Incoming.Tap::aside).orElse(false);
        Optional<Long> inPlace =
                reply.fresh() || tappedAside ? Optional.empty() : asked.tap().flatMap(Incoming.Tap::messageId);
        if (inPlace.isEmpty()
                && (reply.aside() || tappedAside)
                && request.kind() == ChatKind.GROUP
                && to.asker() != 0) {
            return after(aside(to, message), false);
        }
        if (inPlace.isPresent() && Shown.already(json, message)) {
            seen();
            return Optional.empty();
        }
        PostResult result =
                inPlace.isPresent() ? gateway.edit(to, inPlace.get(), message) : gateway.answer(to, message);
        return after(result, inPlace.isPresent());
    }

    /** To the asker alone; where Telegram cannot do that, a button that asks again in private. */
    private PostResult aside(To to, Message message) {
        Optional<PostResult> result = gateway.aside(to, message, asked.tap().map(Incoming.Tap::query));
        if (result.isPresent()) {
            return result.get();
        }
        Optional<String> link = DeepLink.of(asked.request().text()).flatMap(gateway::link);
        elsewhere = link.isPresent();
        Voice voice = Understanding.voice(asked.request());
        return gateway.answer(
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
        if (result instanceof PostResult.Moved moved && moves++ < MOVES) {
            events.moved(chat, moved.to());
            chat = moved.to();
            return Optional.of(Duration.ZERO);
        }
        if (result instanceof PostResult.Posted) {
            seen();
        } else if (result instanceof PostResult.Closed closed) {
            events.closed(chat, closed.reason());
        } else {
            LOG.warn("the answer to update {} did not get through: {}", update, result);
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
            reply.seen().run();
        } catch (RuntimeException e) {
            LOG.warn("what was seen by update {} is not noted: {}", update, e.getMessage());
        }
    }

    private Optional<Duration> wait(Duration delay) {
        waited = waited.plus(delay);
        if (waited.compareTo(PATIENCE) > 0) {
            LOG.warn("the answer to update {} is given up after {}", update, waited);
            return Optional.empty();
        }
        return Optional.of(delay);
    }
}
