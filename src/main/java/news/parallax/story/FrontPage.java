package news.parallax.story;

import com.github.benmanes.caffeine.cache.Cache;
import java.lang.ref.SoftReference;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import news.parallax.memory.Lately;
import news.parallax.outlet.Outlets;
import org.jspecify.annotations.Nullable;

/** The current stories, best first. Safe for several threads. */
public final class FrontPage {
    private static final Duration MEASURED = Duration.ofMinutes(1);

    private static final Duration MOMENT = Duration.ofSeconds(5);
    private static final int MOST_KNOWN = 200;
    private static final Duration UNASKED = Duration.ofHours(1);

    private final CurrentStories current;
    private final Outlets outlets;
    private final InstantSource clock;
    private final Duration window;
    private final Topics topics = new Topics();
    private final TagReader tags;
    /** Pools are counted anew once a minute; what one answer says is measured by the same. */
    private final Renewed<Measured> measured = new Renewed<>("usual shares");

    private record Measured(Instant at, Pools pools) {
        boolean within(Duration age, Instant now) {
            return !at.plus(age).isBefore(now) && !at.isAfter(now);
        }
    }

    /** The order of all, kept for a moment: there may be ten thousand. Given up before memory runs out, as the stories are. */
    private record Order(
            List<CoveredStory> of,
            Instant at,
            List<CoveredStory> ranked,
            Map<StoryLanguages, List<CoveredStory>> byLanguages) {}

    /** Of so many choices of languages the stories are kept in order, too. */
    private static final int MOST_CHOICES = 16;

    private volatile @Nullable SoftReference<Order> last;

    /** What was covered last, as long as the very story and the catalog are the same. */
    private final Cache<Story, Known> known;

    private record Known(int edition, CoveredStory covered) {}

    private record Ranked(double score, CoveredStory covered) {}

    /**
     * Shows stories whose newest article is at most a window old.
     *
     * @param window how long a story stays current
     */
    public FrontPage(Stories stories, Outlets outlets, InstantSource clock, Duration window) {
        this.current = new CurrentStories(stories, this::coverage, clock);
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
        Instant now = clock.instant();
        List<CoveredStory> all = current.about(now.minus(window));
        SoftReference<Order> kept = last;
        Order order = kept == null ? null : kept.get();
        if (order == null
                || order.of() != all
                || order.at().isAfter(now)
                || order.at().plus(MOMENT).isBefore(now)) {
            order = new Order(all, now, ranked(now.minus(window)), new ConcurrentHashMap<>());
            last = new SoftReference<>(order);
        }
        return order.ranked();
    }

    /** Those of {@link #ranked()} in some languages. */
    public List<CoveredStory> in(StoryLanguages languages, List<CoveredStory> ranked) {
        SoftReference<Order> kept = last;
        Order order = kept == null ? null : kept.get();
        if (order == null || order.ranked() != ranked || order.byLanguages().size() > MOST_CHOICES) {
            return languages.of(ranked);
        }
        return order.byLanguages().computeIfAbsent(languages, same -> same.of(ranked));
    }

    /** The stories that are told to readers and have news since an instant, best first. */
    public List<CoveredStory> ranked(Instant since) {
        Instant now = clock.instant();
        // the rank of each is taken once, not at every comparison
        return current.since(since).stream()
                .map(covered -> new Ranked(Rank.of(covered, now).score(), covered))
                .sorted(Comparator.comparingDouble(Ranked::score)
                        .reversed()
                        .thenComparing(ranked -> ranked.covered().story().id()))
                .map(Ranked::covered)
                .toList();
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
                        () -> new Measured(now, new Pools(ranked(), this::tags, outlets)))
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
