package news.parallax.digest;

import java.time.Instant;
import java.util.Optional;
import news.parallax.chat.ChatId;

/**
 * A story that waits for the end of a chat's quiet hours. There is one for a chat and a story.
 *
 * @param chat where it is told
 * @param story its id
 * @param kind as what it would have come
 * @param thread forum topic it goes to, if any
 * @param until when the quiet hours are over
 */
public record Held(ChatId chat, String story, Parcel.Kind kind, Optional<Integer> thread, Instant until) {}
