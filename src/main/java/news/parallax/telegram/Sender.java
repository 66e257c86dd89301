package news.parallax.telegram;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import news.parallax.chat.Attachment;
import news.parallax.chat.Message;
import news.parallax.chat.PostResult;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends a message once, in the form that Telegram takes: without its markup, its topic or its file where Telegram refused it
 * because of that. Safe for several threads.
 */
final class Sender {
    private static final Logger LOG = LoggerFactory.getLogger(Sender.class);

    private final BotApi api;
    private final Letters letters;
    // until an answer shows otherwise
    private volatile boolean asides = true;
    private volatile boolean asidesProven;

    Sender(BotApi api, Letters letters) {
        this.api = api;
        this.letters = letters;
    }

    /** Whether Telegram can show a message to one person alone, as far as is known. */
    boolean canAside() {
        return asides;
    }

    /** Sends what only the asker sees; {@link Replies#NOT_ASIDE} where Telegram does not do that with this message. */
    PostResult aside(To to, Message message, Optional<String> tap) {
        Map<String, Object> who = new LinkedHashMap<>();
        who.put("receiver_user_id", to.asker());
        tap.ifPresent(query -> {
            who.put("callback_query_id", query);
            who.put("replace_callback_query_message", true);
        });
        Outcome outcome = api.call(letters.post(to, message, false, true), Map.of("ephemeral_message_parameters", who));
        if (outcome instanceof Answer answer && answer.ok()) {
            boolean alone = answer.result().has("ephemeral_message_id");
            asidesProven |= alone;
            if (!alone) {
                noAsides();
            }
        } else if (outcome instanceof Answer answer && answer.code() == 400 && !Replies.concernsChat(answer)) {
            // what one chat or one message is refused for says nothing of the others
            if (!asidesProven && !Replies.topicClosed(answer) && !Replies.badMarkup(answer)) {
                noAsides();
            }
            return Replies.NOT_ASIDE;
        }
        return Replies.posted(outcome);
    }

    private void noAsides() {
        LOG.info("this server shows no message to one person alone; such answers are given in private");
        asides = false;
    }

    /** Puts a message in the place of another. */
    PostResult change(To to, long messageId, Message message) {
        Outcome outcome = api.call(letters.edit(to, messageId, message, true));
        if (outcome instanceof Answer answer && Replies.badMarkup(answer)) {
            LOG.warn("sent without markup, which Telegram could not read: {}", answer.description());
            outcome = api.call(letters.edit(to, messageId, message, false));
        }
        return Replies.edited(outcome, messageId);
    }

    /** Sends a new message. */
    PostResult send(To to, Message message, boolean silent) {
        Outcome outcome = sent(to, message, silent, true);
        To place = to;
        if (outcome instanceof Answer answer && to.thread().isPresent() && Replies.topicClosed(answer)) {
            if (to.asker() == 0) {
                return new PostResult.TopicClosed(answer.code() + " " + answer.description());
            }
            LOG.warn("posted outside its topic in chat {}: {}", to.chat().value(), answer.description());
            place = new To(to.chat(), Optional.empty(), to.asker());
            outcome = sent(place, message, silent, true);
        }
        if (outcome instanceof Answer answer && Replies.badMarkup(answer)) {
            LOG.warn("sent without markup, which Telegram could not read: {}", answer.description());
            outcome = sent(place, message, silent, false);
        }
        if (outcome instanceof Answer answer && message.attachment().isPresent() && Replies.fileRefused(answer)) {
            LOG.warn("sent without its file, which Telegram refused: {}", answer.description());
            outcome = sent(place, message.withoutAttachment(), silent, true);
        }
        return Replies.posted(outcome);
    }

    private Outcome sent(To to, Message message, boolean silent, boolean markup) {
        Optional<Attachment> file = message.attachment();
        return file.isPresent()
                ? api.call(letters.upload(to, message, file.get(), silent, markup))
                : api.call(letters.post(to, message, silent, markup));
    }
}
