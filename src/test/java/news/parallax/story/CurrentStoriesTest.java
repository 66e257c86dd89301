package news.parallax.story;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import news.parallax.article.Article;
import org.junit.jupiter.api.Test;

class CurrentStoriesTest {
    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");

    private final Stories kept = mock(Stories.class);
    private final AtomicReference<Instant> now = new AtomicReference<>(NOON);
    private final CurrentStories current =
            new CurrentStories(kept, story -> new CoveredStory(story, Coverage.of(List.of())), now::get);

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
    void leavesOutWhatIsNotToldYet() {
        when(kept.since(any())).thenReturn(List.of(story("k1", 2, NOON)));
        assertEquals(List.of(), current.since(NOON));
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
