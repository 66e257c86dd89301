package news.parallax.clustering;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import news.parallax.story.Embedder;
import org.junit.jupiter.api.Test;

class RecentTextsTest {
    private final List<String> embedded = new ArrayList<>();
    private boolean broken;
    private Instant now = Instant.parse("2026-11-26T12:00:00Z");
    private final Embedder texts = new RecentTexts(
            new Embedder() {
                @Override
                public int dimensions() {
                    return 1;
                }

                @Override
                public List<float[]> embed(List<String> texts) {
                    if (broken) {
                        throw new IllegalStateException("broken");
                    }
                    embedded.addAll(texts);
                    return texts.stream()
                            .map(text -> new float[] {text.length()})
                            .toList();
                }
            },
            () -> now);

    @Test
    void embedsATextThatComesAgainOnce() {
        List<float[]> first = texts.embed(List.of("ferry", "dam", "ferry"));
        List<float[]> second = texts.embed(List.of("budget", "ferry"));
        assertEquals(List.of("ferry", "dam", "budget"), embedded);
        assertArrayEquals(new float[] {5}, first.get(2));
        assertArrayEquals(new float[] {6}, second.get(0));
        assertArrayEquals(new float[] {5}, second.get(1));
    }

    @Test
    void remembersTheNewestOnly() {
        for (int i = 0; i < 5_000; i++) {
            texts.embed(List.of("text " + i));
        }
        texts.embed(List.of("text 4999", "text 0"));
        assertEquals(5_001, embedded.size());
    }

    @Test
    void remembersTheTextsOfADayOnly() {
        String wire = "Ferry Aurelia runs aground off Port Lindow in heavy fog";
        texts.embed(List.of(wire));
        now = now.plus(Duration.ofHours(20));
        texts.embed(List.of(wire, "Dam of Ostraven is mended"));
        assertEquals(2, embedded.size());
        now = now.plus(Duration.ofHours(5));
        texts.embed(List.of("Ferry Aurelia runs aground off Port Lindow in thick fog", "Dam of Ostraven is mended"));
        assertEquals(3, embedded.size(), "the wire is forgotten, and what is like it");
    }

    @Test
    void embedsWhatIsToldInOtherWordsButNotACopyWithAWordChanged() {
        String first = "Ferry Aurelia runs aground off Port Lindow in heavy fog";
        String copy = "Ferry Aurelia runs aground off Port Lindow in thick fog";
        String other = "Passengers rescued after ship hits rocks near harbor";
        List<float[]> together = texts.embed(List.of(first, copy, other));
        List<float[]> later = texts.embed(List.of(copy));
        assertEquals(List.of(first, other), embedded);
        assertArrayEquals(together.get(0), together.get(1));
        assertArrayEquals(together.get(0), later.get(0));
    }

    @Test
    void letsNoTextStandForAnotherThatCouldNotBeEmbedded() {
        String first = "Ferry Aurelia runs aground off Port Lindow in heavy fog";
        String copy = "Ferry Aurelia runs aground off Port Lindow in thick fog";
        broken = true;
        assertThrows(IllegalStateException.class, () -> texts.embed(List.of(first)));
        broken = false;
        assertArrayEquals(
                new float[] {copy.length()}, texts.embed(List.of(copy)).get(0));
    }
}
