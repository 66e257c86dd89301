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
 * latest; where there are so many that reading them takes long, they are read beside those who ask. Whoever asks for less
 * than a window is told of the same reading: else each would undo what the other has read, and people wait for it. Safe for
 * several threads; one reads at a time.
 */
final class CurrentStories {
    private static final Duration OLDEST = Duration.ofMinutes(1);

    private static final Duration TOO_OLD = Duration.ofMinutes(10);
    /** Whoever asks for the window looked at the clock before it is looked at here. */
    private static final Duration MEANWHILE = Duration.ofSeconds(5);

    /** So many are read beside those who ask, however quick it was the last time. */
    private static final int MANY = 500;

    private record Reading(long revision, Instant at, Instant since, List<CoveredStory> stories) {
        boolean reaches(Instant instant) {
            return !instant.isBefore(since);
        }

        boolean many() {
            return stories.size() >= MANY;
        }
    }

    private final Stories stories;
    private final Function<Story, Coverage> cover;
    private final InstantSource clock;
    private final Duration window;
    private final Renewed<Reading> current = new Renewed<>("current stories", Reading::many);
    private final Renewed<Reading> earlier = new Renewed<>("earlier stories", Reading::many);
    private volatile WeakReference<Reading> last = new WeakReference<>(null);

    /** @param window how far back it is read for all who ask for no more */
    CurrentStories(Stories stories, Function<Story, Coverage> cover, InstantSource clock, Duration window) {
        this.stories = stories;
        this.cover = cover;
        this.clock = clock;
        this.window = window.plus(MEANWHILE);
    }

    /** The stories with news since an instant, in no order. */
    List<CoveredStory> since(Instant since) {
        return since(since, about(since));
    }

    static List<CoveredStory> since(Instant since, List<CoveredStory> stories) {
        return stories.stream()
                .filter(covered -> !covered.story().newest().isBefore(since))
                .toList();
    }

    /** Those, and perhaps some that were older by then; the same list as long as nothing has changed. */
    List<CoveredStory> about(Instant since) {
        Instant now = clock.instant();
        Instant windowed = now.minus(window);
        boolean within = !since.isBefore(windowed);
        Instant from = within ? windowed : since;
        long revision = stories.revision();
        return (within ? current : earlier)
                .get(
                        read -> fresh(read, revision, from, now),
                        read -> read.reaches(from) && !read.at().plus(TOO_OLD).isBefore(now),
                        () -> read(revision, now, from))
                .stories();
    }

    /** Reads the stories of the window again where they are out of date, so that nobody who asks has to wait for it. */
    void renew() {
        Instant now = clock.instant();
        Instant from = now.minus(window);
        long revision = stories.revision();
        current.renew(read -> fresh(read, revision, from, now), () -> read(revision, now, from));
    }

    private static boolean fresh(Reading read, long revision, Instant from, Instant now) {
        return read.revision() == revision
                && read.reaches(from)
                && !read.at().isAfter(now)
                && !read.at().plus(OLDEST).isBefore(now);
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
                        .toList(),
                story.related());
    }
}
