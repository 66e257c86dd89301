package news.parallax.clustering;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import news.parallax.article.Article;
import news.parallax.story.StoryIds;
import org.junit.jupiter.api.Test;

class CommonWordsTest {
    private final CommonWords common = CommonWords.read();

    @Test
    void expectsACommonWordInMoreArticlesThanARareOne() {
        assertTrue(common.share("the") > common.share("after"));
        assertTrue(common.share("after") > common.share("govern"));
        assertTrue(common.share("govern") > common.share("ferry"));
    }

    @Test
    void takesEveryOtherWordToBeRare() {
        assertEquals(common.share("lindow"), common.share("aureli"));
        assertEquals(common.share("lindow"), CommonWords.NONE.share("the"));
    }

    @Test
    void countsWordsOfOneStemTogether() {
        // "government" and "governor" share their first six letters
        assertTrue(common.share("govern") > common.share("public"));
    }

    @Test
    void keepsHeadlinesApartThatShareOnlyCommonWordsFromTheFirstArticleOn() {
        AtomicLong numbers = new AtomicLong();
        StoryClusterer clusterer =
                new StoryClusterer(ClusterPolicy.standard(), () -> StoryIds.of(numbers.getAndIncrement()));
        String first = story(clusterer, "a", "What we know about the new plan for the world after the vote", 0);
        String second = story(clusterer, "b", "What we know about the new home of the first team after the season", 1);
        assertTrue(!first.equals(second));
    }

    private static String story(StoryClusterer clusterer, String id, String title, int axis) {
        float[] vector = new float[8];
        vector[axis] = 1;
        Instant at = Instant.parse("2026-03-02T12:00:00Z");
        Article article = new Article(id, "", "", "", title, "", List.of(), at, at, "en", false, false);
        return clusterer.place(article, vector).storyId();
    }
}
