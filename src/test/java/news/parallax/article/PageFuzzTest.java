package news.parallax.article;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import news.parallax.feed.Effort;
import news.parallax.feed.Mutation;
import org.junit.jupiter.api.Test;

/** Mutated pages; {@code -Plong} reads half a million of them. */
class PageFuzzTest {
    @Test
    void readsEveryMutatedPageWithinBounds() {
        int count = Integer.getInteger("parallax.fuzz", 800);
        Mutation mutation = new Mutation(20261103, Mutation.fixtures("articles", ".html"));
        ArticleExtractor extractor = new ArticleExtractor();
        Effort effort = new Effort();
        int[] read = new int[1];
        for (int i = 0; i < count; i++) {
            byte[] page = mutation.next();
            effort.within("mutation " + i, () -> {
                ExtractedPage extracted = extractor.extract(page, Optional.empty(), "https://outlet.example/a");
                read[0] += extracted.text().isEmpty() ? 0 : 1;
            });
        }
        System.out.println(count + " mutated pages, " + read[0] + " with text; " + effort);
        assertTrue(read[0] > count / 2, "hardly any could be read: " + read[0]);
    }
}
