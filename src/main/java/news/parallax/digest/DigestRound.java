package news.parallax.digest;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import news.parallax.chat.ChatId;
import news.parallax.chat.MessageJson;
import news.parallax.subscription.Schedule;
import news.parallax.subscription.Subscription;
import news.parallax.subscription.Subscriptions;
import news.parallax.subscription.Wish;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Composes the digests that are due, each once, into the outbox. A run that was missed is made up for within
 * {@link Schedule#GRACE}, else skipped with a receipt; so is one of a chat that is paused. In quiet hours a digest comes
 * on its minute, which its owner chose, without sound. Several may run at a time, in one process or in several: the
 * outbox takes one delivery for a subscription and a slot. One of them is for one thread.
 */
public final class DigestRound implements DigestDesk.Round {
    private static final Logger LOG = LoggerFactory.getLogger(DigestRound.class);
    private static final int BATCH = 200;
    private static final Duration FIRST_REST = Duration.ofSeconds(1);
    private static final Duration LONGEST_REST = Duration.ofMinutes(1);

    private final Subscriptions subscriptions;
    private final Deliveries deliveries;
    private final DigestEditor editor;
    private final Function<ChatId, Wish> wishes;
    /** Subscriptions whose digest could not be composed, and when it is tried again. */
    private final Map<Long, Rest> resting = new HashMap<>();

    private record Rest(Instant until, Duration length) {}

    /** @param wishes what chats wish beside their digests */
    public DigestRound(
            Subscriptions subscriptions, Deliveries deliveries, DigestEditor editor, Function<ChatId, Wish> wishes) {
        this.subscriptions = subscriptions;
        this.deliveries = deliveries;
        this.editor = editor;
        this.wishes = wishes;
    }

    /**
     * Sees to what is due; returns how many slots were seen to. One that fails stays due and stops no other; it is tried
     * again after a second, then ever more seldom.
     *
     * @throws RuntimeException where nothing can be seen to, as the store is away; then none is to blame
     */
    @Override
    public int tick(Instant now) {
        resting.values().removeIf(rest -> rest.until().plus(LONGEST_REST).isBefore(now));
        List<Subscription> due = subscriptions.due(now, BATCH + resting.size());
        int done = 0;
        for (Subscription subscription : due) {
            Rest rest = resting.get(subscription.id());
            if (rest != null && rest.until().isAfter(now)) {
                continue;
            }
            try {
                see(subscription, now);
                resting.remove(subscription.id());
                done++;
            } catch (RuntimeException e) {
                subscriptions.due(now, 1);
                Duration next =
                        rest == null ? FIRST_REST : shorter(rest.length().multipliedBy(2), LONGEST_REST);
                resting.put(subscription.id(), new Rest(now.plus(next), next));
                LOG.error("the digest of subscription {} could not be composed", subscription.id(), e);
            }
        }
        return done;
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }

    private void see(Subscription subscription, Instant now) {
        LocalDate slot = LocalDate.ofInstant(subscription.nextDue(), subscription.zone());
        if (deliveries.find(Parcel.occasion(subscription.id(), slot)).isEmpty()) {
            keep(subscription, slot, now);
        }
        Instant next = subscription
                .schedule()
                .next(Optional.of(slot), now.minus(Schedule.GRACE))
                .due();
        subscriptions.advance(subscription.id(), subscription.nextDue(), slot, next);
    }

    private void keep(Subscription subscription, LocalDate slot, Instant now) {
        Wish wish = wishes.apply(subscription.chat());
        if (subscription.nextDue().plus(Schedule.GRACE).isBefore(now)) {
            LOG.info("subscription {} missed its run of {}", subscription.id(), slot);
            skip(subscription, slot, now, Cause.MISSED);
        } else if (wish.paused(now)) {
            skip(subscription, slot, now, Cause.PAUSED);
        } else {
            boolean quiet = wish.quietUntil(now, subscription.zone()).isPresent();
            Composed composed = editor.compose(subscription, now);
            Parcel parcel = Parcel.digest(
                    subscription,
                    slot,
                    subscription.silent() || quiet,
                    MessageJson.write(composed.message()),
                    composed.told().size(),
                    now);
            deliveries.add(Delivery.waiting(parcel, subscription.nextDue()), composed.told());
        }
    }

    private void skip(Subscription subscription, LocalDate slot, Instant now, Cause why) {
        deliveries.add(
                Delivery.skipped(Parcel.digest(subscription, slot, subscription.silent(), "", 0, now), why), List.of());
    }
}
