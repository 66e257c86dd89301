package news.parallax.brief;

import java.time.Instant;

/**
 * That a chat was shown a story.
 *
 * @param story the story's id
 * @param version the version it was shown
 * @param at when
 * @param counts who covered it then
 */
public record Look(String story, int version, Instant at, StoryVersion.Counts counts) {}
