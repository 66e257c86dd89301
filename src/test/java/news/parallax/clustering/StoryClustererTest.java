package news.parallax.clustering;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;
import news.parallax.article.Article;
import news.parallax.story.Change;
import news.parallax.story.Placed;
import news.parallax.story.StoryIds;
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
            window.add(Placed.of(invented(i), vector(i), before.get(invented(i).id())));
        }
        long number = numbers.get();
        StoryClusterer restored = clusterer();
        window.forEach(restored::restore);
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

    @Test
    void leavesAnArticleThatIsReviewedWhereItBelongs() {
        others(clusterer);
        for (int i = 0; i < 4; i++) {
            place(clusterer, "a" + i, "Ferry Aurelia runs aground off Port Lindow", i, 1);
        }
        clusterer.repair();
        assertEquals(Optional.empty(), clusterer.review("a2"));
        assertEquals(Optional.empty(), clusterer.review("nobody's"));
    }

    @Test
    void takesAnArticleThatIsReviewedOutOfAStoryThatItIsUnlike() {
        others(clusterer);
        List<Placed> window = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            window.add(Placed.of(
                    article("a" + i, "Ferry Aurelia runs aground off Port Lindow", i), direction(1, i), "ferry"));
        }
        window.add(Placed.of(article("b", "Parliament of Norvania votes down budget", 1), direction(2, 0), "ferry"));
        clusterer.repair();
        window.forEach(clusterer::restore);
        Change.Moved moved = (Change.Moved) clusterer.review("b").orElseThrow();
        assertEquals("b", moved.articleId());
        assertEquals("ferry", moved.from());
        assertEquals(Optional.empty(), clusterer.review("b"), "it is alone now");
        assertEquals(List.of(), clusterer.repair(), "it was told of already");
    }

    @Test
    void partsAStoryThatIsTwo() {
        Map<String, String> stories = twoEventsInOneStory();
        clusterer.repair().forEach(change -> apply(change, stories));
        assertEquals(stories.get("a0"), stories.get("a4"));
        assertEquals(stories.get("b0"), stories.get("b3"));
        assertNotEquals(stories.get("a0"), stories.get("b0"));
    }

    @Test
    void endsATurnWithoutPartingStoriesUntilMoreIsTold() {
        Map<String, String> stories = twoEventsInOneStory();
        clusterer.endTurn().forEach(change -> apply(change, stories));
        assertEquals(stories.get("a0"), stories.get("b0"));
        for (int i = 0; i < 200; i++) {
            clusterer.place(article("p" + i, "Piece" + i + " of page" + i, 4), direction(1_000 + i, 0));
        }
        clusterer.endTurn().forEach(change -> apply(change, stories));
        assertNotEquals(stories.get("a0"), stories.get("b0"));
    }

    @Test
    void storiesThatAreNearAndNotOneAreRelatedBothWays() {
        others(clusterer);
        String ferry = "";
        String inquiry = "";
        for (int i = 0; i < 3; i++) {
            ferry = clusterer
                    .place(article("a" + i, "Ferry Aurelia runs aground off Port Lindow", i), toward(0))
                    .storyId();
            inquiry = clusterer
                    .place(article("b" + i, "Minister orders inquiry into Aurelia wreck", i), toward(70))
                    .storyId();
        }
        String small = clusterer
                .place(article("c0", "Aurelia wreck a windfall for Port Lindow hotels", 2), toward(-70))
                .storyId();
        clusterer.endTurn();
        assertEquals(3, new HashSet<>(List.of(ferry, inquiry, small)).size(), "they are stories of their own");
        assertEquals(
                Map.of(ferry, List.of(inquiry), inquiry, List.of(ferry)),
                clusterer.related(List.of(ferry)),
                "what is near one that was looked at is told of both; of three articles and more only");
        assertEquals(Map.of(), clusterer.related(List.of(small, "nowhere")));
    }

    /** A direction so many degrees from another, far from what all have in common. */
    private static float[] toward(int degrees) {
        float[] vector = new float[DIMENSIONS];
        vector[0] = (float) (100 * Math.cos(Math.toRadians(degrees)));
        vector[1] = (float) (100 * Math.sin(Math.toRadians(degrees)));
        return vector;
    }

    private Map<String, String> twoEventsInOneStory() {
        others(clusterer);
        List<Placed> window = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            window.add(Placed.of(
                    article("a" + i, "Ferry Aurelia runs aground off Port Lindow", i), direction(1, i), "both"));
            window.add(Placed.of(
                    article("b" + i, "Parliament of Norvania votes down budget", i), direction(2, i), "both"));
        }
        window.forEach(clusterer::restore);
        Map<String, String> stories = new LinkedHashMap<>();
        window.forEach(placed -> stories.put(placed.id(), "both"));
        stories.put(
                "a4",
                place(clusterer, "a4", "Ferry Aurelia runs aground off Port Lindow", 4, 1)
                        .storyId());
        return stories;
    }

    @Test
    void keepsHistoryWholeWhateverComes() {
        Random random = new Random(7);
        Map<String, String> stories = new LinkedHashMap<>();
        for (int i = 0; i < 1_500; i++) {
            int event = random.nextInt(40);
            int like = random.nextInt(4) == 0 ? random.nextInt(40) : event;
            Article article =
                    article("h" + i, "Event" + event + " in Town" + like + " word" + random.nextInt(50), i / 20);
            stories.put(
                    article.id(), clusterer.place(article, direction(like, i)).storyId());
            if (i % 5 == 4) {
                for (Change change : i % 300 == 299 ? clusterer.repair() : clusterer.endTurn()) {
                    if (change instanceof Change.Moved moved) {
                        assertEquals(moved.from(), stories.get(moved.articleId()), "it was there");
                    }
                    apply(change, stories);
                }
            }
        }
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
