package news.parallax.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import news.parallax.article.Article;
import news.parallax.store.Store;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RetentionTest {
    private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");
    private static final Duration MONTH = Duration.ofDays(30);
    private static final int ARTICLES = 1_300;

    @TempDir
    Path folder;

    private Instant now = NOON;

    @Test
    void keepsArticlesAndLetsOldTextsGo() {
        try (Store store = Store.open("jdbc:sqlite:" + folder.resolve("test.db"))) {
            List<String> ids = keep(store);
            Retention retention = new Retention(store.articles(), MONTH, () -> now);

            retention.sweep();
            assertEquals(ARTICLES, texts(store, ids));

            now = NOON.plus(MONTH);
            retention.sweep();
            assertEquals(1, texts(store, ids), "the one published at noon");

            now = NOON.plus(MONTH).plusSeconds(1);
            retention.sweep();
            assertEquals(0, texts(store, ids));
            assertEquals(ARTICLES, store.articles().find(ids).size());
        }
    }

    @Test
    void letsGoOfWhatCameLongAfterItsDateTheNextDay() {
        try (Store store = Store.open("jdbc:sqlite:" + folder.resolve("test.db"))) {
            now = NOON.plus(MONTH).plusSeconds(1);
            Retention retention = new Retention(store.articles(), MONTH, () -> now);
            retention.sweep();
            List<String> late = keep(store);

            now = now.plus(Duration.ofHours(23));
            retention.sweep();
            assertEquals(ARTICLES, texts(store, late));

            now = now.plus(Duration.ofHours(1));
            retention.sweep();
            assertEquals(0, texts(store, late));
        }
    }

    private static long texts(Store store, List<String> ids) {
        return store.articles().texts(ids).values().stream()
                .filter(text -> !text.isEmpty())
                .count();
    }

    /** One article a minute, up to noon. */
    private static List<String> keep(Store store) {
        List<Article> articles = new ArrayList<>();
        Map<String, String> texts = new HashMap<>();
        for (int i = 0; i < ARTICLES; i++) {
            String id = "a" + i;
            Instant published = NOON.minus(Duration.ofMinutes(i));
            articles.add(new Article(
                    id,
                    "https://one.example/" + id,
                    "https://one.example/feed",
                    "one.example",
                    "Harbor board meets for the " + i + "th time",
                    "",
                    List.of(),
                    published,
                    published,
                    "en",
                    false,
                    false));
            texts.put(id, "The board met.");
        }
        store.articles().add(articles);
        store.articles().saveTexts(texts);
        return List.copyOf(texts.keySet());
    }
}
