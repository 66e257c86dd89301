package news.parallax.story;

import com.github.benmanes.caffeine.cache.Cache;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import news.parallax.memory.Lately;

/**
 * Stories as they were found last: many ask for one within minutes, and to ask whether anything has changed costs less than to read all members
 * again. Safe for several threads.
 */
public final class KnownStories {
    private static final int MOST_MEMBERS = 4_000;
    private static final Duration UNASKED = Duration.ofHours(2);

    private final Stories stories;
    private final Cache<String, Known> known;

    private record Known(long revision, Story story) {}

    /**
     * Looks in these.
     *
     * @param clock says for how long nobody has asked for a story
     */
    public KnownStories(Stories stories, InstantSource clock) {
        this.stories = stories;
        this.known = Lately.asked(UNASKED, clock)
                .maximumWeight(MOST_MEMBERS)
                .weigher((String id, Known found) -> 1 + found.story().members().size())
                .build();
    }

    /** As {@link Stories#find}, never older than what it would give; the same object as long as nothing has changed. */
    public Optional<Story> find(String id) {
        // asked first: what changes while the story is read is read again next time
        long revision = stories.revision();
        Known last = known.getIfPresent(id);
        if (last != null && last.revision() == revision) {
            return Optional.of(last.story());
        }
        Optional<Story> found = stories.find(id);
        found.ifPresent(story -> known.put(id, new Known(revision, story)));
        return found;
    }
}
