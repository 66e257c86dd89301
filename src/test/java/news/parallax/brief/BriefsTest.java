package news.parallax.brief;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import news.parallax.article.Article;
import news.parallax.article.Articles;
import news.parallax.outlet.Outlets;
import news.parallax.story.Member;
import news.parallax.story.Story;
import org.junit.jupiter.api.Test;
import org.mockito.Mockito;

/** The cache of briefs. */
class BriefsTest {
    private static final Instant NOON = Instant.parse("2026-11-26T12:00:00Z");
    private static final String PLAN =
            "The council of Ostraven approved the river plan by 7 votes to 2, Ana Ruiz said.";

    private final AtomicInteger written = new AtomicInteger();
    private final Summarizer counting = (sources, length) -> {
        written.incrementAndGet();
        return new ExtractiveSummarizer().summarize(sources, length);
    };

    @Test
    void aThousandReadersOfAColdStoryAreOneComputation() throws Exception {
        Briefs briefs = briefs(counting);
        Story story = story(1, "a1", "a2");
        CountDownLatch start = new CountDownLatch(1);
        ExecutorService readers = Executors.newFixedThreadPool(64);
        try {
            List<Future<Brief>> asked = new ArrayList<>();
            for (int i = 0; i < 1_000; i++) {
                asked.add(readers.submit(() -> {
                    start.await();
                    return briefs.of(story);
                }));
            }
            start.countDown();
            for (Future<Brief> each : asked) {
                assertEquals(briefs.of(story), each.get());
            }
        } finally {
            readers.shutdownNow();
        }
        assertEquals(1, written.get());
        assertEquals(1, briefs.stats().missCount());
    }

    @Test
    void aNewVersionIsWrittenAnewAndAPlainCopyIsNot() {
        Briefs briefs = briefs(counting);
        briefs.of(story(1, "a1", "a2"));
        Brief joined = briefs.of(story(1, "a0", "a1", "a2"));
        assertEquals(1, written.get());
        assertEquals(2, joined.bullets().get(0).citations().get(0), "the number moves with the article");
        briefs.of(story(2, "a0", "a1", "a2"));
        assertEquals(2, written.get());
    }

    @Test
    void aBriefThatRestsOnAnArticleThatLeftIsWrittenAnew() {
        Briefs briefs = briefs(counting);
        briefs.of(story(1, "a1", "a2"));
        briefs.of(story(1, "a2", "a3"));
        assertEquals(2, written.get());
    }

    @Test
    void whatAWriterInventsIsNeitherKeptNorShown() {
        Briefs briefs = briefs((sources, length) -> new Brief(
                "Plan", "", List.of(new Bullet("Zorblatt Quux won by 99 votes.", List.of(1), "", "")), List.of(), 0));
        assertEquals(List.of(), briefs.of(story(1, "a1", "a2")).bullets());
        assertEquals(1, briefs.of(story(1, "a1", "a2")).withheld());
    }

    @Test
    void whileASlowWriterWritesReadersGetTheExtract() {
        List<Runnable> waiting = new ArrayList<>();
        Summarizer extract = new ExtractiveSummarizer();
        Brief slow = new Brief("Slow", "", List.of(new Bullet(PLAN, List.of(1), "", "")), List.of(), 0);
        Summarizer writer = new Summarizer() {
            @Override
            public Brief summarize(List<Source> sources, BriefLength length) {
                return slow;
            }

            @Override
            public String name() {
                return "slow";
            }

            @Override
            public Summarizer quick() {
                return extract;
            }

            @Override
            public void aside(Runnable work) {
                waiting.add(work);
            }
        };
        Briefs briefs = briefs(writer);
        Story story = story(1, "a1", "a2");
        assertTrue(!briefs.of(story).headline().equals("Slow"));
        briefs.of(story);
        assertEquals(1, waiting.size(), "it is asked once");
        waiting.get(0).run();
        assertEquals("Slow", briefs.of(story).headline());
        assertEquals("Slow", briefs.of(story(2, "a1", "a2")).headline(), "the version before is shown meanwhile");
        assertEquals(2, waiting.size());
    }

    @Test
    void comparisonsAndTimelinesAreKept() {
        Briefs briefs = briefs(counting);
        Story story = story(1, "a1", "a2");
        assertSame(briefs.comparison(story), briefs.comparison(story));
        assertSame(briefs.timeline(story), briefs.timeline(story));
    }

    @Test
    void aBriefThatNobodyReadsForHoursIsLetGo() {
        AtomicReference<Instant> now = new AtomicReference<>(NOON);
        Briefs briefs = briefs(counting, now::get);
        briefs.of(story(1, "a1", "a2"));
        now.set(NOON.plus(Duration.ofHours(5)));
        briefs.of(story(1, "a1", "a2"));
        now.set(NOON.plus(Duration.ofHours(10)));
        assertEquals(1, briefs.kept());
        now.set(NOON.plus(Duration.ofHours(12)));
        assertEquals(0, briefs.kept());
        briefs.of(story(1, "a1", "a2"));
        assertEquals(2, written.get());
    }

    @Test
    void ofAStoryOnlyTheNewestVersionsBriefIsKept() {
        Briefs briefs = briefs(counting);
        for (int version = 1; version <= 4; version++) {
            briefs.of(story(version, "a1", "a2"));
        }
        assertEquals(1, briefs.kept());
        assertEquals(4, written.get());
    }

    @Test
    void aComparisonThatNobodyAsksForIsLetGo() {
        AtomicReference<Instant> now = new AtomicReference<>(NOON);
        Briefs briefs = briefs(counting, now::get);
        Comparison comparison = briefs.comparison(story(1, "a1", "a2"));
        now.set(NOON.plus(Duration.ofHours(1)));
        assertSame(comparison, briefs.comparison(story(1, "a1", "a2")));
        now.set(NOON.plus(Duration.ofHours(4)));
        assertNotSame(comparison, briefs.comparison(story(1, "a1", "a2")));
    }

    private static Briefs briefs(Summarizer summarizer) {
        return briefs(summarizer, InstantSource.system());
    }

    private static Briefs briefs(Summarizer summarizer, InstantSource clock) {
        Articles articles = Mockito.mock(Articles.class);
        Mockito.when(articles.texts(Mockito.anyCollection())).thenReturn(java.util.Map.of());
        return new Briefs(summarizer, BriefLength.CHAT, articles, new Outlets(List.of(), List.of()), clock);
    }

    private static Story story(int version, String... ids) {
        List<Member> members = new ArrayList<>();
        for (String id : ids) {
            Instant published = NOON.plusSeconds(Integer.parseInt(id.substring(1)) * 60L);
            members.add(new Member(
                    new Article(
                            id,
                            "https://" + id + ".example/",
                            "",
                            id + ".example",
                            "River plan approved",
                            id.equals("a0") ? "The council met." : PLAN,
                            List.of(),
                            published,
                            published,
                            "en",
                            false,
                            false),
                    Optional.empty(),
                    ""));
        }
        return new Story("k7m2qd", version, NOON, NOON, members);
    }
}
