package news.parallax.command;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import news.parallax.article.Article;
import news.parallax.outlet.Outlets;
import news.parallax.store.Store;
import news.parallax.story.FrontPage;
import news.parallax.story.StoryChanges;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FindingTest {
    private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");

    @TempDir
    Path folder;

    private Store store;
    private Finding finding;

    @BeforeEach
    void tellTwoStories() {
        store = Store.open("jdbc:sqlite:" + folder.resolve("test.db"));
        Outlets outlets = new Outlets(List.of(), List.of());
        finding = new Finding(
                store.search(),
                store.stories(),
                new FrontPage(store.stories(), outlets, () -> NOON, Duration.ofHours(72)),
                outlets);
        tell(
                "match2",
                "Torn United wins the football match against Port Ansel",
                "The goalkeeper saved a penalty in France.");
        tell("virus2", "Hospital in Torn treats first patients for the virus", "Doctors say the vaccine works.");
    }

    @AfterEach
    void close() {
        store.close();
    }

    private void tell(String id, String title, String lead) {
        for (int i = 0; i < 3; i++) {
            store.articles()
                    .add(List.of(new Article(
                            id + i,
                            "https://o" + i + ".example/" + id,
                            "",
                            "o" + i + ".example",
                            title,
                            lead,
                            List.of(),
                            NOON,
                            NOON,
                            "en",
                            false,
                            false)));
            store.stories()
                    .save(new StoryChanges(
                            NOON, List.of(new StoryChanges.Joined(id + i, id, "")), Map.of(), List.of(id), Map.of()));
        }
    }

    private List<String> found(String typed) {
        return finding.of(Query.read(typed, NOON, ZoneOffset.UTC), NOON, ZoneOffset.UTC).stream()
                .map(covered -> covered.story().id())
                .toList();
    }

    @Test
    void aTopicNarrowsAndGoesWithWordsAndPlaces() {
        assertEquals(2, found("torn").size());
        assertEquals(List.of("match2"), found("torn topic:sports"));
        assertEquals(List.of("virus2"), found("topic:health"));
        assertEquals(List.of("match2"), found("topic:sports place:france"));
        assertEquals(List.of(), found("topic:health place:france"));
    }
}
