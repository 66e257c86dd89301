package news.parallax.digest;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import news.parallax.chat.ChatId;

/**
 * The outbox. Every method is one transaction, and what it wrote survives a crash once it has returned. Safe for several
 * threads and several processes.
 */
public interface Deliveries {
    /**
     * Keeps a delivery under a new number, with the stories that it tells; of those, none waits for the end of the chat's
     * quiet hours any more.
     *
     * @return false, with nothing changed, where there is one for this occasion already
     */
    boolean add(Delivery delivery, List<Told> told);

    /** The delivery for an occasion, if there is one. */
    Optional<Delivery> find(String occasion);

    /**
     * Claims the delivery that is first in line: of those {@code WAITING} with {@code notBefore <= now}, the one with the
     * least {@code notBefore}, then the least number. It becomes {@code CLAIMED} by {@code owner}, changed {@code now},
     * with one attempt more. No two callers ever get the same one.
     *
     * @param newest the newest number known of a message, where one is; then the claimed one's whereabouts are beyond it,
     *     since {@code now}, unless it is in doubt ({@link Cause#DOUBT}) since an earlier claim
     * @return the delivery as it is now, or empty where none is ready
     */
    Optional<Delivery> claim(String owner, Instant now, Optional<Long> newest);

    /**
     * Says of all that wait in doubt ({@link Cause#DOUBT}) since {@code begun} or before, and of which that is not known
     * yet, that they stand before a number, if they came.
     *
     * @return whether none is left of which it is not known
     */
    boolean bound(long number, Instant begun);

    /** All deliveries that are {@code CLAIMED}, in order of number. */
    List<Delivery> claimed();

    /**
     * Writes {@code is} over {@code was}, but only where the row of that number still has the state, the attempts and the
     * owner of {@code was}.
     *
     * @return whether it was written
     */
    boolean replace(Delivery was, Delivery is);

    /**
     * Writes what became of a claimed delivery, also where another process has taken its claimer for dead meanwhile and put
     * it back or given it up; not where it has been claimed again since. There for everybody once it has returned; a failure
     * of power may undo the last such writing, until something else is written.
     *
     * @return whether it was written
     */
    boolean settle(Delivery claimed, Delivery is);

    /** The last {@code limit} deliveries to a chat in any state, newest first. */
    List<Delivery> of(ChatId chat, int limit);

    /** How many deliveries of a kind a chat has for a local day, those that were skipped left out. */
    int count(ChatId chat, Parcel.Kind kind, LocalDate slot);

    /** How many deliveries are in each state; states without any may be left out. */
    Map<Delivery.State, Long> counts();

    /** Gives all deliveries of a chat to the one that it became. */
    void move(ChatId from, ChatId to);

    /** Makes every {@code WAITING} delivery to a chat {@code CLOSED}, changed {@code now}, with a note. */
    void close(ChatId chat, Instant now, String note);

    /**
     * Removes what reached a state for good (any but {@code WAITING} and {@code CLAIMED}) before an instant, and the votes
     * that were cast before it; says how many deliveries that were.
     */
    int prune(Instant before);
}
