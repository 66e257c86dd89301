package news.parallax.story;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import news.parallax.outlet.Outlets;

/** The current stories, best first. Safe for several threads. */
public final class FrontPage {
    private final Stories stories;
    private final Outlets outlets;
    private final InstantSource clock;
    private final Duration window;
    private final Pool pool;

    /**
     * Shows stories whose newest article is at most a window old.
     *
     * @param window how long a story stays current
     */
    public FrontPage(Stories stories, Outlets outlets, InstantSource clock, Duration window) {
        this.stories = stories;
        this.outlets = outlets;
        this.clock = clock;
        this.window = window;
        this.pool = Pool.of(outlets);
    }

    /** The stories that are told to readers, best first. */
    public List<CoveredStory> ranked() {
        return ranked(clock.instant().minus(window));
    }

    /** The stories that are told to readers and have news since an instant, best first. */
    public List<CoveredStory> ranked(Instant since) {
        Instant now = clock.instant();
        return stories.since(since).stream()
                .filter(Story::listed)
                .map(this::cover)
                .sorted(Comparator.comparing((CoveredStory covered) -> Rank.of(covered, now))
                        .reversed()
                        .thenComparing(covered -> covered.story().id()))
                .toList();
    }

    /** The side that hardly covers a story, if there is one. */
    public Optional<Blindspot> blindspot(CoveredStory covered) {
        return Blindspot.of(covered.coverage(), pool);
    }

    /** A story with its coverage. */
    public CoveredStory cover(Story story) {
        return new CoveredStory(
                story,
                Coverage.of(story.members().stream()
                        .map(member -> new CoveredArticle(
                                member.article().id(),
                                outlets.of(member.article().domain()),
                                member.article().published(),
                                member.reprintOf(),
                                member.article().opinion()))
                        .toList()));
    }
}
