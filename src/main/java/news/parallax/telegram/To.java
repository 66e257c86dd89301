package news.parallax.telegram;

import java.util.Optional;
import news.parallax.chat.ChatId;

/**
 * Where a message goes.
 *
 * @param thread forum topic, if any
 * @param asker whom it answers, who alone may tap what changes something; 0 for nobody in particular
 * @param answered the message of the chat that it is a reply to; 0 for none
 */
record To(ChatId chat, Optional<Integer> thread, long asker, long answered) {
    To(ChatId chat, Optional<Integer> thread, long asker) {
        this(chat, thread, asker, 0);
    }

    static To all(ChatId chat, Optional<Integer> thread) {
        return new To(chat, thread, 0);
    }
}
