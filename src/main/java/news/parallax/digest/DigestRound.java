package news.parallax.digest;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import news.parallax.chat.Message;
import news.parallax.chat.MessageJson;
import news.parallax.digest.Delivery.State;
import news.parallax.subscription.Schedule;
import news.parallax.subscription.Subscription;
import news.parallax.subscription.Subscriptions;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Composes the digests that are due, each once, into the outbox. A run that was missed is made up for within
 * {@link Schedule#GRACE}, else skipped with a receipt. Several may run at a time, in one process or in several: the
 * outbox takes one delivery for a subscription and a slot. One of them is for one thread.
 */
public final class DigestRound {
    private static final Logger LOG = LoggerFactory.getLogger(DigestRound.class);
    private static final int BATCH = 200;
    private static final Duration REST = Duration.ofMinutes(1);

    private final Subscriptions subscriptions;
    private final Deliveries deliveries;
    private final DigestEditor editor;
    /** Subscriptions whose digest could not be composed, and when it is tried again. */
    private final Map<Long, Instant> resting = new HashMap<>();

    public DigestRound(Subscriptions subscriptions, Deliveries deliveries, DigestEditor editor) {
        this.subscriptions = subscriptions;
        this.deliveries = deliveries;
        this.editor = editor;
    }

    /** Sees to what is due; returns how many slots were seen to. One that fails stays due and stops no other. */
    public int tick(Instant now) {
        resting.values().removeIf(until -> !until.isAfter(now));
        List<Subscription> due = subscriptions.due(now, BATCH + resting.size());
        int done = 0;
        for (Subscription subscription : due) {
            if (resting.containsKey(subscription.id())) {
                continue;
            }
            try {
                see(subscription, now);
                done++;
            } catch (RuntimeException e) {
                resting.put(subscription.id(), now.plus(REST));
                LOG.error("the digest of subscription {} could not be composed", subscription.id(), e);
            }
        }
        return done;
    }

    private void see(Subscription subscription, Instant now) {
        LocalDate slot = LocalDate.ofInstant(subscription.nextDue(), subscription.zone());
        if (deliveries.find(subscription.id(), slot).isEmpty()) {
            deliveries.add(delivery(subscription, slot, now));
        }
        Instant next = subscription
                .schedule()
                .next(Optional.of(slot), now.minus(Schedule.GRACE))
                .due();
        subscriptions.advance(subscription.id(), subscription.nextDue(), slot, next);
    }

    private Delivery delivery(Subscription subscription, LocalDate slot, Instant now) {
        if (subscription.nextDue().plus(Schedule.GRACE).isBefore(now)) {
            LOG.info("subscription {} missed its run of {}", subscription.id(), slot);
            return delivery(subscription, slot, now, "", State.SKIPPED, "missed: it could not be composed at its time");
        }
        Optional<Message> message = editor.compose(subscription, now);
        return message.isEmpty()
                ? delivery(subscription, slot, now, "", State.SKIPPED, "nothing new to tell")
                : delivery(subscription, slot, now, MessageJson.write(message.get()), State.WAITING, "");
    }

    private static Delivery delivery(
            Subscription subscription, LocalDate slot, Instant now, String message, State state, String note) {
        return new Delivery(
                0,
                subscription.id(),
                slot,
                subscription.chat(),
                subscription.thread(),
                subscription.silent(),
                message,
                state,
                0,
                subscription.nextDue(),
                Optional.empty(),
                "",
                note,
                now,
                now);
    }
}
