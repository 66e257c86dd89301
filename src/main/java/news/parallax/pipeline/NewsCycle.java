package news.parallax.pipeline;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import news.parallax.article.Article;
import news.parallax.article.ArticleExtractor;
import news.parallax.article.Articles;
import news.parallax.brief.Briefs;
import news.parallax.brief.StoryVersions;
import news.parallax.clustering.ClusterPolicy;
import news.parallax.feed.Feed;
import news.parallax.feed.FeedPoller;
import news.parallax.feed.Feeds;
import news.parallax.outlet.Outlets;
import news.parallax.story.Doubts;
import news.parallax.story.Embedder;
import news.parallax.story.Stories;
import news.parallax.story.Story;
import news.parallax.web.Fetcher;

/**
 * One turn of the news. Its order makes a crash harmless: articles are kept before the state of the feed that brought
 * them, and what was kept and not yet placed is placed by the next turn. For one thread, but that {@link #gather} may go on
 * in another beside {@link #settle}.
 */
public final class NewsCycle {
    private static final int MOST_FEEDS = 100_000;
    // the store admits one polling process, so nobody else can take a feed, and one that dies leaves none behind
    private static final Duration LEASE = Duration.ZERO;
    // what one process takes at a time where several share the work, and when others may take it anew
    private static final int SHARE = 40;
    private static final Duration SHARE_LEASE = Duration.ofMinutes(3);
    private static final Duration OVERDUE = Duration.ofMinutes(2);

    /** A lead below this many characters says too little to place an article by; its page is read first. */
    static final int SHORT_LEAD = 80;

    private final Feeds feeds;
    private final Articles articles;
    private final Stories stories;
    private final FeedPoller poller;
    private final TakingIn takingIn;
    private final ArticlePages pages;
    private final Placing placing;
    private final Chronicle chronicle;
    private final InstantSource clock;
    private final Consumer<String> progress;

    private NewsCycle(
            Feeds feeds,
            Articles articles,
            Stories stories,
            FeedPoller poller,
            TakingIn takingIn,
            ArticlePages pages,
            Placing placing,
            Chronicle chronicle,
            InstantSource clock,
            Consumer<String> progress) {
        this.feeds = feeds;
        this.articles = articles;
        this.stories = stories;
        this.poller = poller;
        this.takingIn = takingIn;
        this.pages = pages;
        this.placing = placing;
        this.chronicle = chronicle;
        this.clock = clock;
        this.progress = progress;
    }

    /**
     * How far one turn goes.
     *
     * @param window how long after its newest article a story takes in more
     * @param pageTime how long each reading of pages may take; what is left comes with a later turn
     * @param parallel how many hosts are read side by side
     */
    public record Limits(Duration window, Duration pageTime, int parallel) {}

    /**
     * A cycle over these parts.
     *
     * @param progress is told what goes on, in a line
     */
    public static NewsCycle over(
            Feeds feeds,
            Articles articles,
            Stories stories,
            Doubts doubts,
            FeedPoller poller,
            Fetcher web,
            ArticleExtractor extractor,
            Outlets outlets,
            Embedder embedder,
            ClusterPolicy policy,
            Briefs briefs,
            StoryVersions versions,
            Limits limits,
            InstantSource clock,
            Consumer<String> progress) {
        return new NewsCycle(
                feeds,
                articles,
                stories,
                poller,
                new TakingIn(feeds, articles, new Intake(outlets), clock, progress),
                new ArticlePages(
                        articles, new PageRound(web, extractor, limits.parallel()), limits.pageTime(), progress),
                new Placing(articles, stories, doubts, embedder, policy, limits.window()),
                new Chronicle(stories, versions, briefs),
                clock,
                progress);
    }

    /** Forgets what is in memory of stories: another process may have changed them since. */
    public void startOver() {
        placing.startOver();
    }

    /**
     * One process's share of the reading, where several share a store: polls some feeds that are due, takes in what is
     * new, and embeds it for the one that clusters.
     */
    public TurnSummary gather() {
        Instant start = clock.instant();
        List<Feed> due = feeds.claimDue(start, SHARE, SHARE_LEASE);
        Tally tally = new Tally();
        poller.poll(due, polled -> takingIn.take(polled, tally));
        pages.read(tally.added.stream()
                .filter(article -> article.lead().length() < SHORT_LEAD)
                .toList());
        placing.embed(articles.find(tally.added.stream().map(Article::id).toList()));
        Set<String> changed = new HashSet<>(rewritten(tally.edited.keySet()));
        if (!changed.isEmpty()) {
            chronicle.record(changed, tally.edited, start);
        }
        return summary(due.size(), tally, changed, start);
    }

    /** Clusters what all processes have gathered; for the one whose work that is. */
    public TurnSummary settle() {
        Instant start = clock.instant();
        Set<String> touched = placing.placeReady(start, start.minus(OVERDUE));
        touched.addAll(placing.review(start));
        readMembers(touched);
        placing.findReprints(touched, start);
        chronicle.record(touched, Map.of(), start);
        return summary(0, new Tally(), touched, start);
    }

    /** Polls every feed that is due and takes what is new through to stories. */
    public TurnSummary turn() {
        Instant start = clock.instant();
        List<Feed> due = feeds.claimDue(start, MOST_FEEDS, LEASE);
        Tally tally = new Tally();
        if (!due.isEmpty()) {
            progress.accept("polling " + due.size() + " feeds");
            poller.poll(due, polled -> takingIn.take(polled, tally));
            progress.accept(tally.fresh + " feeds with news, " + tally.articles + " new articles");
        }
        readShortOnes();
        Set<String> touched = placing.placeAll(start);
        touched.addAll(placing.review(start));
        touched.addAll(rewritten(tally.edited.keySet()));
        if (!touched.isEmpty()) {
            progress.accept(touched.size() + " stories began or changed");
        }
        readMembers(touched);
        placing.findReprints(touched, start);
        chronicle.record(touched, tally.edited, start);
        return summary(due.size(), tally, touched, start);
    }

    private TurnSummary summary(int due, Tally tally, Set<String> touched, Instant start) {
        double seconds = Duration.between(start, clock.instant()).toMillis() / 1000.0;
        return new TurnSummary(
                due,
                tally.fresh,
                tally.notModified,
                tally.failed,
                tally.entries,
                tally.articles,
                touched.size(),
                seconds);
    }

    /** Stories whose articles were edited by their outlets may have changed too: something may have been taken back. */
    private Collection<String> rewritten(Collection<String> edited) {
        if (edited.isEmpty()) {
            return List.of();
        }
        progress.accept(edited.size() + " articles were edited by their outlets");
        pages.readAgain(edited);
        return stories.storyOf(edited).values();
    }

    private void readShortOnes() {
        List<Article> waiting = articles.unplaced(Integer.MAX_VALUE).stream()
                .filter(article -> article.lead().length() < SHORT_LEAD)
                .toList();
        pages.read(waiting);
    }

    private void readMembers(Set<String> storyIds) {
        List<Article> members = new ArrayList<>();
        for (String id : storyIds) {
            Optional<Story> story =
                    stories.find(id).filter(found -> found.members().size() > 1);
            story.ifPresent(found -> found.members().forEach(member -> members.add(member.article())));
        }
        pages.read(members);
    }
}
