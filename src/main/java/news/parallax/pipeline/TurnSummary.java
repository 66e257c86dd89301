package news.parallax.pipeline;

/**
 * What one turn did.
 *
 * @param feeds feeds that were due
 * @param fresh feeds that sent something new
 * @param notModified feeds that said they have not changed
 * @param failed feeds that could not be read
 * @param entries entries in the fresh feeds
 * @param articles articles taken in that were not known before
 * @param stories stories that began or changed
 * @param seconds how long it took
 */
public record TurnSummary(
        int feeds, int fresh, int notModified, int failed, int entries, int articles, int stories, double seconds) {}
