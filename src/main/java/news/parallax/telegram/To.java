package news.parallax.telegram;

import java.util.Optional;
import news.parallax.chat.ChatId;

/**
 * Where a message goes.
 *
 * @param thread forum topic, if any
 * @param asker whom it answers, who alone may tap what changes something; 0 for nobody in particular
 */
record To(ChatId chat, Optional<Integer> thread, long asker) {
    static To all(ChatId chat, Optional<Integer> thread) {
        return new To(chat, thread, 0);
    }
}
