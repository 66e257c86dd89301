package news.parallax.story;

import java.lang.ref.WeakReference;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

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
    private final Function<Story, Coverage> cover;
    private final InstantSource clock;
    private final Renewed<Reading> current = new Renewed<>("current stories");
    private volatile WeakReference<Reading> last = new WeakReference<>(null);

    CurrentStories(Stories stories, Function<Story, Coverage> cover, InstantSource clock) {
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
        Reading reading = current.get(
                read -> read.revision() == revision
                        && read.reaches(since)
                        && !read.at().isAfter(now)
                        && !read.at().plus(OLDEST).isBefore(now),
                read -> read.reaches(since) && !read.at().plus(TOO_OLD).isBefore(now),
                () -> read(revision, now, since));
        return reading.stories();
    }

    private Reading read(long revision, Instant now, Instant since) {
        Map<String, CoveredStory> before = lastRead();
        Reading reading = new Reading(
                revision,
                now,
                since,
                stories.since(since).stream()
                        .filter(Story::listed)
                        .map(story -> shared(story, before.get(story.id())))
                        .toList());
        last = new WeakReference<>(reading);
        return reading;
    }

    private Map<String, CoveredStory> lastRead() {
        Reading reading = last.get();
        return reading == null
                ? Map.of()
                : reading.stories().stream()
                        .collect(Collectors.toMap(covered -> covered.story().id(), Function.identity()));
    }

    /** A story with the objects of the last reading for all that is equal: lists of several readings are held side by side. */
    private CoveredStory shared(Story story, @Nullable CoveredStory before) {
        if (before == null) {
            return new CoveredStory(story, cover.apply(story));
        }
        boolean same = story.equals(before.story());
        Story now = same ? before.story() : shared(story, before.story());
        CoveredStory covered = new CoveredStory(now, cover.apply(now), same ? before.language() : now.language());
        return covered.equals(before) ? before : covered;
    }

    private static Story shared(Story story, Story before) {
        Map<String, Member> members = before.members().stream()
                .collect(Collectors.toMap(member -> member.article().id(), Function.identity()));
        return new Story(
                story.id(),
                story.version(),
                story.firstSeen(),
                story.updated(),
                story.members().stream()
                        .map(member -> {
                            Member same = members.get(member.article().id());
                            return member.equals(same) ? same : member;
                        })
                        .toList());
    }
}
