package news.parallax.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import news.parallax.article.Article;
import news.parallax.article.ArticleExtractor;
import news.parallax.brief.BriefLength;
import news.parallax.brief.Briefs;
import news.parallax.brief.ExtractiveSummarizer;
import news.parallax.clustering.ClusterPolicy;
import news.parallax.feed.Feed;
import news.parallax.feed.FeedParser;
import news.parallax.feed.FeedPoller;
import news.parallax.feed.PollPolicy;
import news.parallax.outlet.Outlets;
import news.parallax.store.Store;
import news.parallax.story.Embedder;
import news.parallax.web.FetchRequest;
import news.parallax.web.FetchResult;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Turns of the news over two feeds that a test writes. */
class NewsCycleTest {
    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");
    private static final String NEWS = "http://harbor.example/news.xml";
    private static final String TOPICS = "http://harbor.example/topics.xml";
    private static final String PAGE = "http://harbor.example/bridge";

    @TempDir
    Path folder;

    private final Map<String, String> web = new ConcurrentHashMap<>();
    private final List<String> pagesAsked = new ArrayList<>();
    private Store store;
    private NewsCycle cycle;

    @BeforeEach
    void listTwoFeeds() {
        store = Store.open("jdbc:sqlite:" + folder.resolve("test.db"), () -> NOON);
        store.feeds()
                .register(List.of(
                        Feed.of(NEWS, "harbor.example", "", "en"), Feed.of(TOPICS, "harbor.example", "", "en")));
        Outlets outlets = new Outlets(List.of(), List.of());
        cycle = NewsCycle.over(
                store.feeds(),
                store.articles(),
                store.stories(),
                store.doubts(),
                new FeedPoller(this::fetch, new FeedParser(), PollPolicy.of(Duration.ZERO), () -> NOON, 2),
                this::fetch,
                new ArticleExtractor(),
                outlets,
                new Directions(),
                ClusterPolicy.standard(),
                new Briefs(new ExtractiveSummarizer(), BriefLength.CHAT, store.articles(), outlets, () -> NOON),
                store.versions(),
                new NewsCycle.Limits(Duration.ofHours(72), Duration.ofSeconds(20), 2),
                () -> NOON,
                line -> {});
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void letsNoOtherFeedRewordAnArticle() {
        web.put(NEWS, feed("Harbor bridge to close", PAGE));
        cycle.turn();
        web.put(TOPICS, feed("VIDEO: Harbor bridge to close", PAGE));
        pagesAsked.clear();
        for (int turn = 0; turn < 3; turn++) {
            cycle.turn();
        }
        assertEquals("Harbor bridge to close", only().title());
        assertEquals(List.of(), pagesAsked, "an article that two feeds word differently is not an edited one");
        web.put(NEWS, feed("Harbor bridge stays open", PAGE));
        cycle.turn();
        assertEquals("Harbor bridge stays open", only().title());
        assertEquals(List.of(PAGE), pagesAsked);
    }

    @Test
    void looksAgainAtWhatReadersDoubtWhereProcessesShareTheWork() {
        web.put(NEWS, feed("Harbor bridge to close", PAGE));
        cycle.gather();
        cycle.settle();
        String article = only().id();
        String story =
                store.stories().storyOf(List.of(article)).values().iterator().next();
        store.doubts().vote(article, story, 7, false, NOON);
        assertEquals(List.of(article), store.doubts().open(10));
        cycle.settle();
        assertEquals(List.of(), store.doubts().open(10));
    }

    @Test
    void keepsWhichStoriesAreNearOne() {
        StringBuilder items = new StringBuilder();
        for (int i = 0; i < 40; i++) {
            items.append(item("Topic" + i + " matter" + i + " of the day", "https://harbor.example/o" + i));
        }
        for (int i = 0; i < 3; i++) {
            items.append(item("Ferry Aurelia runs aground off Port Lindow", "https://harbor.example/a" + i));
            items.append(item("Minister orders inquiry into Aurelia wreck", "https://harbor.example/b" + i));
        }
        web.put(NEWS, "<rss><channel>" + items + "</channel></rss>");
        cycle.turn();
        Map<String, String> stories = new TreeMap<>();
        store.articles()
                .since(Instant.EPOCH)
                .forEach(article -> store.stories()
                        .storyOf(List.of(article.id()))
                        .values()
                        .forEach(story -> stories.put(article.url(), story)));
        String ferry = stories.get("https://harbor.example/a0");
        String inquiry = stories.get("https://harbor.example/b0");
        assertNotEquals(ferry, inquiry);
        assertEquals(List.of(inquiry), related(ferry));
        assertEquals(List.of(ferry), related(inquiry));
        assertEquals(List.of(), related(stories.get("https://harbor.example/o0")));
    }

    private List<String> related(String story) {
        return store.stories().find(story).orElseThrow().related();
    }

    private static String item(String title, String link) {
        return "<item><title>" + title + "</title><link>" + link + "</link></item>";
    }

    private Article only() {
        List<Article> all = store.articles().since(Instant.EPOCH);
        assertEquals(1, all.size());
        return all.get(0);
    }

    private FetchResult fetch(FetchRequest request) {
        if (request.kind() == FetchRequest.Kind.PAGE) {
            pagesAsked.add(request.url());
        }
        String document = web.get(request.url());
        return document == null
                ? new FetchResult.Failed("the server answered 404")
                : new FetchResult.Fresh(
                        request.url(),
                        Optional.empty(),
                        200,
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        false,
                        document.getBytes(StandardCharsets.UTF_8));
    }

    private static String feed(String title, String link) {
        String lead =
                "The council has met about the bridge over the harbor and says what it wants to do about the rust.";
        return "<rss><channel><item><title>" + title + "</title><link>" + link + "</link><description>" + lead
                + "</description></item></channel></rss>";
    }

    /** Texts of the ferry point one way, those of the inquiry seventy degrees aside, and others a little anywhere. */
    private static final class Directions implements Embedder {
        @Override
        public int dimensions() {
            return 32;
        }

        @Override
        public List<float[]> embed(List<String> texts) {
            return texts.stream().map(Directions::of).toList();
        }

        private static float[] of(String text) {
            float[] vector = new float[32];
            if (text.contains("Aurelia")) {
                double angle = Math.toRadians(text.contains("inquiry") ? 70 : 0);
                vector[0] = (float) (100 * Math.cos(angle));
                vector[1] = (float) (100 * Math.sin(angle));
                return vector;
            }
            Random random = new Random(text.hashCode());
            for (int i = 0; i < vector.length; i++) {
                vector[i] = (float) random.nextGaussian();
            }
            return vector;
        }
    }
}
