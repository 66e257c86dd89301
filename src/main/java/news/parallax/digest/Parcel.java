package news.parallax.digest;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import news.parallax.chat.ChatId;
import news.parallax.chat.Message;
import news.parallax.chat.MessageJson;
import news.parallax.subscription.Subscription;

/**
 * What is to come to a chat, composed once.
 *
 * @param kind what kind of message it is
 * @param occasion what it is for; no two deliveries ever have the same
 * @param subscription the number of the subscription it is for; 0 for none
 * @param slot the local day it is for
 * @param chat where it goes
 * @param thread forum topic it goes to, if any
 * @param silent whether it comes without sound
 * @param message what is said, as {@link MessageJson} writes it; empty for what was skipped
 * @param stories how many stories it tells
 * @param target the message of the chat that it answers or replaces, if it does
 * @param created when it was composed or skipped
 */
public record Parcel(
        Kind kind,
        String occasion,
        long subscription,
        LocalDate slot,
        ChatId chat,
        Optional<Integer> thread,
        boolean silent,
        String message,
        int stories,
        Optional<Long> target,
        Instant created) {
    /** Kinds of messages that nobody asked for at that moment. */
    public enum Kind {
        /** The digest of a subscription and a day. */
        DIGEST,
        /** A story that breaks. */
        ALERT,
        /** News of what the chat follows. */
        UPDATE,
        /** What waited in quiet hours, in one message. */
        MORNING,
        /** An answer to a message of ours that held an error. */
        CORRECTION,
        /** A message of ours put right in its place. */
        EDIT,
        /** Words of the operators. */
        ANNOUNCEMENT
    }

    /** A digest; {@code message} is empty where it is skipped. */
    public static Parcel digest(
            Subscription subscription, LocalDate slot, boolean silent, String message, int stories, Instant now) {
        return new Parcel(
                Kind.DIGEST,
                occasion(subscription.id(), slot),
                subscription.id(),
                slot,
                subscription.chat(),
                subscription.thread(),
                silent,
                message,
                stories,
                Optional.empty(),
                now);
    }

    /** Something new, with sound, that no subscription ordered. */
    static Parcel news(
            Kind kind,
            String occasion,
            LocalDate day,
            ChatId chat,
            Optional<Integer> thread,
            Message message,
            int stories,
            Instant now) {
        return new Parcel(
                kind,
                occasion,
                0,
                day,
                chat,
                thread,
                false,
                MessageJson.write(message),
                stories,
                Optional.empty(),
                now);
    }

    /** What the digest of a subscription for a day is for. */
    public static String occasion(long subscription, LocalDate slot) {
        return "d:" + subscription + ":" + slot.toEpochDay();
    }

    /** The same for the chat itself, in none of its topics. */
    public Parcel outside() {
        return new Parcel(
                kind, occasion, subscription, slot, chat, Optional.empty(), silent, message, stories, target, created);
    }

    /** The same for the chat that its chat became. */
    public Parcel to(ChatId other) {
        return new Parcel(kind, occasion, subscription, slot, other, thread, silent, message, stories, target, created);
    }
}
