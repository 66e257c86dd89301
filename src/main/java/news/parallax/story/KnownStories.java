package news.parallax.story;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.Optional;

/**
 * Stories as they were found last: many ask for one within minutes, and to ask whether anything has changed costs less than to read all members
 * again. Safe for several threads.
 */
public final class KnownStories {
    private static final int MOST_MEMBERS = 4_000;

    private final Stories stories;
    private final Cache<String, Known> known = Caffeine.newBuilder()
            .maximumWeight(MOST_MEMBERS)
            .weigher((String id, Known found) -> 1 + found.story().members().size())
            .build();

    private record Known(long revision, Story story) {}

    /** Looks in these. */
    public KnownStories(Stories stories) {
        this.stories = stories;
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
