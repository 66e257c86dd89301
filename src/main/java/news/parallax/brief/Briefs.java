package news.parallax.brief;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.stats.CacheStats;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import news.parallax.article.Article;
import news.parallax.article.Articles;
import news.parallax.memory.Lately;
import news.parallax.outlet.Outlet;
import news.parallax.outlet.Outlets;
import news.parallax.outlet.Side;
import news.parallax.story.Member;
import news.parallax.story.Story;

/**
 * The briefs of stories, cached by story, version and writer (whose language is that of the sources): an updated story simply misses. One computation for however many ask at once. Where the
 * writer takes its time, the last version's brief is shown until the new one is there. What comes from the cache passes the check again. Safe for
 * several threads.
 */
public final class Briefs {
    private static final long MOST_BYTES = 64L << 20;
    // by then a story is hardly told any more
    private static final Duration UNREAD = Duration.ofHours(6);
    // these are larger than briefs, and asked for together
    private static final Duration UNCOMPARED = Duration.ofHours(2);
    private static final int MOST_COMPARED = 300;
    private static final Brief EMPTY = new Brief("", "", List.of(), List.of(), 0);

    private final Cache<Key, Written> cache;
    private final Cache<String, Written> newest;
    private final Cache<Whole, Comparison> comparisons;
    private final Cache<Whole, List<Event>> timelines;
    private final Cache<Whole, ContestedFigures> contested;
    private final Set<Key> underWay = ConcurrentHashMap.newKeySet();
    private final Summarizer summarizer;
    private final BriefLength length;
    private final Articles articles;
    private final Outlets outlets;

    /** Writes briefs with a summarizer from the texts of articles. */
    public Briefs(Summarizer summarizer, BriefLength length, Articles articles, Outlets outlets) {
        this(summarizer, length, articles, outlets, InstantSource.system());
    }

    /**
     * The same.
     *
     * @param clock says when nobody has read a brief for so long that it is let go
     */
    public Briefs(Summarizer summarizer, BriefLength length, Articles articles, Outlets outlets, InstantSource clock) {
        this.summarizer = summarizer;
        this.length = length;
        this.articles = articles;
        this.outlets = outlets;
        this.cache = Lately.asked(UNREAD, clock)
                .maximumWeight(MOST_BYTES)
                .weigher((Key key, Written written) -> written.weight())
                .recordStats()
                .build();
        this.newest = Lately.asked(UNREAD, clock)
                .maximumWeight(MOST_BYTES)
                .weigher((String id, Written written) -> written.weight())
                .build();
        this.comparisons =
                Lately.asked(UNCOMPARED, clock).maximumSize(MOST_COMPARED).build();
        this.timelines =
                Lately.asked(UNCOMPARED, clock).maximumSize(MOST_COMPARED).build();
        this.contested =
                Lately.asked(UNCOMPARED, clock).maximumSize(MOST_COMPARED).build();
    }

    /** The brief of a story as it stands. Citations are places in the story's members, from 1. */
    public Brief of(Story story) {
        Key key = key(story, summarizer);
        if (summarizer.quick().equals(summarizer) || cache.getIfPresent(key) != null) {
            return of(story, key, summarizer);
        }
        refresh(key, story);
        Written before = newest.getIfPresent(story.id());
        return Optional.ofNullable(before)
                .flatMap(written -> written.in(ids(story)))
                .orElseGet(() -> of(story, key(story, summarizer.quick()), summarizer.quick()));
    }

    /** Plain copies join without a new version: the brief stays, and its citations move to where the articles are now. */
    private Brief of(Story story, Key key, Summarizer writer) {
        return written(key, story, writer).in(ids(story)).orElseGet(() -> {
            cache.invalidate(key);
            return written(key, story, writer).in(ids(story)).orElse(EMPTY);
        });
    }

    private void refresh(Key key, Story story) {
        if (!underWay.add(key)) {
            return;
        }
        try {
            summarizer.aside(() -> {
                try {
                    newest.put(story.id(), written(key, story, summarizer));
                } finally {
                    underWay.remove(key);
                }
            });
        } catch (RejectedExecutionException e) {
            underWay.remove(key);
        }
    }

    private static Key key(Story story, Summarizer writer) {
        return new Key(story.id(), story.version(), writer.name());
    }

