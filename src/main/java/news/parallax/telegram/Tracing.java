package news.parallax.telegram;

import com.github.benmanes.caffeine.cache.Cache;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import news.parallax.chat.ChatId;
import news.parallax.chat.Message;
import news.parallax.chat.PostResult;
import news.parallax.chat.Sighting;
import news.parallax.memory.Lately;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Finds out whether a message was posted that no answer came to. Telegram gives no list of what a bot has said, but it does
 * not put a message in its own place: asked to, it says that nothing would change. So the numbers under which the message
 * can stand are gone through. Safe for several threads.
 */
final class Tracing {
    private static final Logger LOG = LoggerFactory.getLogger(Tracing.class);
    /** Each number costs a call. */
    private static final int MOST = 12;
    /** So near in time that what others sent since is still noted when the message is looked for. */
    private static final Duration NEAR = Duration.ofSeconds(5);

    private static final int CHATS = 50_000;
    private static final Duration KEPT = Duration.ofMinutes(10);
    private static final Duration AGAIN = Duration.ofSeconds(5);

    private final PacedCalls calls;
    private final Sender sender;
    private final InstantSource clock;
    /** The last number that this process was given in each chat lately. */
    private final Cache<ChatId, Long> given;

    private long newest;
    private Instant seen = Instant.MIN;

    Tracing(PacedCalls calls, Sender sender, InstantSource clock) {
        this.calls = calls;
        this.sender = sender;
        this.clock = clock;
        this.given = Lately.noted(KEPT, clock).maximumSize(CHATS).build();
    }

    /** Takes note of the number that a new message was given; hands on what became of it. */
    synchronized PostResult noted(ChatId chat, PostResult result) {
        if (result instanceof PostResult.Posted posted && chat.numbersShared()) {
            given.put(chat, posted.messageId());
            if (posted.messageId() > newest) {
                newest = posted.messageId();
                seen = clock.instant();
            }
        }
        return result;
    }

    /** The greatest number seen of chats whose numbers are shared; where others send too, only if that was just now. */
    synchronized Optional<Long> newest() {
        boolean stale = calls.shared() && seen.plus(NEAR).isBefore(clock.instant());
        return newest == 0 || stale ? Optional.empty() : Optional.of(newest);
    }

    /** Looks for a message, as {@link news.parallax.chat.ChatGateway#trace} promises. */
    Sighting trace(ChatId chat, Message message, long after, long before, Instant since) {
        if (message.attachment().isPresent()) {
            return new Sighting.Unclear("files cannot be looked for");
        }
        if (before <= after || before - after - 1 > MOST) {
            return new Sighting.Unclear("too many numbers between " + after + " and " + before);
        }
        // an answer to the same chat could have one of the numbers, and would be overwritten
        Long own = given.getIfPresent(chat);
        if ((own != null && own > after) || (calls.shared() && !calls.onlyOne(chat, since.minus(NEAR)))) {
            return new Sighting.Unclear("something else was sent to the chat");
        }
        for (long number = after + 1; number < before; number++) {
            long candidate = number;
            PostResult result = calls.make(
                    chat, Pace.Lane.EDIT, () -> sender.change(To.all(chat, Optional.empty()), candidate, message));
            if (result instanceof PostResult.Posted) {
                LOG.info("a message in doubt stands in chat {} as {}", chat.value(), candidate);
                return new Sighting.Stands(candidate);
            }
            if (result instanceof PostResult.Later later) {
                return new Sighting.Later(later.delay());
            }
            if (result instanceof PostResult.Failed || result instanceof PostResult.Unknown) {
                return new Sighting.Later(AGAIN);
            }
            if (!result.equals(Replies.GONE)) {
                return new Sighting.Unclear(result.toString());
            }
        }
        LOG.info("a message in doubt does not stand in chat {}", chat.value());
        return new Sighting.Nowhere();
    }
}
