package news.parallax.clustering;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SearchTest {
    private static final long SEED = 20261127;

    private final Shelf shelf = new Shelf();
    private final TermWeigher words = new TermWeigher(ClusterPolicy.standard(), CommonWords.NONE, shelf);
    private final Search search = new Search(shelf, ClusterPolicy.standard());
    private int number;

    @Test
    void anArticleDoesNotFindItself() {
        Clip one = placed("Ferry sinks off Aurelia");
        assertEquals(0, search.near(one));
        Clip other = placed("Ferry sinks off Aurelia, dozens missing");
        assertEquals(1, search.near(one));
        assertSame(other.story, search.found(0));
    }

    @Test
    void theStoryWithTheNearestMemberComesFirst() {
        Clip far = placed("Ferry timetable changes");
        Clip near = placed("Ferry sinks off Aurelia");
        assertEquals(2, search.near(clip("Ferry sinks off Aurelia coast")));
        assertSame(near.story, search.found(0));
        assertSame(far.story, search.found(1));
        assertEquals(search.dot(near), search.found(0).nearest);
    }

    @Test
    void whoGetsTheNumberOfAForgottenArticleIsNotFoundByItsWords() {
        Random random = new Random(SEED);
        Deque<Clip> there = new ArrayDeque<>();
        for (int i = 0; i < 3_000; i++) {
            there.add(placed("w" + random.nextInt(50) + " w" + random.nextInt(50) + " w" + random.nextInt(50)));
            if (there.size() > 20) {
                forget(there.remove());
            }
            Clip asked = there.getLast();
            search.near(asked);
            for (Clip each : there) {
                double cosine = each == asked ? 0 : TermWeigher.dot(asked, each);
                assertEquals(cosine, search.dot(each), 1e-6);
            }
        }
        // each word may hold as many that are gone as are left and a few more
        assertTrue(shelf.articles() < 600, () -> shelf.articles() + " numbers for 20 articles");
        assertTrue(shelf.stories() <= 22, () -> shelf.stories() + " numbers for 20 stories");
    }

    @Test
    void theHeaviestWordsAreSearchedFor() {
        Random random = new Random(SEED);
        for (int words = 0; words <= 96; words++) {
            float[] weights = new float[words];
            for (int i = 0; i < words; i++) {
                weights[i] = random.nextInt(30) / 64f;
            }
            float[] sorted = weights.clone();
            Arrays.sort(sorted);
            assertEquals(words <= 24 ? 0 : sorted[words - 24], Search.least(weights), words + " words");
        }
    }

    private Clip clip(String title) {
        TermWeigher.Weighed weighed = words.weigh(title, "");
        return new Clip(title, 0, "en", Clip.UNKNOWN, new float[0], weighed.terms(), weighed.weights());
    }

    private Clip placed(String title) {
        Clip clip = clip(title);
        LiveStory story = new LiveStory(title, number++);
        shelf.open(story);
        story.add(clip);
        clip.story = story;
        shelf.add(clip);
        return clip;
    }

    private void forget(Clip clip) {
        LiveStory story = java.util.Objects.requireNonNull(clip.story);
        clip.story = null;
        words.forget(clip);
        clip.empty();
        shelf.close(story);
    }
}
