package news.parallax.telegram;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import news.parallax.chat.Attachment;
import news.parallax.chat.Button;
import news.parallax.chat.ForeignWords;
import news.parallax.chat.Message;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.telegram.telegrambots.meta.api.methods.send.SendMessage;
import org.telegram.telegrambots.meta.api.methods.updatingmessages.EditMessageText;
import org.telegram.telegrambots.meta.api.objects.LinkPreviewOptions;
import org.telegram.telegrambots.meta.api.objects.ReplyParameters;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.InlineKeyboardMarkup;

/** Messages in Telegram's form. */
final class Letters {
    private static final Logger LOG = LoggerFactory.getLogger(Letters.class);
    /** Telegram's longest text, in UTF-16 units to be on the safe side. */
    static final int LONGEST = 4096;

    private static final int LONGEST_CAPTION = 1024;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Supplier<Bot> bot;
    private final Function<String, Optional<String>> link;
    private final Seals seals;
    private final InstantSource clock;

    Letters(Supplier<Bot> bot, Function<String, Optional<String>> link, Seals seals, InstantSource clock) {
        this.bot = bot;
        this.link = link;
        this.seals = seals;
        this.clock = clock;
    }

    SendMessage post(To to, Message message, boolean silent, boolean markup) {
        boolean html = markup && fits(message);
        SendMessage call = new SendMessage(Long.toString(to.chat().value()), words(message, html));
        to.thread().ifPresent(call::setMessageThreadId);
        if (html) {
            call.setParseMode("HTML");
        }
        if (silent) {
            call.setDisableNotification(true);
        }
        if (to.answered() != 0) {
            ReplyParameters answered = new ReplyParameters(Math.toIntExact(to.answered()));
            answered.setAllowSendingWithoutReply(true);
            call.setReplyParameters(answered);
        }
        if (!message.preview()) {
            call.setLinkPreviewOptions(noPreview());
        }
        InlineKeyboardMarkup keyboard = keyboard(to, message);
        if (keyboard != null) {
            call.setReplyMarkup(keyboard);
        }
        return call;
    }

    /** The file of a message, with the words and the buttons below it. */
    Upload upload(To to, Message message, Attachment file, boolean silent, boolean markup) {
        boolean html = markup && message.text().length() <= LONGEST_CAPTION;
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("chat_id", Long.toString(to.chat().value()));
        to.thread().ifPresent(thread -> fields.put("message_thread_id", thread.toString()));
        String caption = html
                ? message.text().html()
                : ForeignWords.shorten(message.text().plain(), LONGEST_CAPTION - 1);
        if (!caption.isBlank()) {
            fields.put("caption", caption);
        }
        if (html) {
            fields.put("parse_mode", "HTML");
        }
        if (silent) {
            fields.put("disable_notification", "true");
        }
        InlineKeyboardMarkup keyboard = keyboard(to, message);
        if (keyboard != null) {
            fields.put("reply_markup", JSON.valueToTree(keyboard).toString());
        }
        return new Upload(file, fields);
    }

    EditMessageText edit(To to, long messageId, Message message, boolean markup) {
        boolean html = markup && fits(message);
        EditMessageText call = EditMessageText.builder()
                .chatId(Long.toString(to.chat().value()))
                .messageId(Math.toIntExact(messageId))
                .text(words(message, html))
                .build();
        if (html) {
            call.setParseMode("HTML");
        }
        if (!message.preview()) {
            call.setLinkPreviewOptions(noPreview());
        }
        InlineKeyboardMarkup keyboard = keyboard(to, message);
        if (keyboard != null) {
            call.setReplyMarkup(keyboard);
        }
        return call;
    }

    private @Nullable InlineKeyboardMarkup keyboard(To to, Message message) {
        return Keyboard.of(message.buttons(), bot.get().inline(), link, button -> sealed(to, button));
    }

    private String sealed(To to, Button button) {
        return button.kind() == Button.Kind.CHANGE
                ? seals.changing(to.chat(), to.asker(), button.value(), clock.instant())
                : seals.asking(to.chat(), button.value());
    }

    private static boolean fits(Message message) {
        boolean fits = message.text().length() <= LONGEST;
        if (!fits) {
            LOG.warn(
                    "a message of {} characters is too long for Telegram: cut, without markup",
                    message.text().length());
        }
        return fits;
    }

    private static String words(Message message, boolean html) {
        return html
                ? message.text().html()
                : ForeignWords.shorten(message.text().plain(), LONGEST - 1);
    }

    private static LinkPreviewOptions noPreview() {
        LinkPreviewOptions options = new LinkPreviewOptions();
        options.setIsDisabled(true);
        return options;
    }
}
