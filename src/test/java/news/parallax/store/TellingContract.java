package news.parallax.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import news.parallax.article.Article;
import news.parallax.brief.Development;
import news.parallax.brief.Look;
import news.parallax.brief.StoryVersion;
import news.parallax.chat.ChatId;
import news.parallax.story.StoryChanges;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every store promises about versions of stories and who saw which. */
abstract class TellingContract {
    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");
    private static final ChatId CHAT = new ChatId(77);
    static final Development FACT = new Development(
            Development.Kind.NEW_FACT, "Some 12,000 people cross it; 'daily' \uD83D\uDEA2.", "", "", "a2");
    private static final Development CORRECTED =
            new Development(Development.Kind.CORRECTION, "It was 14 million.", "40 million", "14 million", "a1");

    private String url = "";
    private Store store;

    abstract String freshUrl();

    @BeforeEach
    void open() {
        url = freshUrl();
        store = Store.open(url);
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void versionsComeBackAsTheyWereKept() {
        StoryVersion first = version("s1", 1);
        StoryVersion second = version("s1", 2, CORRECTED, FACT);
        store.versions().save(List.of(first, second, version("s2", 5, FACT)));
        assertEquals(Optional.of(second), store.versions().latest("s1"));
        assertEquals(List.of(second), store.versions().after("s1", 1));
        assertEquals(List.of(first, second), store.versions().after("s1", 0));
        assertEquals(Optional.empty(), store.versions().latest("s3"));
    }

    @Test
    void aVersionThatIsKeptIsLeftAsItIs() {
        store.versions().save(List.of(version("s1", 1)));
        store.versions().save(List.of(version("s1", 1, FACT)));
        assertEquals(Optional.of(version("s1", 1)), store.versions().latest("s1"));
    }

    @Test
    void aVersionWithANumberThatIsTakenIsRefusedTheFirstOneToo() {
        assertEquals(List.of(), store.versions().save(List.of(version("s1", 1), version("s2", 1))));
        assertEquals(List.of("s1"), store.versions().save(List.of(version("s3", 1), version("s1", 1))));
        assertEquals(List.of("s1", "s3"), store.versions().save(List.of(version("s3", 1, FACT), version("s1", 1))));
        assertEquals(Optional.of(version("s3", 1)), store.versions().latest("s3"));
    }

    @Test
    void aStoryIsCountedUpTogetherWithItsVersionOrNotAtAll() throws SQLException {
        Article article = new Article(
                "a1",
                "https://a.example/1",
                "",
                "a.example",
                "Bridge closed",
                "",
                List.of(),
                NOON,
                NOON,
                "en",
                false,
                false);
        store.articles().add(List.of(article));
        store.stories()
                .save(new StoryChanges(
                        NOON, List.of(new StoryChanges.Joined("a1", "s1", "")), Map.of(), List.of(), Map.of()));
        long before = store.stories().revision();
        // what it brought is there already, without the version
        run("INSERT INTO story_development (story, version, place, kind, words, was, is_now, article, made)"
                + " VALUES ('s2', 2, 0, 'NEW_FACT', '', '', '', 'a1', 0)");
        List<StoryVersion> failing = List.of(version("s1", 2, FACT), version("s2", 2, FACT));
        assertThrows(StoreException.class, () -> store.versions().save(failing));
        assertEquals(1, store.stories().find("s1").orElseThrow().version());
        assertEquals(Optional.empty(), store.versions().latest("s1"));
        store.versions().save(List.of(version("s1", 2, FACT)));
        assertEquals(2, store.stories().find("s1").orElseThrow().version());
        assertTrue(store.stories().revision() > before);
    }

    @Test
    void correctionsComeNewestFirst() {
        store.versions()
                .save(List.of(version("s1", 2, CORRECTED), version("s2", 3, FACT), version("s3", 4, FACT, CORRECTED)));
        assertEquals(
                List.of("s3", "s1"),
                store.versions().corrections(10).stream()
                        .map(StoryVersion::story)
                        .toList());
        assertEquals(1, store.versions().corrections(1).size());
    }

    @Test
    void theLastLookIsKeptForEachChatAndStory() {
        Look first = new Look("s1", 1, NOON, new StoryVersion.Counts(3, 1, 1, 0));
        Look later = new Look("s1", 4, NOON.plusSeconds(60), new StoryVersion.Counts(9, 3, 2, 1));
        Look other = new Look("s2", 1, NOON, new StoryVersion.Counts(3, 1, 1, 0));
        store.looks().save(CHAT, first);
        store.looks().save(CHAT, later);
        store.looks().save(CHAT, other);
        assertEquals(Optional.of(later), store.looks().last(CHAT, "s1"));
        assertEquals(List.of(later, other), store.looks().of(CHAT));
        assertEquals(Optional.empty(), store.looks().last(new ChatId(78), "s1"));
        store.traces().forget(CHAT.value());
        assertEquals(List.of(), store.looks().of(CHAT));
    }

    private void run(String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    static StoryVersion version(String story, int version, Development... developments) {
        return new StoryVersion(
                story,
                version,
                NOON.plusSeconds(version),
                List.of("a1", "a2"),
                new StoryVersion.Counts(2, 1, 1, 0),
                "Bridge closed\n\nRepairs will cost 40 million.",
                List.of(developments));
    }
}
