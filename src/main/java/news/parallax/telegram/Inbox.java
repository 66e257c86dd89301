package news.parallax.telegram;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;

/**
 * Updates that were taken in, each by one process, kept before Telegram is told to forget them. Every method is one transaction, and what it
 * wrote survives the death of the process once it has returned. A failure of power may undo what was stored and done since
 * {@link #settle}: then Telegram tells it again. Safe for several threads.
 */
public interface Inbox {
    /**
     * Keeps updates as pending, all or none. One whose id is kept already (pending, done or set aside) stays as it is.
     *
     * @return the ids of those that were new
     */
    Collection<Long> store(List<StoredUpdate> updates);

    /**
     * Brings to the disk what was written so far: called before Telegram is told to forget updates.
     *
     * @param id an update that was stored
     */
    void settle(long id);

    /** The updates that are pending and belong to this process, in order of id. */
    List<StoredUpdate> pending();

    /** Shows that this process is alive, so that nobody takes its pending updates over. */
    void renew(Instant now);

    /**
     * Takes over the pending updates of processes that have not shown themselves for a while, in order of id. No two
     * processes get the same.
     */
    List<StoredUpdate> adopt(Instant now, Duration silence);

    /** Whether a pending update is still this process's own, not taken over by another: asked before an answer goes out. */
    boolean mine(long id);

    /**
     * Whether another process still has one of the same lane that came before: asked before an update is handled, so that
     * a chat is answered in order.
     */
    boolean waits(StoredUpdate update);

    /** Says that handling an update failed once more; returns how often it has failed now. */
    int failed(long id);

    /** Says that updates were handled: they are no longer pending, but their ids stay known. */
    void done(Collection<Long> ids);

    /** Gives an update up: it is no longer pending, and why is kept beside it. */
    void setAside(long id, String reason);

    /**
     * One more than the id of the update that was taken in last (by {@code received}, then id), or 0 where there is none.
     * Pruning does not change it.
     */
    long nextOffset();

    /** Removes the updates, handled and set aside, that were received before an instant; returns how many. */
    int prune(Instant before);
}
