package news.parallax.brief;

/**
 * A source that was left out.
 *
 * @param n its number
 * @param why the reason, in words for a reader
 */
public record Dropped(int n, String why) {}
