package news.parallax.story;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import news.parallax.outlet.Outlets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FrontPageTest {
    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");

    private final Stories kept = mock(Stories.class);
    private final AtomicReference<Instant> now = new AtomicReference<>(NOON);
    private final FrontPage front =
            new FrontPage(kept, new Outlets(List.of(), List.of()), now::get, Duration.ofHours(72));

    @BeforeEach
    void nothingHappens() {
        when(kept.since(any())).thenReturn(List.of());
    }

    @Test
    void isReadOnceThoughTheClockRunsMeanwhile() {
        FrontPage running = new FrontPage(
                kept,
                new Outlets(List.of(), List.of()),
                () -> now.updateAndGet(last -> last.plusMillis(1)),
                Duration.ofHours(72));
        running.keep();
        running.ranked();
        running.ranked(now.get().minusSeconds(60));
        verify(kept, times(1)).since(any());
    }

    @Test
    void isReadOnceBeforeAnybodyAsks() {
        front.keep();
        assertEquals(List.of(), front.ranked());
        verify(kept, times(1)).since(any());
    }

    @Test
    void isKeptUpToDateAsLongAsSomebodyHasAskedLately() {
        front.keep();
        when(kept.revision()).thenReturn(1L);
        front.keep();
        verify(kept, times(1)).since(any());

        front.ranked();
        when(kept.revision()).thenReturn(2L);
        front.keep();
        verify(kept, times(3)).since(any());
        front.ranked();
        verify(kept, times(3)).since(any());

        now.set(NOON.plus(Duration.ofMinutes(11)));
        front.keep();
        verify(kept, times(3)).since(any());
    }

    @Test
    void isReadWhenTheStoreIsThereAgain() {
        when(kept.revision())
                .thenThrow(new IllegalStateException("the store is away"))
                .thenReturn(1L);
        front.keep();
        verify(kept, times(0)).since(any());
        front.keep();
        verify(kept, times(1)).since(any());
    }
}
