package news.parallax.story;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Function;

/**
 * The stories that are told to readers, with their coverage, as they were read last: they are asked for by every list
 * and every digest, and change once a turn. They are read again when the store has changed, and after a minute at the
 * latest, for the words of an article may change without its story; where there are so many that reading them takes long,
 * they are read beside those who ask. Safe for several threads; one reads at a time.
 */
final class CurrentStories {
    private static final Duration OLDEST = Duration.ofMinutes(1);

    private static final Duration TOO_OLD = Duration.ofMinutes(10);

    private record Reading(long revision, Instant at, Instant since, List<CoveredStory> stories) {
        boolean reaches(Instant instant) {
            return !instant.isBefore(since);
        }
    }

    private final Stories stories;
    private final Function<Story, CoveredStory> cover;
    private final InstantSource clock;
    private final Renewed<Reading> last = new Renewed<>("current stories");

    CurrentStories(Stories stories, Function<Story, CoveredStory> cover, InstantSource clock) {
        this.stories = stories;
        this.cover = cover;
        this.clock = clock;
    }

    /** The stories with news since an instant, in no order. */
    List<CoveredStory> since(Instant since) {
        return about(since).stream()
                .filter(covered -> !covered.story().newest().isBefore(since))
                .toList();
    }

    /** Those, and perhaps some that were older by then; the same list as long as nothing has changed. */
    List<CoveredStory> about(Instant since) {
        long revision = stories.revision();
        Instant now = clock.instant();
        Reading reading = last.get(
                read -> read.revision() == revision
                        && read.reaches(since)
                        && !read.at().isAfter(now)
                        && !read.at().plus(OLDEST).isBefore(now),
                read -> read.reaches(since) && !read.at().plus(TOO_OLD).isBefore(now),
                () -> read(revision, now, since));
        return reading.stories();
    }

    private Reading read(long revision, Instant now, Instant since) {
        return new Reading(
                revision,
                now,
                since,
                stories.since(since).stream().filter(Story::listed).map(cover).toList());
    }
}
