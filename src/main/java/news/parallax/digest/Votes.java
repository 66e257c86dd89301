package news.parallax.digest;

import java.time.Instant;

/** Whether readers find digests useful. Every method is one transaction. Safe for several threads. */
public interface Votes {
    /** Keeps a person's judgment on a digest; a later one replaces it. */
    void save(String digest, long person, boolean useful, Instant at);

    /** How many found a digest useful, and how many did not. */
    Count of(String digest);

    /** How many found it so. */
    record Count(int useful, int not) {}
}
