package news.parallax.feed;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * An entry as its feed gave it, as plain text.
 *
 * @param id the feed's own id for it, or empty
 * @param title headline, or empty
 * @param url address of its page, http or https, or empty
 * @param published when the feed says it was published, if it says so in a way that can be read
 * @param summary what the feed tells of it, or empty
 * @param authors names
 * @param categories the feed's own sections and tags
 * @param language IETF tag, or empty
 */
public record Entry(
        String id,
        String title,
        String url,
        Optional<Instant> published,
        String summary,
        List<String> authors,
        List<String> categories,
        String language) {
    /** Copies the lists. */
    public Entry {
        authors = List.copyOf(authors);
        categories = List.copyOf(categories);
    }
}
