package news.parallax.feed;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;

/** Where the state of feeds is kept. Every method is one transaction. Safe for several threads. */
public interface Feeds {
    /** Makes these the feeds that are polled: new ones are added, the state of known ones is kept, others rest. */
    void register(Collection<Feed> fromCatalog);

    /** The feeds of the catalog, in order of address. */
    List<Feed> all();

    /**
     * Takes feeds that are due, and moves their next poll by a lease in the same transaction, so that no one else takes
     * them; a process that dies lets them go with the lease.
     *
     * @return at most {@code limit} feeds, longest due first, each with the next poll that it had before
     */
    List<Feed> claimDue(Instant now, int limit, Duration lease);

    /** Keeps the state of feeds after a poll. */
    void save(Collection<Feed> polled);
}
