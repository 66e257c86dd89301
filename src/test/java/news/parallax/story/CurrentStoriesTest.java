package news.parallax.story;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import news.parallax.article.Article;
import org.junit.jupiter.api.Test;

class CurrentStoriesTest {
    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");

    private final Stories kept = mock(Stories.class);
    private final AtomicReference<Instant> now = new AtomicReference<>(NOON);
    private final CurrentStories current =
            new CurrentStories(kept, story -> Coverage.of(List.of()), now::get, Duration.ofSeconds(200));

    @Test
    void readsOnceUntilTheStoreHasChanged() {
        when(kept.since(any())).thenReturn(List.of(story("k1", 3, NOON)));
        current.since(NOON.minusSeconds(60));
        current.since(NOON.minusSeconds(60));
        verify(kept, times(1)).since(any());

        when(kept.revision()).thenReturn(7L);
        current.since(NOON.minusSeconds(60));
        verify(kept, times(2)).since(any());
    }

    @Test
    void readsAgainAfterAMinute() {
        when(kept.since(any())).thenReturn(List.of());
        current.since(NOON.minusSeconds(60));
        now.set(NOON.plusSeconds(61));
        current.since(NOON);
        verify(kept, times(2)).since(any());
    }

    @Test
    void readsAgainForAnEarlierTimeAndNotForALaterOne() {
        when(kept.since(any())).thenReturn(List.of(story("k1", 3, NOON), story("k2", 3, NOON.minusSeconds(100))));
        assertEquals(2, current.since(NOON.minusSeconds(200)).size());
        assertEquals(1, current.since(NOON.minusSeconds(50)).size());
        verify(kept, times(1)).since(any());
        current.since(NOON.minusSeconds(300));
        verify(kept, times(2)).since(any());
    }

    @Test
    void readsOnceForAllWhoAskForNoMoreThanTheWindow() {
        when(kept.since(any())).thenReturn(List.of(story("k1", 3, NOON), story("k2", 3, NOON.minusSeconds(100))));
        assertEquals(2, current.about(NOON.minusSeconds(200)).size());

        when(kept.revision()).thenReturn(7L);
        assertEquals(1, current.since(NOON.minusSeconds(50)).size());
        assertEquals(2, current.about(NOON.minusSeconds(200)).size());
        current.since(NOON.minusSeconds(300));
        assertEquals(2, current.about(NOON.minusSeconds(200)).size());
        verify(kept, times(2)).since(NOON.minusSeconds(205));
        verify(kept, times(1)).since(NOON.minusSeconds(300));
    }

    @Test
    void readsManyBesideThoseWhoAskHoweverQuickItWas() {
        List<Story> many =
                IntStream.range(0, 500).mapToObj(n -> story("k" + n, 3, NOON)).toList();
        List<Thread> readers = new CopyOnWriteArrayList<>();
        when(kept.since(any())).thenAnswer(asked -> {
            readers.add(Thread.currentThread());
            return many;
        });
        List<CoveredStory> first = current.about(NOON.minusSeconds(60));
        when(kept.revision()).thenReturn(7L);
        assertSame(first, current.about(NOON.minusSeconds(60)));
        await().until(() -> readers.size() == 2);
        assertEquals(Thread.currentThread(), readers.get(0));
        assertNotEquals(Thread.currentThread(), readers.get(1));
    }

    @Test
    void leavesNothingToReadForThoseWhoAskAfterARenewal() {
        when(kept.since(any())).thenReturn(List.of(story("k1", 3, NOON)));
        current.renew();
        current.renew();
        when(kept.revision()).thenReturn(7L);
        current.renew();
        current.about(NOON.minusSeconds(60));
        verify(kept, times(2)).since(any());
    }

    @Test
    void leavesOutWhatIsNotToldYet() {
        when(kept.since(any())).thenReturn(List.of(story("k1", 2, NOON)));
        assertEquals(List.of(), current.since(NOON));
    }

    @Test
    void holdsWhatHasNotChangedOnceHoweverOftenItIsRead() {
        when(kept.since(any())).thenReturn(List.of(story("k1", 3, NOON), story("k2", 3, NOON)));
        List<CoveredStory> before = current.about(NOON.minusSeconds(60));

        when(kept.revision()).thenReturn(7L);
        when(kept.since(any())).thenReturn(List.of(story("k1", 3, NOON), story("k2", 4, NOON)));
        List<CoveredStory> after = current.about(NOON.minusSeconds(60));

        assertSame(before.get(0), after.get(0));
        assertEquals(4, after.get(1).story().members().size());
        for (int n = 0; n < 3; n++) {
            assertSame(
                    before.get(1).story().members().get(n),
                    after.get(1).story().members().get(n));
        }
    }

    @Test
    void tellsTheNewWordsOfAnArticleWhoseStoryIsAsItWas() {
        Story first = story("k1", 3, NOON);
        when(kept.since(any())).thenReturn(List.of(first));
        current.about(NOON.minusSeconds(60));

        Article old = first.members().get(1).article();
        Article edited = new Article(
                old.id(),
                old.url(),
                old.feedUrl(),
                old.domain(),
                "Ferry runs again",
                old.lead(),
                old.authors(),
                old.published(),
                old.firstSeen(),
                old.language(),
                old.opinion(),
                old.paywall());
        Story now = new Story(
                first.id(),
                first.version(),
                first.firstSeen(),
                first.updated(),
                List.of(
                        first.members().get(0),
                        new Member(edited, Optional.empty(), ""),
                        first.members().get(2)));
        when(kept.since(any())).thenReturn(List.of(now));
        when(kept.revision()).thenReturn(8L);
        assertEquals(
                List.of(now),
                current.about(NOON.minusSeconds(60)).stream()
                        .map(CoveredStory::story)
                        .toList());
    }

    private static Story story(String id, int articles, Instant published) {
        return new Story(
                id,
                1,
                NOON,
                NOON,
                IntStream.range(0, articles)
                        .mapToObj(n -> new Member(
                                new Article(
                                        id + n,
                                        "",
                                        "",
                                        "outlet" + n + ".example",
                                        "t",
                                        "",
                                        List.of(),
                                        published,
                                        NOON,
                                        "",
                                        false,
                                        false),
                                Optional.empty(),
                                ""))
                        .toList());
    }
}
