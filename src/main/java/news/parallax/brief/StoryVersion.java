package news.parallax.brief;

import java.time.Instant;
import java.util.List;

/**
 * A story as it stood when its version was counted up.
 *
 * @param story its id
 * @param version the version, from 1
 * @param at when it was made
 * @param articles ids of the articles it had
 * @param counts who covered it
 * @param brief its brief as plain text, by line: headline, standfirst, bullets; empty where none was written
 * @param developments what this version brought; none in the first
 */
public record StoryVersion(
        String story,
        int version,
        Instant at,
        List<String> articles,
        Counts counts,
        String brief,
        List<Development> developments) {
    /** Copies the lists. */
    public StoryVersion {
        articles = List.copyOf(articles);
        developments = List.copyOf(developments);
    }

    /** Counts of articles, and of outlets by side. */
    public record Counts(int articles, int left, int center, int right) {}
}
