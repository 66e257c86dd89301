package news.parallax.article;

import java.time.Instant;
import java.util.List;

/**
 * An entry once taken in. The text of its page is kept apart ({@link Articles#texts}), for it is large.
 *
 * @param id identifier, the same for the same address for ever
 * @param url address of the article's page
 * @param feedUrl address of the feed that brought it first
 * @param domain domain of the outlet it belongs to
 * @param title headline as the outlet gave it, in one line
 * @param lead first words of the article as plain text; may be empty
 * @param authors names as given; may be empty
 * @param published when the outlet says it was published, never after {@code firstSeen}
 * @param firstSeen when Parallax first read it
 * @param language ISO 639-1 code, or empty where it is unknown
 * @param opinion whether it is marked as opinion
 * @param paywall whether a subscription may be needed
 */
public record Article(
        String id,
        String url,
        String feedUrl,
        String domain,
        String title,
        String lead,
        List<String> authors,
        Instant published,
        Instant firstSeen,
        String language,
        boolean opinion,
        boolean paywall) {
    /** Copies the list of authors. */
    public Article {
        authors = List.copyOf(authors);
        if (published.isAfter(firstSeen)) {
            throw new IllegalArgumentException("published " + published + " is after first seen " + firstSeen);
        }
    }
}
