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
    // well before others take over from a process that shows no life
    private static final Duration SLEPT = Duration.ofSeconds(3);
    private static final String ENDED = "the program ended while it was being sent";

    private final Subscriptions subscriptions;
    private final Deliveries deliveries;
    private final ChatGateway gateway;
    private final ChatEvents events;
    private final String owner;
    private final Duration patience;
    private final InHand inHand;
    private final InDoubt inDoubt;
    private final Settlement settlement;
    private final InstantSource clock;

    /**
     * @param events is told of chats that turn out to be closed or moved; it must see to it that {@code subscriptions}
     *     and {@code deliveries} learn of it, as {@link SubscribedChats} does
     * @param owner the name of this process among those on one store
     * @param patience how long a message that another process may have sent waits for that one to say so, before it is
     *     sent again; zero where nobody else can be alive
     */
    public DeliveryRound(
            Subscriptions subscriptions,
            Deliveries deliveries,
            ChatGateway gateway,
            ChatEvents events,
            Promise promise,
            String owner,
            Duration patience,
            InstantSource clock) {
        this.subscriptions = subscriptions;
        this.deliveries = deliveries;
        this.gateway = gateway;
        this.events = events;
        this.owner = owner;
        this.patience = patience;
        this.inHand = new InHand(deliveries, owner);
        this.inDoubt = new InDoubt(deliveries, gateway);
        this.settlement = new Settlement(promise, inDoubt);
        this.clock = clock;
    }

    /**
     * Settles what was claimed and never finished. To be called by the one that begins to send, before it does: whoever
     * claimed something before is gone, or was taken for it. What such a one may still have sent is put aside for a while:
     * if it only slept, or lost the store, it can say what became of it.
     */
    public void recover() {
        Instant now = clock.instant();
        inHand.catchUp(now);
        for (Delivery claimed : deliveries.claimed()) {
            if (!inHand.holds(claimed)) {
                Instant at = claimed.owner().equals(owner) ? now : now.plus(patience);
                deliveries.replace(claimed, settlement.unknown(claimed, at, now, ENDED));
            }
        }
    }

    /**
     * Writes outcomes that the store did not take when they happened. To be called every second or so, also where another
     * process sends by now.
     */
    public void catchUp() {
        inHand.catchUp(clock.instant());
    }

    /** Sends the delivery that is first in line; false where none is ready. */
    public boolean sendNext() {
        try {
            // what is claimed is in doubt should this process die, so it waits for its turn before
            gateway.awaitTurn();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
        Optional<Delivery> next = inHand.claim(clock.instant(), gateway.newest());
        if (next.isPresent()) {
            Delivery claimed = next.get();
            Delivery is = outcome(claimed);
            if (!inHand.settle(claimed, is)) {
                LOG.warn("delivery {} was taken over by another process; here it is {}", claimed.id(), is.state());
            } else if (is.state() == State.REFUSED || is.state() == State.UNKNOWN) {
                LOG.warn("delivery {} to chat {} is {}: {}", is.id(), is.chat().value(), is.state(), is.note());
            }
        }
        return next.isPresent();
    }

    private Delivery outcome(Delivery claimed) {
        try {
            return send(claimed);
        } catch (RuntimeException e) {
            // only before it was handed over, or once the network had refused it: it has not come
            LOG.error("delivery {} failed and is tried again", claimed.id(), e);
            Instant now = clock.instant();
            return Settlement.again(claimed, now.plus(Settlement.backoff(claimed)), now, claimed.note());
        }
    }

    private Delivery send(Delivery claimed) {
        if (claimed.subscription() != 0
                && subscriptions
                        .find(claimed.subscription())
                        .filter(Subscription::enabled)
                        .isEmpty()) {
            return claimed.become(State.CLOSED, clock.instant(), Cause.OFF.word());
        }
        return claimed.cause().filter(Cause.DOUBT::equals).isPresent()
                // sent in another turn, if at all, so that a death while it is looked for leaves no more doubt
                ? settlement.of(claimed, inDoubt.look(claimed), clock.instant())
                : posted(claimed);
    }

    private Delivery posted(Delivery claimed) {
        Instant begun = clock.instant();
        if (begun.isAfter(claimed.changed().plus(SLEPT))) {
            // frozen since it was claimed: another may have sent it by now, so it is claimed anew or not at all
            LOG.warn("delivery {} was slept over and is handed back", claimed.id());
            return claimed.again(begun, begun, claimed.note());
        }
        PostResult result = post(claimed);
        if (result instanceof PostResult.Posted posted) {
            inDoubt.came(claimed, posted.messageId(), begun);
        }
        if (result instanceof PostResult.Moved moved) {
            events.moved(claimed.chat(), moved.to());
        } else if (result instanceof PostResult.Closed closed) {
            events.closed(claimed.chat(), closed.reason());
        } else if (result instanceof PostResult.TopicClosed) {
            claimed.parcel().thread().ifPresent(topic -> events.topicClosed(claimed.chat(), topic));
        }
        return settlement.of(claimed, result, clock.instant());
    }

    private PostResult post(Delivery claimed) {
        Parcel parcel = claimed.parcel();
        Message message;
        try {
            message = MessageJson.read(parcel.message());
        } catch (IllegalArgumentException e) {
            return new PostResult.Refused("kept in a form that cannot be read: " + e.getMessage());
        }
        try {
            if (parcel.target().isEmpty()) {
                return gateway.post(parcel.chat(), parcel.thread(), message, parcel.silent());
            }
            return parcel.kind() == Parcel.Kind.EDIT
                    ? gateway.replace(parcel.chat(), parcel.target().get(), message)
                    : gateway.reply(
                            parcel.chat(), parcel.thread(), parcel.target().get(), message, parcel.silent());
        } catch (RuntimeException e) {
            LOG.error("delivery {} failed while it was handed over", claimed.id(), e);
            return new PostResult.Unknown(e.getClass().getSimpleName());
        }
    }
}
