package news.parallax.story;

import com.github.benmanes.caffeine.cache.Cache;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import news.parallax.memory.Lately;

/** Which stories are near others, as it was asked for last: every digest of a slot asks about the same few. Safe for several threads. */
public final class RelatedStories {
    private static final int MOST = 1_000;
    private static final Duration UNASKED = Duration.ofHours(2);

    private final Stories stories;
    private final Cache<String, Known> known;

    private record Known(long revision, List<String> near) {}

    /**
     * Looks in these.
     *
     * @param clock says for how long nobody has asked about a story
     */
    public RelatedStories(Stories stories, InstantSource clock) {
        this.stories = stories;
        this.known = Lately.asked(UNASKED, clock).maximumSize(MOST).build();
    }

    /** As {@link Stories#related}, never older than what it would give. */
    public List<String> of(String id) {
        // asked first: what changes while it is read is read again next time
        long revision = stories.revision();
        Known last = known.getIfPresent(id);
        if (last != null && last.revision() == revision) {
            return last.near();
        }
        List<String> near = stories.related(id);
        known.put(id, new Known(revision, near));
        return near;
    }
}
