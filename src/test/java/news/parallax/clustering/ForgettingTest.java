package news.parallax.clustering;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import news.parallax.article.Article;
import news.parallax.outlet.Outlets;
import news.parallax.story.CoveredStory;
import news.parallax.story.FrontPage;
import news.parallax.story.KnownStories;
import news.parallax.story.Member;
import news.parallax.story.Stories;
import news.parallax.story.Story;
import news.parallax.story.TagReader;
import news.parallax.story.Tags;
import news.parallax.story.Topics;
import org.junit.jupiter.api.Test;

/** Stories that nobody asks for any more are not held. */
class ForgettingTest {
    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");

    private Instant now = NOON;
    private final InstantSource clock = () -> now;
    private final Stories stories = mock(Stories.class);

    @Test
    void aStoryIsHeldAsLongAsItIsAskedFor() {
        KnownStories known = new KnownStories(stories, clock);
        when(stories.find("k1")).thenAnswer(asked -> Optional.of(story()));
        Story found = known.find("k1").orElseThrow();
        now = now.plus(Duration.ofMinutes(90));
        assertSame(found, known.find("k1").orElseThrow());
        now = now.plus(Duration.ofMinutes(150));
        assertNotSame(found, known.find("k1").orElseThrow());
    }

    @Test
    void coverageIsHeldAsLongAsItIsAskedFor() {
        FrontPage front = new FrontPage(stories, new Outlets(List.of(), List.of()), clock, Duration.ofHours(72));
        Story story = story();
        CoveredStory covered = front.cover(story);
        now = now.plus(Duration.ofMinutes(50));
        assertSame(covered, front.cover(story));
        now = now.plus(Duration.ofMinutes(70));
        assertNotSame(covered, front.cover(story));
    }

    @Test
    void tagsAreHeldAsLongAsTheyAreAskedFor() {
        TagReader reader = new TagReader(new Topics(), clock);
        Tags tags = reader.of(story());
        now = now.plus(Duration.ofHours(5));
        assertSame(tags, reader.of(story()));
        now = now.plus(Duration.ofHours(7));
        assertNotSame(tags, reader.of(story()));
    }

    @Test
    void listsOfWordsHoldFewArticlesThatAreGone() {
        Shelf shelf = new Shelf();
        TermWeigher words = new TermWeigher(ClusterPolicy.standard(), CommonWords.NONE, shelf);
        List<Clip> clips = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            TermWeigher.Weighed weighed = words.weigh("Ferry", "");
            Clip clip = new Clip("a" + i, i, "en", Clip.UNKNOWN, new float[0], weighed.terms(), weighed.weights());
            clip.story = new LiveStory("s" + i, i);
            shelf.open(clip.story);
            shelf.add(clip);
            clips.add(clip);
        }
        Term ferry = clips.get(0).terms[0];
        for (Clip gone : clips.subList(0, 38)) {
            gone.story = null;
            words.forget(gone);
            gone.empty();
        }
        assertEquals(0, clips.get(0).terms.length);
        assertTrue(ferry.count <= 12, () -> "two articles of " + ferry.count);
        assertEquals(clips.get(38).place, Term.place(ferry.articles[ferry.count - 2]));
    }

    private static Story story() {
        Article article = new Article(
                "a1",
                "https://a.example/",
                "",
                "a.example",
                "Dam mended",
                "Pipes.",
                List.of(),
                NOON,
                NOON,
                "en",
                false,
                false);
        return new Story("k1", 3, NOON, NOON, List.of(new Member(article, Optional.empty(), "")));
    }
}
