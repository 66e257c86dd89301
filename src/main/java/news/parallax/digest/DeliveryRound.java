package news.parallax.digest;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import news.parallax.chat.ChatEvents;
import news.parallax.chat.ChatGateway;
import news.parallax.chat.Message;
import news.parallax.chat.MessageJson;
import news.parallax.chat.PostResult;
import news.parallax.digest.Delivery.State;
import news.parallax.subscription.Schedule;
import news.parallax.subscription.Subscription;
import news.parallax.subscription.Subscriptions;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends what waits in the outbox, one at a time: claimed before it is sent, and what became of it written down after.
 * What is promised about a sending that was cut off is for the operator to choose. Safe for several threads.
 */
public final class DeliveryRound {
    private static final Logger LOG = LoggerFactory.getLogger(DeliveryRound.class);
    /** A claim this old belongs to a process that is gone. */
    static final Duration LEASE = Duration.ofMinutes(5);

    private static final Duration SHORTEST = Duration.ofSeconds(1);
    private static final Duration LONGEST = Duration.ofSeconds(30);
    private static final String ENDED = "the program ended while it was being sent";

    private final Subscriptions subscriptions;
    private final Deliveries deliveries;
    private final ChatGateway gateway;
    private final ChatEvents events;
    private final Promise promise;
    private final String owner;
    private final InstantSource clock;

    /**
     * @param events is told of chats that turn out to be closed or moved; it must see to it that {@code subscriptions}
     *     and {@code deliveries} learn of it, as {@link SubscribedChats} does
     * @param owner the name of this process among those on one store, the same after a restart
     */
    public DeliveryRound(
            Subscriptions subscriptions,
            Deliveries deliveries,
            ChatGateway gateway,
            ChatEvents events,
            Promise promise,
            String owner,
            InstantSource clock) {
        this.subscriptions = subscriptions;
        this.deliveries = deliveries;
        this.gateway = gateway;
        this.events = events;
        this.promise = promise;
        this.owner = owner;
        this.clock = clock;
    }

    /** Settles what this process had claimed before it ended. To be called at start, before anything is sent. */
    public void recover() {
        settle(clock.instant(), true);
    }

    /** Settles what other processes claimed and never finished. To be called now and then. */
    public void takeOver() {
        settle(clock.instant(), false);
    }

    private void settle(Instant now, boolean own) {
        for (Delivery claimed : deliveries.claimed()) {
            boolean mine = own && claimed.owner().equals(owner);
            if (mine || claimed.changed().plus(LEASE).isBefore(now)) {
                deliveries.replace(claimed, unknown(claimed, now, now, ENDED));
            }
        }
    }

    /** Sends the delivery that is first in line; false where none is ready. */
    public boolean sendNext() {
        Optional<Delivery> next = deliveries.claim(owner, clock.instant());
        next.ifPresent(this::send);
        return next.isPresent();
    }

    private void send(Delivery claimed) {
        boolean wanted = subscriptions
                .find(claimed.subscription())
                .filter(Subscription::enabled)
                .isPresent();
        if (!wanted) {
            deliveries.replace(claimed, claimed.become(State.CLOSED, clock.instant(), "the digest was switched off"));
            return;
        }
        PostResult result = post(claimed);
        if (result instanceof PostResult.Moved moved) {
            events.moved(claimed.chat(), moved.to());
        } else if (result instanceof PostResult.Closed closed) {
            events.closed(claimed.chat(), closed.reason());
        }
        Instant now = clock.instant();
        Delivery is = settled(claimed, result, now);
        if (!deliveries.replace(claimed, is)) {
            LOG.warn("delivery {} was taken over by another process; here it is {}", claimed.id(), result);
        } else if (is.state() == State.REFUSED || is.state() == State.UNKNOWN) {
            LOG.warn("delivery {} to chat {} is {}: {}", is.id(), is.chat().value(), is.state(), is.note());
        }
    }

    private PostResult post(Delivery claimed) {
        Message message;
        try {
            message = MessageJson.read(claimed.message());
        } catch (IllegalArgumentException e) {
            return new PostResult.Refused("kept in a form that cannot be read: " + e.getMessage());
        }
        try {
            return gateway.post(claimed.chat(), claimed.thread(), message, claimed.silent());
        } catch (RuntimeException e) {
            LOG.error("delivery {} failed while it was handed over", claimed.id(), e);
            return new PostResult.Unknown(e.getClass().getSimpleName());
        }
    }

    private Delivery settled(Delivery claimed, PostResult result, Instant now) {
        if (result instanceof PostResult.Posted posted) {
            return claimed.sent(posted.messageId(), now);
        }
        if (result instanceof PostResult.Later later) {
            return again(claimed, now.plus(later.delay()), now, claimed.note());
        }
        if (result instanceof PostResult.Failed failed) {
            return again(claimed, now.plus(backoff(claimed)), now, failed.reason());
        }
        if (result instanceof PostResult.Unknown unknown) {
            return unknown(claimed, now.plus(backoff(claimed)), now, unknown.reason());
        }
        if (result instanceof PostResult.Moved moved) {
            return again(claimed.to(moved.to()), now, now, claimed.note());
        }
        if (result instanceof PostResult.Closed closed) {
            return claimed.become(State.CLOSED, now, closed.reason());
        }
        return claimed.become(State.REFUSED, now, ((PostResult.Refused) result).reason());
    }

    private Delivery unknown(Delivery claimed, Instant at, Instant now, String why) {
        return promise == Promise.AT_LEAST_ONCE
                ? again(claimed, at, now, "may have come twice: " + why)
                : claimed.become(State.UNKNOWN, now, "not sent again, may be lost: " + why);
    }

    /** Waiting again, unless that would be so late that a digest is no longer one. */
    private static Delivery again(Delivery claimed, Instant at, Instant now, String why) {
        return at.isAfter(claimed.created().plus(Schedule.GRACE))
                ? claimed.become(State.REFUSED, now, "could not be sent in time: " + why)
                : claimed.again(at, now, why);
    }

    private static Duration backoff(Delivery claimed) {
        Duration pause = SHORTEST.multipliedBy(1L << Math.min(10, Math.max(0, claimed.attempts() - 1)));
        return pause.compareTo(LONGEST) > 0 ? LONGEST : pause;
    }
}
