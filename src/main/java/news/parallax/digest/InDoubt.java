package news.parallax.digest;

import java.time.Instant;
import java.util.concurrent.atomic.AtomicBoolean;
import news.parallax.chat.ChatGateway;
import news.parallax.chat.Message;
import news.parallax.chat.MessageJson;
import news.parallax.chat.Sighting;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Looks for messages of which nobody knows whether they came. Safe for several threads. */
final class InDoubt {
    private static final Logger LOG = LoggerFactory.getLogger(InDoubt.class);

    private final Deliveries deliveries;
    private final ChatGateway gateway;
    // whether some may wait for a number to be looked for below; at first there may be those of another process
    private final AtomicBoolean unbounded = new AtomicBoolean(true);

    InDoubt(Deliveries deliveries, ChatGateway gateway) {
        this.deliveries = deliveries;
        this.gateway = gateway;
    }

    /** Whether a message that is in doubt since it was claimed can be looked for; one that may have come before cannot. */
    boolean takesUp(Delivery claimed) {
        boolean taken = claimed.whereabouts().isPresent()
                && claimed.chat().numbersShared()
                && claimed.cause().filter(Cause.TWICE::equals).isEmpty();
        if (taken) {
            unbounded.set(true);
        }
        return taken;
    }

    /** A message came whose sending began at {@code begun}: what was in doubt by then stands before it, if anywhere. */
    void came(Delivery sent, long number, Instant begun) {
        if (sent.chat().numbersShared() && unbounded.getAndSet(false)) {
            try {
                if (!deliveries.bound(number, begun)) {
                    unbounded.set(true);
                }
            } catch (RuntimeException e) {
                unbounded.set(true);
                LOG.debug("the next message bounds what is in doubt", e);
            }
        }
    }

    /** What became of a message that was taken up. */
    Sighting look(Delivery claimed) {
        Whereabouts where = claimed.whereabouts().orElse(null);
        if (where == null || where.before().isEmpty() || !claimed.chat().numbersShared()) {
            return new Sighting.Unclear("nothing was sent since");
        }
        Message message;
        try {
            message = MessageJson.read(claimed.parcel().message());
        } catch (IllegalArgumentException e) {
            return new Sighting.Unclear("kept in a form that cannot be read");
        }
        return gateway.trace(
                claimed.chat(), message, where.after(), where.before().get(), where.since());
    }
}
