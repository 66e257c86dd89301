package news.parallax.subscription;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import news.parallax.chat.ChatId;

/** Where subscriptions are kept. Every method is one transaction. Safe for several threads and several processes. */
public interface Subscriptions {
    /** Keeps a new subscription under a number that was never used; returns it with that number. */
    Subscription add(Subscription subscription);

    /**
     * Replaces what is kept under the same number, all but {@code lastSlot} and {@code closed}; where there is nothing
     * under that number any more, nothing happens.
     */
    void replace(Subscription subscription);

    /** Removes a subscription; its deliveries stay. */
    void remove(long id);

    /** The subscription with this number. */
    Optional<Subscription> find(long id);

    /** All subscriptions of a chat, in order of number, switched off and closed ones too. */
    List<Subscription> of(ChatId chat);

    /** All subscriptions that a person ordered, in any chat, in order of number. */
    List<Subscription> orderedBy(long user);

    /** The chats with a subscription that is enabled and not closed, each once, in order. */
    List<ChatId> chats();

    /**
     * The first {@code limit} subscriptions that are enabled, not closed, and have {@code nextDue <= now}, in order of
     * {@code nextDue}, then number.
     */
    List<Subscription> due(Instant now, int limit);

    /**
     * Says that a local day was seen to: sets {@code lastSlot} and {@code nextDue}, but only while the subscription is
     * still due at {@code wasDue}; where its owner has changed it meanwhile, only {@code lastSlot} is set.
     */
    void advance(long id, Instant wasDue, LocalDate lastSlot, Instant nextDue);

    /** Gives all subscriptions of a chat to the one that it became. */
    void move(ChatId from, ChatId to);

    /** Closes all subscriptions of a chat: none is due until it opens again. Those closed already keep their time. */
    void close(ChatId chat, Instant at);

    /**
     * Opens the closed subscriptions of a chat again. Their {@code nextDue} stays: what is past is skipped or made up for
     * like any missed run.
     */
    void open(ChatId chat);

    /** Removes the subscriptions that were closed before an instant; returns how many. */
    int removeClosed(Instant before);
}
