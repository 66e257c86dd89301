package news.parallax.store;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import news.parallax.article.Article;
import news.parallax.brief.StoryVersion;
import news.parallax.feed.Feed;
import news.parallax.story.StoryChanges;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Two processes write the same rows at one moment, each in an order of its own, and neither stands in the other's way. */
class PostgresOrderTest {
    @RegisterExtension
    static final PostgresServer SERVER = new PostgresServer();

    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");
    private static final List<String> STORIES = List.of("b1", "m1", "z1");

    private String url = "";
    private Store one;
    private Store other;

    @BeforeEach
    void open() {
        url = SERVER.freshUrl();
        one = Store.open(url);
        other = Store.open(url);
        one.articles().add(STORIES.stream().map(PostgresOrderTest::article).toList());
        one.stories()
                .save(new StoryChanges(
                        NOON,
                        STORIES.stream()
                                .map(id -> new StoryChanges.Joined("a" + id, id, ""))
                                .toList(),
                        Map.of(),
                        List.of(),
                        Map.of()));
    }

    @AfterEach
    void close() {
        one.close();
        other.close();
    }

    @Test
    void versionsOfTheSameStoriesAreKeptByOneAndRefusedToTheOther() throws Exception {
        List<List<String>> refused = meeting(
                "UPDATE story SET version = version WHERE id = 'm1'",
                () -> one.versions().save(versions(STORIES)),
                () -> other.versions().save(versions(backwards())));
        List<String> all = new ArrayList<>();
        refused.forEach(all::addAll);
        assertEquals(STORIES, all.stream().sorted().toList());
    }

    @Test
    void changesOfTheSameStoriesAreKeptOneAfterTheOther() throws Exception {
        meeting(
                "UPDATE story SET version = version WHERE id = 'm1'",
                () -> saved(one, changes(STORIES)),
                () -> saved(other, changes(backwards())));
        STORIES.forEach(
                id -> assertEquals(3, one.stories().find(id).orElseThrow().version()));
    }

    /** The catalog is read anew by one, while another writes down what it has polled. */
    @Test
    void feedsAreRegisteredByOneWhileTheOtherKeepsWhatItPolled() throws Exception {
        List<Feed> feeds = Stream.of("c", "b", "a")
                .map(name -> Feed.of("https://" + name + ".example/feed", name + ".example", "world", "en"))
                .toList();
        // the order in which a table is read is that in which it was written
        one.feeds().register(feeds);
        feeds.forEach(feed -> one.feeds().save(List.of(feed)));
        meeting(
                "UPDATE feed SET listed = listed WHERE url = 'https://b.example/feed'",
                () -> {
                    one.feeds().save(feeds);
                    return List.of();
                },
                () -> {
                    other.feeds().register(feeds);
                    return List.of();
                });
        assertEquals(3, one.feeds().all().size());
    }

    /** Runs both once they wait, behind somebody who holds a row in the middle. */
    private List<List<String>> meeting(String held, Callable<List<String>> first, Callable<List<String>> second)
            throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try (Connection holder = DriverManager.getConnection(url);
                Statement statement = holder.createStatement()) {
            holder.setAutoCommit(false);
            statement.execute(held);
            Future<List<String>> here = threads.submit(first);
            awaitWaiting(1);
            Future<List<String>> there = threads.submit(second);
            awaitWaiting(2);
            holder.commit();
            return List.of(here.get(), there.get());
        } finally {
            threads.shutdownNow();
        }
    }

    private void awaitWaiting(int count) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement()) {
            int waiting = 0;
            while (waiting < count) {
                try (ResultSet row = statement.executeQuery("SELECT COUNT(*) FROM pg_stat_activity"
                        + " WHERE datname = current_database() AND wait_event_type = 'Lock'")) {
                    row.next();
                    waiting = row.getInt(1);
                }
            }
        }
    }

    private static List<String> saved(Store store, StoryChanges changes) {
        store.stories().save(changes);
        return List.of();
    }

    private static List<String> backwards() {
        List<String> backwards = new ArrayList<>(STORIES);
        Collections.reverse(backwards);
        return backwards;
    }

    private static List<StoryVersion> versions(List<String> stories) {
        return stories.stream()
                .map(story -> TellingContract.version(story, 2, TellingContract.FACT))
                .toList();
    }

    private static StoryChanges changes(List<String> stories) {
        return new StoryChanges(NOON, List.of(), Map.of(), stories, Map.of());
    }

    private static Article article(String story) {
        return new Article(
                "a" + story,
                "https://a.example/" + story,
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
    }
}
