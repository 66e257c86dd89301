package news.parallax.feed;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Mutated feeds; {@code -Plong} reads half a million of them. */
class FeedFuzzTest {
    private final FeedParser parser = new FeedParser();

    @Test
    void readsOrRefusesEveryMutatedFeedWithinBounds() {
        int count = Integer.getInteger("parallax.fuzz", 2_000);
        Mutation mutation = new Mutation(20261102, Mutation.fixtures("feeds", ".xml", ".json"));
        Effort effort = new Effort();
        int read = 0;
        for (int i = 0; i < count; i++) {
            byte[] document = mutation.next();
            read += effort.within("mutation " + i, () -> parse(document));
        }
        System.out.println(count + " mutated feeds, " + read + " read; " + effort);
        assertTrue(read > count / 10, "hardly any could be read: " + read);
    }

    private int parse(byte[] document) {
        try {
            ParsedFeed feed = parser.parse(document, Optional.empty(), "https://outlet.example/feed");
            feed.entries().forEach(FeedFuzzTest::isClean);
            Fingerprint print = Fingerprint.of(feed);
            assertTrue(Fingerprint.parse(print.toString()).equals(print), "a fingerprint is not read back");
            return 1;
        } catch (UnreadableFeedException refused) {
            parser.feedsNamedIn(document, Optional.empty(), "https://outlet.example/");
            return 0;
        }
    }

    private static void isClean(Entry entry) {
        boolean link = entry.url().isEmpty()
                || entry.url().startsWith("http://")
                || entry.url().startsWith("https://");
        assertTrue(link, entry.url());
        String words = entry.title() + entry.summary() + entry.id();
        assertTrue(
                words.chars().noneMatch(c -> c < ' ' || c == 0x202E || c == 0x200B), "control characters got through");
        assertTrue(entry.title().length() <= 1_000 && entry.summary().length() <= 4_000, "too long");
    }
}
