package news.parallax.brief;

import java.time.LocalDate;

/**
 * Something that happened in a story, or is to happen.
 *
 * @param day the day
 * @param bullet what, and who says so
 */
public record Event(LocalDate day, Bullet bullet) {}
