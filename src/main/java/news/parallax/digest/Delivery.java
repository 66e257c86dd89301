package news.parallax.digest;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import news.parallax.chat.ChatId;

/**
 * One message on its way to one chat: a row of the outbox, and later the receipt.
 *
 * @param id the store's number for it; 0 before it is kept
 * @param parcel what is sent, and where
 * @param state how far it has come
 * @param attempts how often it was claimed
 * @param notBefore when it may be sent, or sent again, at the earliest
 * @param messageId the number it has in the chat, once sent
 * @param whereabouts where it is to be looked for should nobody know whether it came; empty where nobody can say
 * @param owner the process that claimed it last, or empty
 * @param note why it is in this state, as {@link Cause} writes it; may be empty
 * @param changed when it came into its state
 */
public record Delivery(
        long id,
        Parcel parcel,
        State state,
        int attempts,
        Instant notBefore,
        Optional<Long> messageId,
        Optional<Whereabouts> whereabouts,
        String owner,
        String note,
        Instant changed) {
    /** How far a delivery has come. */
    public enum State {
        /** Composed, and to be sent at {@code notBefore}. */
        WAITING,
        /** A process is sending it now; after a crash nobody knows whether it did. */
        CLAIMED,
        /** It stands in the chat. For good. */
        SENT,
        /** It was handed over and no answer came, and by the policy it is not sent again. For good. */
        UNKNOWN,
        /** The network refused it, or it could not be handed over in time. For good. */
        REFUSED,
        /** The chat was closed to the bot, or the subscription ended, before it was sent. For good. */
        CLOSED,
        /** There was nothing to send: the run was missed, the chat was paused or had enough. For good. */
        SKIPPED
    }

    /** One that is to be sent at an instant. */
    public static Delivery waiting(Parcel parcel, Instant at) {
        return new Delivery(
                0, parcel, State.WAITING, 0, at, Optional.empty(), Optional.empty(), "", "", parcel.created());
    }

    /** One that is not sent. */
    public static Delivery skipped(Parcel parcel, Cause why) {
        return new Delivery(
                0,
                parcel,
                State.SKIPPED,
                0,
                parcel.created(),
                Optional.empty(),
                Optional.empty(),
                "",
                why.word(),
                parcel.created());
    }

    /** Where it goes. */
    public ChatId chat() {
        return parcel.chat();
    }

    /** The number of the subscription it is for; 0 for none. */
    public long subscription() {
        return parcel.subscription();
    }

    /** The local day it is for. */
    public LocalDate slot() {
        return parcel.slot();
    }

    /** The same in another state, since {@code now}, because of {@code why}. */
    public Delivery become(State other, Instant now, String why) {
        return new Delivery(id, parcel, other, attempts, notBefore, messageId, Optional.empty(), owner, why, now);
    }

    /** The same, waiting to be sent (again) at an instant. */
    public Delivery again(Instant at, Instant now, String why) {
        boolean doubt = Cause.of(why).filter(Cause.DOUBT::equals).isPresent();
        Optional<Whereabouts> kept = doubt ? whereabouts : Optional.empty();
        return new Delivery(id, parcel, State.WAITING, attempts, at, messageId, kept, owner, why, now);
    }

    /** The same, standing in the chat; that it may stand there twice, or stands outside its topic, stays noted. */
    public Delivery sent(long number, Instant now) {
        String kept = cause().filter(cause -> cause == Cause.TWICE || cause == Cause.TOPIC)
                        .isPresent()
                ? note
                : "";
        return new Delivery(
                id, parcel, State.SENT, attempts, notBefore, Optional.of(number), Optional.empty(), owner, kept, now);
    }

    /** Why it is in its state, if there is something to say of it. */
    Optional<Cause> cause() {
        return Cause.of(note);
    }

    /** The same, for the chat itself, in none of its topics. */
    public Delivery outside() {
        return new Delivery(
                id, parcel.outside(), state, attempts, notBefore, messageId, whereabouts, owner, note, changed);
    }

    /** The same, for the chat that its chat became. */
    public Delivery to(ChatId other) {
        return new Delivery(
                id, parcel.to(other), state, attempts, notBefore, messageId, whereabouts, owner, note, changed);
    }
}
