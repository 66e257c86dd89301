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
    private final CurrentStories current;
    private final Outlets outlets;
    private final InstantSource clock;
    private final Duration window;
    private final Pool pool;
    private final Topics topics = new Topics();
    private final TagReader tags = new TagReader(topics);

    /**
     * Shows stories whose newest article is at most a window old.
     *
     * @param window how long a story stays current
     */
    public FrontPage(Stories stories, Outlets outlets, InstantSource clock, Duration window) {
        this.current = new CurrentStories(stories, this::cover, clock);
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
        return current.since(since).stream()
                .sorted(Comparator.comparing((CoveredStory covered) -> Rank.of(covered, now))
                        .reversed()
                        .thenComparing(covered -> covered.story().id()))
                .toList();
    }

    /** The side that hardly covers a story, if there is one. */
    public Optional<Blindspot> blindspot(CoveredStory covered) {
        return Blindspot.of(covered.coverage(), pool);
    }

    /** What a story is about. */
    public Tags tags(Story story) {
        return tags.of(story);
    }

    /** What a reader's words ask stories to be about; empty for none. */
    public Optional<Interest> interest(String words) {
        return Interest.of(words, topics, tags);
    }

    /** The topics that stories are sorted by, in their order. */
    public List<String> topics() {
        return topics.names();
    }

    /** The stories that are told to readers and are about something, best first. */
    public List<CoveredStory> ranked(Interest interest) {
        return ranked().stream()
                .filter(covered -> interest.meets(covered.story(), tags(covered.story())))
                .toList();
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
