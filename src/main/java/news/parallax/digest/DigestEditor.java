package news.parallax.digest;

import java.time.Instant;
import java.util.Optional;
import news.parallax.chat.Message;
import news.parallax.subscription.Subscription;

/** Composes digests. Safe for several threads. */
public interface DigestEditor {
    /**
     * The digest for a subscription as the news stands now, one message within the limits of a chat; empty where there is
     * nothing to tell. The caller sees to it that it is composed once a slot.
     */
    Optional<Message> compose(Subscription subscription, Instant now);
}
