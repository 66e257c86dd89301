package news.parallax.feed;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Where the state of feeds is kept. Every method is one transaction. Safe for several threads and processes. */
public interface Feeds {
    /** Takes over the catalog: adds feeds that are new, keeps the state of known ones, removes those no longer listed. */
    void register(Collection<Feed> fromCatalog);

    /** All feeds. */
    List<Feed> all();

    /** When a feed was read last without fail; empty where none ever was. */
    Optional<Instant> lastRead();

    /**
     * At most {@code limit} feeds that are due and not retired, the longest due first, and moves their next poll to
     * {@code now + lease} in the same transaction, so that nobody else polls them meanwhile.
     */
    List<Feed> claimDue(Instant now, int limit, Duration lease);

    /** Keeps the state of polled feeds; one that was removed meanwhile stays removed. */
    void save(Collection<Feed> polled);
}
