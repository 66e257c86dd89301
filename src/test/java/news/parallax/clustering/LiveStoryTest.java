package news.parallax.clustering;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class LiveStoryTest {
    @Test
    void isInTheLanguageOfItsFirstMemberAlsoWhenThatHasLeft() {
        LiveStory story = new LiveStory("s", 0);
        Clip first = clip("1", "uk");
        story.add(first);
        story.add(clip("2", "en"));
        story.add(clip("3", "uk"));
        assertEquals("uk", story.language);
        assertTrue(story.foreign);
        story.removeAll(List.of(first));
        assertEquals("en", story.language);
        assertFalse(story.foreign);
    }

    private static Clip clip(String id, String language) {
        return new Clip(id, 0, language, Clip.UNKNOWN, new float[] {1, 0, 0}, new Term[0], new float[0]);
    }
}
