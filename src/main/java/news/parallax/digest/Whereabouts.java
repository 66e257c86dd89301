package news.parallax.digest;

import java.time.Instant;
import java.util.Optional;

/**
 * Where a message stands if it came though nobody heard of it: in a chat whose numbers are shared
 * ({@link news.parallax.chat.ChatId#numbersShared}), under a number between two others.
 *
 * @param after the newest number that was known when it was claimed; its own is greater
 * @param before the first number that was given once nobody was sending it any more; its own is less. Empty until there is one
 * @param since when it was claimed
 */
public record Whereabouts(long after, Optional<Long> before, Instant since) {}
