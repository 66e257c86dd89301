package news.parallax.telegram;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import news.parallax.chat.Button;
import news.parallax.chat.ChatEvents;
import news.parallax.chat.ChatId;
import news.parallax.chat.ChatKind;
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
    // the way to an answer takes as much room as this
    private static final int SHORT = 160;

    private final long update;
    private final JsonNode json;
    private final Incoming.Asked asked;
    private final Reply reply;
    private final TelegramGateway gateway;
    private final ChatEvents events;
    private final TapAnswer tapAnswer;
    private ChatId chat;
    private boolean elsewhere;
    private boolean refusedAside;
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
        if (reply.message().isEmpty()) {
            if (reply.way().isPresent()) {
                lead();
            } else {
                answerTap();
            }
            return Optional.empty();
        }
        if (!reply.fresh() && !alone()) {
            answerTap();
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
        asked.tap().ifPresent(tap -> tapAnswer.give(tap.query(), inShort() ? "" : reply.notice()));
    }

    /** Whether the notice only says what the message says too. */
    private boolean inShort() {
        return reply.aside() && reply.message().isPresent();
    }

    /** Whether only the asker is to see the answer, though others listen: what was tapped stays as it is for them. */
    private boolean alone() {
        return (reply.aside() || asked.tap().map(Incoming.Tap::aside).orElse(false))
                && asked.request().kind() != ChatKind.PRIVATE
                && asked.request().user() != 0;
    }

    /** Answers a tap without a message: with what a glance can take in, or by opening the answer in private. */
    private void lead() {
        elsewhere = true;
        String query = asked.tap().map(Incoming.Tap::query).orElse("");
        Request request = asked.request();
        Optional<String> link = reply.way()
                .or(() -> TapLinks.start(gateway.seals(), request.text(), request.user()))
                .flatMap(gateway::link);
        if (!reply.notice().isBlank() || link.isEmpty()) {
            tapAnswer.give(
                    query,
                    reply.notice().isBlank() ? Understanding.voice(request).say("tap.aside") : reply.notice());
        } else {
            tapAnswer.open(query, link.get());
        }
    }

    private Optional<Duration> post(Message message) {
        Request request = asked.request();
        To to = new To(chat, request.thread(), request.user());
        if (alone()) {
            return aside(to, message);
        }
        Optional<Long> inPlace = reply.fresh() ? Optional.empty() : asked.tap().flatMap(Incoming.Tap::messageId);
        if (inPlace.isPresent() && Shown.already(json, message)) {
            seen();
            return Optional.empty();
        }
        PostResult result =
                inPlace.isPresent() ? gateway.edit(to, inPlace.get(), message) : gateway.answer(to, message);
        return after(result, inPlace.isPresent());
    }

    /** To the asker alone; where Telegram cannot do that, a way to it in private, or what is no longer than such a way. */
    private Optional<Duration> aside(To to, Message message) {
        Optional<PostResult> result = asked.request().kind() == ChatKind.GROUP && !refusedAside
                ? gateway.aside(to, message, asked.tap().map(Incoming.Tap::query))
                : Optional.empty();
        if (result.isPresent()) {
            return after(result.get(), false);
        }
        // what has to wait for its turn now is not tried that way again
        refusedAside = true;
        if (asked.tap().isPresent()) {
            lead();
            return Optional.empty();
        }
        Optional<String> link =
                message.text().length() <= SHORT && message.buttons().isEmpty()
                        ? Optional.empty()
                        : reply.way().flatMap(gateway::link);
        elsewhere = link.isPresent();
        Voice voice = Understanding.voice(asked.request());
        return after(
                gateway.answer(
                        to,
                        link.map(url -> Message.of(voice.tell("tap.aside"))
                                        .with(List.of(List.of(Button.open(voice.say("tap.private"), url)))))
                                .orElse(message)),
                false);
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
