package news.parallax.story;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import news.parallax.outlet.Outlet;
import news.parallax.outlet.Side;

/**
 * The first report of a story, and how long the others took.
 *
 * @param articleId the first article; of several at one instant the one with the lowest identifier
 * @param outlet its outlet
 * @param published when it was published
 * @param sideLag time from then to the first article of each side that reports
 * @param countryLag time from then to the first article from each country that is known, by country code
 */
public record FirstReport(
        String articleId,
        Outlet outlet,
        Instant published,
        Map<Side, Duration> sideLag,
        Map<String, Duration> countryLag) {
    /** Copies both maps. */
    public FirstReport {
        sideLag = Map.copyOf(sideLag);
        countryLag = Map.copyOf(countryLag);
    }
}
