package news.parallax.subscription;

import java.time.Instant;
import java.util.Optional;
import news.parallax.chat.ChatId;

/**
 * A chat's wish to be told what happens to a subject.
 *
 * @param chat where it is told
 * @param subject what is followed
 * @param thread forum topic it is told in, if any
 * @param by the person who wished it; 0 where the network hides that
 * @param since when
 */
public record Follow(ChatId chat, Subject subject, Optional<Integer> thread, long by, Instant since) {
    /** How many subjects one chat can follow. */
    public static final int MOST = 30;

    /** The same told in the chat itself, in none of its topics. */
    public Follow outside() {
        return new Follow(chat, subject, Optional.empty(), by, since);
    }
}
