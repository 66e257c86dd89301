package news.parallax.subscription;

import java.time.Instant;
import news.parallax.chat.ChatId;

/**
 * A chat's wish to hear nothing of a subject for a while.
 *
 * @param chat where it is not told
 * @param subject what is left out
 * @param until when that is over
 */
public record Mute(ChatId chat, Subject subject, Instant until) {
    /** How many subjects one chat can mute. */
    public static final int MOST = 50;
}
