package news.parallax.digest;

import java.time.Instant;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What this process has claimed and not written the outcome of. Where the store is away or fails, the outcome is kept and
 * written later: a process that lives knows what became of its messages, and is to leave none in doubt. Safe for several
 * threads.
 */
final class InHand {
    private static final Logger LOG = LoggerFactory.getLogger(InHand.class);

    private final Deliveries deliveries;
    private final String owner;
    private final Set<Long> held = ConcurrentHashMap.newKeySet();
    private final Queue<Outcome> unwritten = new ConcurrentLinkedQueue<>();
    // a claim failed, so the store may have made it without our hearing of it
    private boolean unheard;

    private record Outcome(Delivery was, Delivery is) {}

    InHand(Deliveries deliveries, String owner) {
        this.deliveries = deliveries;
        this.owner = owner;
    }

    /** Claims the delivery that is first in line, if one is ready. */
    synchronized Optional<Delivery> claim(Instant now, Optional<Long> newest) {
        try {
            Optional<Delivery> next = deliveries.claim(owner, now, newest);
            next.ifPresent(delivery -> held.add(delivery.id()));
            return next;
        } catch (RuntimeException e) {
            unheard = true;
            throw e;
        }
    }

    /**
     * Writes what became of a claimed delivery.
     *
     * @return false where another process has claimed it since
     * @throws RuntimeException where the store fails; then it is kept for {@link #catchUp}
     */
    boolean settle(Delivery claimed, Delivery is) {
        boolean written;
        try {
            written = deliveries.settle(claimed, is);
        } catch (RuntimeException e) {
            unwritten.add(new Outcome(claimed, is));
            throw e;
        }
        held.remove(claimed.id());
        return written;
    }

    /** Whether this process knows of a delivery, or will, what became of it. */
    boolean holds(Delivery claimed) {
        return claimed.owner().equals(owner) && held.contains(claimed.id());
    }

    /**
     * Writes what could not be written when it happened, and hands back what was claimed without our hearing of it, which
     * nobody sent. Does nothing where there is nothing such, and goes on at the next call where the store is still away.
     */
    synchronized void catchUp(Instant now) {
        try {
            for (Outcome next = unwritten.peek(); next != null; next = unwritten.peek()) {
                boolean written = deliveries.settle(next.was(), next.is());
                unwritten.remove(next);
                held.remove(next.was().id());
                LOG.info(
                        "delivery {} is {}, written late{}",
                        next.was().id(),
                        next.is().state(),
                        written ? "" : "; another process had claimed it since");
            }
            if (unheard) {
                for (Delivery claimed : deliveries.claimed()) {
                    if (claimed.owner().equals(owner) && !held.contains(claimed.id())) {
                        deliveries.settle(claimed, claimed.again(now, now, claimed.note()));
                    }
                }
                unheard = false;
            }
        } catch (RuntimeException e) {
            LOG.debug("outcomes wait for the store", e);
        }
    }
}
