package news.parallax.subscription;

import java.time.Instant;
import java.time.LocalDate;

/**
 * One local day's digest.
 *
 * @param day the day, in the subscription's zone
 * @param due when the digest leaves; an instant of that local day
 */
public record Slot(LocalDate day, Instant due) {}
