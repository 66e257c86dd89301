package news.parallax.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import news.parallax.article.Article;
import news.parallax.chat.ChatId;
import news.parallax.command.ChatState;
import news.parallax.feed.Feed;
import news.parallax.story.StoryChanges;
import news.parallax.telegram.StoredUpdate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** Everything moves from one kind of database to the other and back. */
class TransferTest {
    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");

    @RegisterExtension
    static final PostgresServer SERVER = new PostgresServer();

    @TempDir
    Path folder;

    private Store sqlite(String name) {
        return Store.open("jdbc:sqlite:" + folder.resolve(name));
    }

    private static void fill(Store store) {
        store.feeds().register(List.of(Feed.of("http://one.example/feed", "one.example", "world", "en")));
        store.articles().add(List.of(article("a1"), article("a2")));
        store.articles().saveTexts(Map.of("a1", "a text with “quotes”,\nlines\t and \\ signs \uD83D\uDEA2"));
        store.articles().saveVectors(Map.of("a1", new float[] {0.5f, -0.25f, 0}));
        store.stories()
                .save(new StoryChanges(
                        NOON,
                        List.of(new StoryChanges.Joined("a1", "s1", ""), new StoryChanges.Joined("a2", "s1", "")),
                        Map.of(),
                        List.of("s1"),
                        Map.of()));
        store.chatStates().save(new ChatState(new ChatId(7), ZoneId.of("Asia/Kolkata"), "de", true, List.of("s1")));
        store.inbox().store(List.of(new StoredUpdate(10, "{}", NOON, 0)));
    }

    private static Article article(String id) {
        return new Article(
                id,
                "http://one.example/" + id,
                "http://one.example/feed",
                "one.example",
                "Title " + id,
                "",
                List.of("Ann Other"),
                NOON,
                NOON,
                "en",
                false,
                false);
    }

    private static String copy(Store store) {
        StringWriter out = new StringWriter();
        store.copyTo(out);
        return out.toString();
    }

    private static long takeOver(Store store, String copy) {
        return store.takeOver(new BufferedReader(new StringReader(copy)));
    }

    private static List<String> sorted(String copy) {
        return copy.lines().sorted().toList();
    }

    @Test
    void nothingIsLostOnTheWayToAnotherDatabaseAndBack() {
        try (Store from = sqlite("from.db");
                Store to = Store.open(SERVER.freshUrl());
                Store back = sqlite("back.db")) {
            fill(from);
            String copy = copy(from);
            takeOver(to, copy);
            assertEquals(sorted(copy), sorted(copy(to)));
            takeOver(back, copy(to));
            assertEquals(sorted(copy), sorted(copy(back)));
            assertEquals(
                    from.stories().find("s1").orElseThrow(),
                    back.stories().find("s1").orElseThrow());
            assertEquals(Optional.of(article("a1")), to.articles().byUrl("http://one.example/a1"));
            assertEquals(11, to.inbox().nextOffset());
            assertEquals(from.stories().reserveNumbers(1), to.stories().reserveNumbers(1));
        }
    }

    @Test
    void everyColumnOfEveryTableCrossesBothWays() {
        try (Store from = sqlite("from.db");
                Store to = Store.open(SERVER.freshUrl());
                Store back = sqlite("back.db")) {
            RowsInEveryTable.write(from);
            List<String> rows = RowsInEveryTable.read(from);
            assertTrue(rows.stream().noneMatch(row -> row.contains("null")), rows::toString);
            takeOver(to, copy(from));
            assertEquals(rows, RowsInEveryTable.read(to));
            takeOver(back, copy(to));
            assertEquals(rows, RowsInEveryTable.read(back));
        }
    }

    @Test
    void aCopyThatWasCutOffIsNotTakenOver() {
        try (Store from = sqlite("from.db");
                Store to = sqlite("to.db")) {
            fill(from);
            String copy = copy(from);
            String cut = copy.substring(0, copy.lastIndexOf("{\"end\""));
            StoreException refused = assertThrows(StoreException.class, () -> takeOver(to, cut));
            assertTrue(refused.getMessage().contains("cut off"), refused.getMessage());
            assertEquals(List.of(), to.feeds().all());
            takeOver(to, copy);
        }
    }

    @Test
    void aCopyFromBeforeACounterWasThereLeavesItInPlace() {
        try (Store from = sqlite("from.db");
                Store to = Store.open(SERVER.freshUrl())) {
            fill(from);
            List<String> lines = copy(from).lines().toList();
            List<String> older = lines.subList(0, lines.size() - 1).stream()
                    .filter(line -> !line.startsWith("[\"posting\"") && !line.startsWith("[\"revision\""))
                    .toList();
            assertEquals(lines.size() - 3, older.size());
            long rows = older.stream().filter(line -> line.startsWith("[")).count();
            takeOver(to, String.join("\n", older) + "\n{\"end\":" + rows + "}\n");
            assertTrue(to.postings()
                    .take(new ChatId(7), false, (lately, now) -> Duration.ZERO)
                    .pause()
                    .isZero());
            assertEquals(0, to.stories().revision());
        }
    }

    @Test
    void aStoreInUseIsNotOverwritten() {
        try (Store from = sqlite("from.db")) {
            fill(from);
            assertThrows(StoreException.class, () -> takeOver(from, copy(from)));
        }
    }

    @Test
    void whatIsNoCopyIsNotTakenOver() {
        try (Store to = sqlite("to.db")) {
            for (String odd : List.of(
                    "",
                    "{}",
                    "[]",
                    "nonsense",
                    "{\"table\":\"counter\",\"columns\":[]}\n[]\n{\"end\":1}",
                    "{\"table\":\"article_vector\",\"columns\":[\"vector\"]}\n[{\"bytes\":\"!\"}]\n{\"end\":1}",
                    "{\"table\":\"pg_user\",\"columns\":[]}",
                    "{\"end\":5}")) {
                assertThrows(StoreException.class, () -> takeOver(to, odd), odd);
            }
        }
    }
}