    /** Has a story's brief written anew, since an article of it was edited; what its outlet took back must not be shown. */
    public void forget(Story story) {
        cache.invalidate(key(story, summarizer));
        cache.invalidate(key(story, summarizer.quick()));
        newest.invalidate(story.id());
        comparisons.invalidate(new Whole(story.id(), ids(story)));
        timelines.invalidate(new Whole(story.id(), ids(story)));
        contested.invalidate(new Whole(story.id(), ids(story)));
    }

    /** What the sides of a story tell. Citations are places in the story's members, from 1. */
    public Comparison comparison(Story story) {
        return comparisons.get(
                new Whole(story.id(), ids(story)), whole -> new Comparing(sources(story), dropped(story)).compare());
    }

    /** The days of a story. Citations are places in the story's members, from 1. */
    public List<Event> timeline(Story story) {
        return timelines.get(new Whole(story.id(), ids(story)), whole -> Timeline.of(sources(story), dropped(story)));
    }

    /** Whether words once said of a story, such as what a version of it brought, give a figure alone that its reports now put differently. */
    public boolean oneSided(Story story, String words) {
        return contested
                .get(
                        new Whole(story.id(), ids(story)),
                        whole -> new Conflicts(new Material(sources(story).stream()
                                        .filter(source -> !source.opinion()
                                                && !source.text().isBlank())
                                        .toList()))
                                .figures())
                .oneSided(words);
    }

    private Set<Integer> dropped(Story story) {
        return of(story).dropped().stream().map(Dropped::n).collect(Collectors.toSet());
    }

    /** How many briefs are kept. */
    long kept() {
        cache.cleanUp();
        return cache.estimatedSize();
    }

    /** How the cache does. */
    public CacheStats stats() {
        return cache.stats();
    }

    /** What the articles of a story say, in the order of its members, numbered from 1. */
    public List<Source> sources(Story story) {
        return reports(story).stream().map(Report::source).toList();
    }

    /** The same, each with the id of its article. */
    public List<Report> reports(Story story) {
        Map<String, Integer> numbers = new HashMap<>();
        int number = 0;
        for (Member member : story.members()) {
            numbers.put(member.article().id(), ++number);
        }
        Map<String, String> texts = articles.texts(numbers.keySet());
        List<Report> reports = new ArrayList<>();
        number = 0;
        for (Member member : story.members()) {
            Article article = member.article();
            Outlet outlet = outlets.of(article.domain());
            String text = texts.getOrDefault(article.id(), "");
            reports.add(new Report(
                    article.id(),
                    Columnist.read(new Source(
                            ++number,
                            outlet.name(),
                            article.title(),
                            Optional.of(article.published()),
                            article.url(),
                            text.length() >= article.lead().length() ? text : article.lead(),
                            outlet.side(),
                            outlet.factuality(),
                            article.opinion(),
                            member.reprintOf().map(numbers::get)))));
        }
        return reports;
    }

    /** Who covers a story, in the figures that its versions keep. */
    public StoryVersion.Counts counts(Story story) {
        Map<Side, Set<String>> domains = new HashMap<>();
        for (Member member : story.members()) {
            Outlet outlet = outlets.of(member.article().domain());
            domains.computeIfAbsent(outlet.side(), side -> new HashSet<>()).add(outlet.domain());
        }
        return new StoryVersion.Counts(
                story.members().size(),
                domains.getOrDefault(Side.LEFT, Set.of()).size(),
                domains.getOrDefault(Side.CENTER, Set.of()).size(),
                domains.getOrDefault(Side.RIGHT, Set.of()).size());
    }

    private Written written(Key key, Story story, Summarizer writer) {
        AtomicBoolean missed = new AtomicBoolean();
        Written written = cache.get(key, wanted -> {
            missed.set(true);
            List<Source> sources = sources(story);
            return Written.of(writer.summarize(sources, length), sources, ids(story));
        });
        // nobody asks for an earlier version again
        for (int earlier = missed.get() ? key.version() - 1 : 0; earlier > 0; earlier--) {
            cache.invalidate(new Key(key.id(), earlier, key.writer()));
        }
        return written;
    }

    private static List<String> ids(Story story) {
        return story.members().stream().map(member -> member.article().id()).toList();
    }

    /** A story as it stands, to the article. */
    private record Whole(String id, List<String> articles) {}

    private record Key(String id, int version, String writer) {}
}
