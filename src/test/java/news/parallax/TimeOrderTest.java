package news.parallax;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import news.parallax.article.Article;
import org.junit.jupiter.api.Test;

class TimeOrderTest {
    private static final Instant NOON = Instant.parse("2026-11-02T12:00:00Z");

    private final TimeOrder order = new TimeOrder();

    private static Article article(String id, Duration after) {
        Instant time = NOON.plus(after);
        return new Article(
                id,
                "https://wire.example/" + id,
                "",
                "wire.example",
                "Title",
                "",
                List.of(),
                time,
                time,
                "en",
                false,
                false);
    }

    private List<String> drain() {
        List<String> ids = new ArrayList<>();
        for (Optional<Article> next = order.rest(); next.isPresent(); next = order.rest()) {
            ids.add(next.get().id());
        }
        return ids;
    }

    @Test
    void isTheSameHoweverTheArticlesOfAnHourAreShuffled() {
        List<Article> sorted = new ArrayList<>();
        for (int minute = 0; minute < 600; minute++) {
            sorted.add(article(String.format("a%03d", minute), Duration.ofMinutes(minute)));
        }
        List<Article> shuffled = new ArrayList<>();
        for (int hour = 0; hour < 10; hour++) {
            List<Article> its = new ArrayList<>(sorted.subList(hour * 60, hour * 60 + 60));
            Collections.shuffle(its, new Random(hour));
            shuffled.addAll(its);
        }
        List<String> told = new ArrayList<>();
        for (Article article : shuffled) {
            order.add(article);
            for (Optional<Article> next = order.next(); next.isPresent(); next = order.next()) {
                told.add(next.get().id());
            }
        }
        told.addAll(drain());
        assertEquals(sorted.stream().map(Article::id).toList(), told);
    }

    @Test
    void putsArticlesOfOneTimeInOrderOfTheirIds() {
        order.add(article("b", Duration.ZERO));
        order.add(article("a", Duration.ZERO));
        assertEquals(List.of("a", "b"), drain());
    }

    @Test
    void holdsBackAnHourAndNoMoreThanTenThousandArticles() {
        order.add(article("a", Duration.ZERO));
        order.add(article("b", Duration.ofHours(1)));
        assertEquals(Optional.empty(), order.next());
        order.add(article("c", Duration.ofSeconds(3_601)));
        assertEquals("a", order.next().orElseThrow().id());
        assertEquals(Optional.empty(), order.next());
        for (int i = 0; i < 9_998; i++) {
            order.add(article("d" + i, Duration.ofSeconds(3_601)));
        }
        assertEquals(Optional.empty(), order.next());
        order.add(article("e", Duration.ofSeconds(3_601)));
        assertEquals("b", order.next().orElseThrow().id());
    }
}
