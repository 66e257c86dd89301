package news.parallax.digest;

import java.time.Instant;
import news.parallax.subscription.Subscription;

/** Composes digests. Safe for several threads. */
public interface DigestEditor {
    /**
     * The digest for a subscription as the news stands now, one message within the limits of a chat, of stories that the
     * chat has not had; where there are none, a message that says so. The caller sees to it that it is composed once a
     * slot and that what it tells is kept as told.
     */
    Composed compose(Subscription subscription, Instant now);
}
