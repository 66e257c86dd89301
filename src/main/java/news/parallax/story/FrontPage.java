package news.parallax.story;

import com.github.benmanes.caffeine.cache.Cache;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import news.parallax.memory.Lately;
import news.parallax.outlet.Outlets;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The current stories, best first. Safe for several threads. */
public final class FrontPage {
    private static final Logger LOG = LoggerFactory.getLogger(FrontPage.class);
    private static final Duration MEASURED = Duration.ofMinutes(1);

    /** For so long after somebody asked, lists are kept up to date beside. */
    private static final Duration ASKED = Duration.ofMinutes(10);

    /** The shares of so many stories are counted beside those who ask. */
    private static final int MANY = 500;

    private static final int MOST_KNOWN = 200;
    private static final Duration UNASKED = Duration.ofHours(1);

    private final RankedStories stories;
    private final Outlets outlets;
    private final InstantSource clock;
    private final Duration window;
    private final Topics topics = new Topics();
    private final TagReader tags;
    /** Pools are counted anew once a minute; what one answer says is measured by the same. */
    private final Renewed<Measured> measured = new Renewed<>("usual shares", Measured::many);

    private record Measured(Instant at, int stories, Pools pools) {
        boolean many() {
            return stories >= MANY;
        }

        boolean within(Duration age, Instant now) {
            return !at.plus(age).isBefore(now) && !at.isAfter(now);
        }
    }

    private volatile Instant asked = Instant.MIN;
    private volatile boolean begun;

    /** What was covered last, as long as the very story and the catalog are the same. */
    private final Cache<Story, Known> known;

    private record Known(int edition, CoveredStory covered) {}

    /**
     * Shows stories whose newest article is at most a window old.
     *
     * @param window how long a story stays current
     */
    public FrontPage(Stories stories, Outlets outlets, InstantSource clock, Duration window) {
        this.stories = new RankedStories(new CurrentStories(stories, this::coverage, clock, window), clock, window);
        this.outlets = outlets;
        this.clock = clock;
        this.window = window;
        this.tags = new TagReader(topics, clock);
        this.known =
                Lately.asked(UNASKED, clock).weakKeys().maximumSize(MOST_KNOWN).build();
    }

    /** How long a story stays current. */
    public Duration window() {
        return window;
    }

    /** The stories that are told to readers, best first. */
    public List<CoveredStory> ranked() {
        asked = clock.instant();
        return stories.all();
    }

    /**
     * Makes anew what is out of date of all that lists are told from, so that those who ask need not wait for it: the first
     * time, and as long as somebody has asked lately. To be called every second or so.
     */
    public void keep() {
        Instant now = clock.instant();
        if (begun && (asked.isAfter(now) || asked.isBefore(now.minus(ASKED)))) {
            return;
        }
        try {
            stories.renew();
            measured.renew(last -> last.within(MEASURED, now), () -> measured(now));
            begun = true;
        } catch (RuntimeException e) {
            // the store is away: who asks is told so
            LOG.debug("lists are not kept up to date", e);
        }
    }

    private Measured measured(Instant now) {
        List<CoveredStory> ranked = stories.all();
        return new Measured(now, ranked.size(), new Pools(ranked, this::tags, outlets));
    }

    /** Those of {@link #ranked()} in some languages. */
    public List<CoveredStory> in(StoryLanguages languages, List<CoveredStory> ranked) {
        return stories.in(languages, ranked);
    }

    /** The stories that are told to readers and have news since an instant, best first. */
    public List<CoveredStory> ranked(Instant since) {
        return stories.since(since);
    }

    /** Where a story stands now, with the parts that make it so. */
    public Rank rank(CoveredStory covered) {
        return Rank.of(covered, clock.instant());
    }

    /** The side that hardly covers a story, if there is one. */
    public Optional<Blindspot> blindspot(CoveredStory covered) {
        return Blindspot.of(covered.coverage(), pool(covered));
    }

    /** What the sides' shares of a story are measured by. */
    public Pool pool(CoveredStory covered) {
        return pools().of(covered, tags(covered.story()));
    }

    /** What all stories are measured by now. */
    public Pools pools() {
        Instant now = clock.instant();
        return measured.get(
                        last -> last.within(MEASURED, now),
                        last -> last.within(MEASURED.multipliedBy(10), now),
                        () -> measured(now))
                .pools();
    }

    /** How near a story's outlets stand to the country that it names most. */
    public Reach reach(Story story) {
        return Reach.of(
                ledger(story).outlets().stream()
                        .map(row -> row.article().outlet())
                        .toList(),
                home(story));
    }

    /** The country that a story names most, or empty. */
    public String home(Story story) {
        List<String> countries = tags(story).countries();
        return countries.isEmpty() ? "" : countries.get(0);
    }

    /** The rows behind a story's figures. */
    public Ledger ledger(Story story) {
        return Ledger.of(articles(story));
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
        int edition = outlets.edition();
        Known last = known.getIfPresent(story);
        if (last != null && last.edition() == edition) {
            return last.covered();
        }
        CoveredStory covered = new CoveredStory(story, coverage(story));
        known.put(story, new Known(edition, covered));
        return covered;
    }

    private Coverage coverage(Story story) {
        return Coverage.of(articles(story));
    }

    private List<CoveredArticle> articles(Story story) {
        return story.members().stream()
                .map(member -> new CoveredArticle(
                        member.article().id(),
                        outlets.of(member.article().domain()),
                        member.article().published(),
                        member.reprintOf(),
                        member.article().opinion()))
                .toList();
    }
}
