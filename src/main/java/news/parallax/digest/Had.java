package news.parallax.digest;

import java.time.Instant;

/**
 * What a chat has had of a story.
 *
 * @param version the newest version of it that the chat was told
 * @param fact the sentence that was told then; may be empty
 * @param at when it was told last
 */
public record Had(int version, String fact, Instant at) {}
