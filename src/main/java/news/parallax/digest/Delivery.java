package news.parallax.digest;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import news.parallax.chat.ChatId;

/**
 * One digest on its way to one chat: a row of the outbox, and later the receipt.
 *
 * @param id the store's number for it; 0 before it is kept
 * @param subscription the number of the subscription it is for
 * @param slot the local day it is for; there is one delivery for a subscription and a slot
 * @param chat where it goes
 * @param thread forum topic it goes to, if any
 * @param silent whether it comes without sound
 * @param message what is said, as {@link news.parallax.chat.MessageJson} writes it; empty for a slot that was skipped
 * @param state how far it has come
 * @param attempts how often it was claimed
 * @param notBefore when it may be sent, or sent again, at the earliest
 * @param messageId the number it has in the chat, once sent
 * @param owner the process that claimed it last, or empty
 * @param note why it is in this state, in words for a person; may be empty
 * @param created when it was composed or skipped
 * @param changed when it came into its state
 */
public record Delivery(
        long id,
        long subscription,
        LocalDate slot,
        ChatId chat,
        Optional<Integer> thread,
        boolean silent,
        String message,
        State state,
        int attempts,
        Instant notBefore,
        Optional<Long> messageId,
        String owner,
        String note,
        Instant created,
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
        /** There was nothing to send: the run was missed, or there was no news. For good. */
        SKIPPED
    }

    /** The same in another state, since {@code now}, because of {@code why}. */
    public Delivery become(State other, Instant now, String why) {
        return new Delivery(
                id,
                subscription,
                slot,
                chat,
                thread,
                silent,
                message,
                other,
                attempts,
                notBefore,
                messageId,
                owner,
                why,
                created,
                now);
    }

    /** The same, waiting to be sent (again) at an instant. */
    public Delivery again(Instant at, Instant now, String why) {
        return new Delivery(
                id,
                subscription,
                slot,
                chat,
                thread,
                silent,
                message,
                State.WAITING,
                attempts,
                at,
                messageId,
                owner,
                why,
                created,
                now);
    }

    /** The same, standing in the chat. */
    public Delivery sent(long number, Instant now) {
        return new Delivery(
                id,
                subscription,
                slot,
                chat,
                thread,
                silent,
                message,
                State.SENT,
                attempts,
                notBefore,
                Optional.of(number),
                owner,
                note,
                created,
                now);
    }

    /** The same, for the chat that its chat became. */
    public Delivery to(ChatId other) {
        return new Delivery(
                id,
                subscription,
                slot,
                other,
                thread,
                silent,
                message,
                state,
                attempts,
                notBefore,
                messageId,
                owner,
                note,
                created,
                changed);
    }
}
