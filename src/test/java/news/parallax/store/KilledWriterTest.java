package news.parallax.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import news.parallax.article.Article;
import news.parallax.chat.ChatId;
import news.parallax.story.StoryChanges;
import news.parallax.subscription.Subscription;
import news.parallax.telegram.StoredUpdate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Processes that write all the time are killed at random moments: what they said was kept is there, and nothing is broken. */
class KilledWriterTest {
    private static final int KILLS = Boolean.getBoolean("parallax.long") ? 200 : 2;
    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");
    private static final int AT_ONCE = 20;

    @TempDir
    Path folder;

    @Test
    void losesNothingThatWasSaidToBeKept() throws Exception {
        String url = "jdbc:sqlite:" + folder.resolve("p.db");
        Random random = new Random(7);
        List<String> kept = new ArrayList<>();
        for (int kill = 0; kill < KILLS; kill++) {
            List<String> fresh = writeAndKill(url, kill, random);
            kept.addAll(fresh);
            try (Store store = Store.open(url)) {
                assertEquals(List.of("ok"), ask(store, "PRAGMA integrity_check"));
                assertEquals(List.of(), ask(store, "PRAGMA foreign_key_check"));
                assertEquals(List.of(), missing(store, fresh), "after kill " + kill);
            }
        }
        assertTrue(kept.size() >= KILLS, "something was written");
        try (Store store = Store.open(url)) {
            assertEquals(List.of(), missing(store, kept));
        }
    }

    private List<String> writeAndKill(String url, int number, Random random) throws IOException, InterruptedException {
        Process writer = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xshare:auto",
                        "-XX:TieredStopAtLevel=1",
                        "-Dorg.sqlite.tmpdir=" + folder,
                        "-cp",
                        System.getProperty("java.class.path"),
                        Writer.class.getName(),
                        url,
                        String.valueOf(number))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        List<String> kept = new ArrayList<>();
        BufferedReader said = writer.inputReader();
        String first = said.readLine();
        kept.add(String.valueOf(first));
        long pause = random.nextInt(300_000);
        if (new CountDownLatch(1).await(pause, TimeUnit.MICROSECONDS)) {
            throw new IllegalStateException("nobody ends the wait");
        }
        // not by the process itself, which would close what is still to be read
        writer.toHandle().destroyForcibly();
        for (String line = said.readLine(); line != null; line = said.readLine()) {
            // the last line may be cut off
            if (line.endsWith(".")) {
                kept.add(line);
            }
        }
        writer.waitFor();
        return kept;
    }

    private static List<String> ask(Store store, String sql) {
        return store.database()
                .read(handle -> handle.createQuery(sql).mapTo(String.class).list());
    }

    private static List<String> missing(Store store, List<String> kept) {
        return kept.stream().filter(line -> !isThere(store, line)).toList();
    }

    private static boolean isThere(Store store, String line) {
        String[] words = line.split("[ .]");
        return switch (words[0]) {
            case "update" ->
                !ask(store, "SELECT id FROM inbox WHERE id = " + Long.parseLong(words[1]))
                        .isEmpty();
            case "order" -> store.subscriptions().find(Long.parseLong(words[1])).isPresent();
            case "story" ->
                store.stories()
                        .find(words[1])
                        .filter(story -> story.members().size() == AT_ONCE)
                        .isPresent();
            default -> false;
        };
    }

    /** Writes updates, orders, articles and stories on three threads until it is killed, and says what is kept. */
    static final class Writer {
        public static void main(String[] args) throws InterruptedException {
            Store store = Store.open(args[0]);
            long base = Long.parseLong(args[1]) * 1_000_000L;
            List<Thread> threads = List.of(
                    new Thread(() -> updates(store, base)),
                    new Thread(() -> orders(store, base)),
                    new Thread(() -> stories(store, base)));
            threads.forEach(Thread::start);
            for (Thread thread : threads) {
                thread.join();
            }
        }

        private static synchronized void said(String kind, Object id) {
            System.out.println(kind + " " + id + ".");
            System.out.flush();
        }

        private static void updates(Store store, long base) {
            for (long id = base + 1; ; id++) {
                store.inbox().store(List.of(new StoredUpdate(id, "{\"update_id\":" + id + "}", NOON, 0, id % 50)));
                store.inbox().settle(id);
                said("update", id);
                store.inbox().done(List.of(id));
            }
        }

        private static void orders(Store store, long base) {
            for (long chat = base + 1; ; chat++) {
                Subscription kept = store.subscriptions()
                        .add(Subscription.daily(
                                new ChatId(chat),
                                Optional.empty(),
                                ZoneOffset.UTC,
                                LocalTime.of(7, 30),
                                List.of(),
                                7,
                                NOON));
                said("order", kept.id());
            }
        }

        private static void stories(Store store, long base) {
            for (long number = base; ; number++) {
                String story = "s" + number;
                List<String> ids = IntStream.range(0, AT_ONCE)
                        .mapToObj(i -> story + "-" + i)
                        .toList();
                store.articles().add(ids.stream().map(Writer::article).toList());
                store.articles().saveTexts(Map.of(ids.get(0), "The dam holds. ".repeat(200)));
                store.stories()
                        .save(new StoryChanges(
                                NOON,
                                ids.stream()
                                        .map(id -> new StoryChanges.Joined(id, story, ""))
                                        .toList(),
                                Map.of(),
                                List.of(story),
                                Map.of()));
                said("story", story);
            }
        }

        private static Article article(String id) {
            return new Article(
                    id,
                    "http://one.example/" + id,
                    "http://one.example/feed",
                    "one.example",
                    "Title " + id,
                    "",
                    List.of(),
                    NOON,
                    NOON,
                    "en",
                    false,
                    false);
        }
    }
}
