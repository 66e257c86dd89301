package news.parallax.story;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;
import news.parallax.article.Article;
import org.junit.jupiter.api.Test;

class StoryClustererTest {
    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
    private static final int DIMENSIONS = 32;

    private final AtomicLong numbers = new AtomicLong();
    private final StoryClusterer clusterer = clusterer();

    private StoryClusterer clusterer() {
        return new StoryClusterer(ClusterPolicy.standard(), () -> StoryIds.of(numbers.getAndIncrement()));
    }

    @Test
    void putsArticlesAboutOneEventTogether() {
        others(clusterer);
        String first = place(clusterer, "a", "Ferry Aurelia runs aground off Port Lindow", 0, 1)
                .storyId();
        String second = place(clusterer, "b", "Ferry Aurelia aground near Port Lindow, passengers safe", 1, 1)
                .storyId();
        assertEquals(first, second);
    }

    @Test
    void keepsArticlesAboutOtherEventsApart() {
        others(clusterer);
        String first = place(clusterer, "a", "Ferry Aurelia runs aground off Port Lindow", 0, 1)
                .storyId();
        String second = place(clusterer, "b", "Parliament of Norvania votes down budget", 1, 2)
                .storyId();
        assertNotEquals(first, second);
    }

    @Test
    void takesInNothingAfterTheWindow() {
        others(clusterer);
        String first = place(clusterer, "a", "Ferry Aurelia runs aground off Port Lindow", 0, 1)
                .storyId();
        String later = place(clusterer, "b", "Ferry Aurelia runs aground off Port Lindow", 24 * 4, 1)
                .storyId();
        assertNotEquals(first, later);
    }

    @Test
    void saysWhyAnArticleIsInItsStory() {
        others(clusterer);
        place(clusterer, "a", "Ferry Aurelia runs aground off Port Lindow", 0, 1);
        Placement second = place(clusterer, "b", "Ferry Aurelia aground near Port Lindow", 1, 1);
        assertTrue(second.evidence().contains("\"nearest\":\"a\""), second.evidence());
        assertTrue(second.evidence().contains("\"aurelia\""), second.evidence());
    }

    @Test
    void givesTheSameStoriesToTheSameArticles() {
        assertEquals(stream(clusterer(), 0, 300), stream(restarted(), 0, 300));
    }

    private StoryClusterer restarted() {
        numbers.set(0);
        return clusterer();
    }

    @Test
    void goesOnAfterRestoringAsIfNeverStopped() {
        StoryClusterer whole = restarted();
        Map<String, String> before = new LinkedHashMap<>();
        List<Placed> window = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            Article article = invented(i);
            before.put(article.id(), whole.place(article, vector(i)).storyId());
        }
        whole.repair().forEach(change -> apply(change, before));
        for (int i = 0; i < 200; i++) {
            window.add(new Placed(invented(i), vector(i), before.get(invented(i).id())));
        }
        long number = numbers.get();
        StoryClusterer restored = clusterer();
        restored.restore(window);
        Map<String, String> expected = stream(whole, 200, 300);
        numbers.set(number);
        assertEquals(expected, stream(restored, 200, 300));
    }

    @Test
    void bearsHostileText() {
        List<String> titles = List.of(
                "",
                " ",
                "\u0000\ud800",
                "\ud83d\ude00".repeat(500),
                "x".repeat(1_000_000),
                "a ".repeat(500_000),
                "漢".repeat(5_000));
        for (int i = 0; i < titles.size(); i++) {
            Article article = article("h" + i, titles.get(i), i);
            assertTrue(clusterer.place(article, new float[DIMENSIONS]).storyId().length() >= 6);
        }
        clusterer.repair();
    }

    @Test
    void forgetsOldStories() {
        others(clusterer);
        String first = place(clusterer, "a", "Ferry Aurelia runs aground off Port Lindow", 0, 1)
                .storyId();
        clusterer.repair();
        clusterer.forget(NOON.plus(Duration.ofHours(1)));
        String second = place(clusterer, "b", "Ferry Aurelia runs aground off Port Lindow", 2, 1)
                .storyId();
        assertNotEquals(first, second);
    }

    private static void apply(Change change, Map<String, String> stories) {
        if (change instanceof Change.Merged merged) {
            stories.replaceAll((id, story) -> story.equals(merged.from()) ? merged.into() : story);
        } else if (change instanceof Change.Moved moved) {
            stories.put(moved.articleId(), moved.to());
        }
    }

    private static Map<String, String> stream(StoryClusterer clusterer, int from, int to) {
        Map<String, String> stories = new LinkedHashMap<>();
        for (int i = from; i < to; i++) {
            Article article = invented(i);
            stories.put(article.id(), clusterer.place(article, vector(i)).storyId());
        }
        clusterer.repair().forEach(change -> apply(change, stories));
        return stories;
    }

    private static void others(StoryClusterer clusterer) {
        for (int i = 0; i < 40; i++) {
            clusterer.place(article("o" + i, "Topic" + i + " matter" + i + " of the day", 0), direction(100 + i, 0));
        }
    }

    private static Placement place(StoryClusterer clusterer, String id, String title, int hours, int event) {
        return clusterer.place(article(id, title, hours), direction(event, id.hashCode()));
    }

    private static Article invented(int number) {
        int event = new Random(number).nextInt(30);
        return article(
                "i" + number,
                "Event" + event + " in Town" + event + " detail" + number + " and Person" + event,
                number / 20);
    }

    private static float[] vector(int number) {
        return direction(new Random(number).nextInt(30), number);
    }

    private static float[] direction(int event, int noise) {
        Random main = new Random(event);
        Random small = new Random(noise);
        float[] vector = new float[DIMENSIONS];
        for (int i = 0; i < DIMENSIONS; i++) {
            vector[i] = (float) (main.nextGaussian() + 0.3 * small.nextGaussian());
        }
        return vector;
    }

    private static Article article(String id, String title, int hours) {
        Instant time = NOON.plus(Duration.ofHours(hours));
        return new Article(id, "", "", "", title, "", List.of(), time, time, "en", false, false);
    }
}
