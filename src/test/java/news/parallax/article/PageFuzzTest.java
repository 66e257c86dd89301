package news.parallax.article;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.util.Optional;
import news.parallax.feed.Effort;
import news.parallax.feed.Mutation;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/** Mutated pages; {@code -Plong} reads half a million of them. */
class PageFuzzTest {
    private static final String URL = "https://outlet.example/a";
    private final Logger log = (Logger) LoggerFactory.getLogger(ArticleExtractor.class);
    private final ListAppender<ILoggingEvent> caught = new ListAppender<>();

    @BeforeEach
    void listen() {
        caught.start();
        log.addAppender(caught);
    }

    @AfterEach
    void leave() {
        log.detachAppender(caught);
    }

    @Test
    void readsEveryMutatedPageWithinBounds() {
        int count = Integer.getInteger("parallax.fuzz", 800);
        Mutation mutation = new Mutation(20261103, Mutation.fixtures("articles", ".html"));
        ArticleExtractor extractor = new ArticleExtractor();
        Effort effort = new Effort();
        int read = 0;
        int broken = 0;
        for (int i = 0; i < count; i++) {
            byte[] page = mutation.next();
            ExtractedPage extracted =
                    effort.within("mutation " + i, () -> extractor.extract(page, Optional.empty(), URL));
            read += extracted.text().isEmpty() ? 0 : 1;
            if (caught.list.size() > broken) {
                broken = caught.list.size();
                assertThrows(
                        RuntimeException.class,
                        () -> new PageReader().read(page, Optional.empty(), URL),
                        () -> "an exception of our own code: " + caught.list);
            }
        }
        System.out.println(count + " mutated pages, " + read + " with text, " + broken
                + " that Jsoup's parser throws on; " + effort);
        assertTrue(read > count / 2, "hardly any could be read: " + read);
    }
}
