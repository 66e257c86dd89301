package news.parallax.clustering;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class AgesTest {
    private static final long SEED = 20261127;

    private final Ages ages = new Ages();
    private final List<LiveStory> all = new ArrayList<>();
    private final Set<LiveStory> gone = new HashSet<>();

    private LiveStory story(long millis) {
        LiveStory story = new LiveStory("s" + all.size(), all.size());
        ages.note(story);
        grow(story, millis);
        all.add(story);
        return story;
    }

    private static Clip grow(LiveStory story, long millis) {
        Clip clip = new Clip("a" + millis, millis, "en", Clip.UNKNOWN, new float[0], new Term[0], new float[0]);
        story.add(clip);
        return clip;
    }

    private List<LiveStory> older(long limit) {
        return List.copyOf(ages.older(limit, story -> !gone.contains(story)));
    }

    @Test
    void theOldOnesComeOnceInOrderOfTheirNumbers() {
        LiveStory one = story(20);
        LiveStory two = story(10);
        story(30);
        assertEquals(List.of(), older(10));
        assertEquals(List.of(one, two), older(21));
        assertEquals(List.of(), older(21));
    }

    @Test
    void oneThatGrewIsAsOldAsItsNewestArticle() {
        LiveStory story = story(10);
        grow(story, 50);
        assertEquals(List.of(), older(50));
        assertEquals(List.of(story), older(51));
    }

    @Test
    void oneThatLostItsNewestArticleIsOlder() {
        LiveStory story = story(10);
        Clip newest = grow(story, 50);
        older(20);
        story.removeAll(List.of(newest));
        ages.note(story);
        assertEquals(List.of(story), older(21));
    }

    @Test
    void findsWhatAskingAllWouldFind() {
        Random random = new Random(SEED);
        for (int now = 0; now < 2_000; now++) {
            story(now - random.nextInt(20));
            LiveStory any = all.get(random.nextInt(all.size()));
            if (random.nextInt(3) == 0) {
                grow(any, now);
            } else if (random.nextInt(10) == 0) {
                gone.add(any);
            }
            int limit = now - 60;
            List<LiveStory> asked = all.stream()
                    .filter(story -> !gone.contains(story) && story.newest < limit)
                    .toList();
            assertEquals(asked, older(limit));
            gone.addAll(asked);
        }
    }
}
