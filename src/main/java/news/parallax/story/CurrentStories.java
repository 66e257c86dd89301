package news.parallax.story;

import java.lang.ref.SoftReference;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The stories that are told to readers, with their coverage, as they were read last: they are asked for by every list
 * and every digest, and change once a turn. They are read again when the store has changed, and after a minute at the
 * latest, for the words of an article may change without its story. Safe for several threads; one reads at a time.
 */
final class CurrentStories {
    private static final Duration OLDEST = Duration.ofMinutes(1);

    private record Reading(long revision, Instant at, Instant since, List<CoveredStory> stories) {}

    private final Stories stories;
    private final Function<Story, CoveredStory> cover;
    private final InstantSource clock;
    // given up before memory runs out
    private @Nullable SoftReference<Reading> last;

    CurrentStories(Stories stories, Function<Story, CoveredStory> cover, InstantSource clock) {
        this.stories = stories;
        this.cover = cover;
        this.clock = clock;
    }

    /** The stories with news since an instant, in no order. */
    synchronized List<CoveredStory> since(Instant since) {
        long revision = stories.revision();
        Instant now = clock.instant();
        Reading reading = last == null ? null : last.get();
        if (reading == null
                || reading.revision() != revision
                || since.isBefore(reading.since())
                || reading.at().isAfter(now)
                || reading.at().plus(OLDEST).isBefore(now)) {
            reading = new Reading(
                    revision,
                    now,
                    since,
                    stories.since(since).stream()
                            .filter(Story::listed)
                            .map(cover)
                            .toList());
            last = new SoftReference<>(reading);
        }
        return reading.stories().stream()
                .filter(covered -> !covered.story().newest().isBefore(since))
                .toList();
    }
}
