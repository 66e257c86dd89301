package news.parallax.article;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What was read from the page of an article. A field that the page does not tell is empty, never guessed.
 *
 * @param title headline without the name of the site, in one line; may be empty
 * @param lead standfirst or first words as plain text; may be empty
 * @param text paragraphs of the body, separated by {@code \n}; empty where the page holds none
 * @param authors names of people or desks, without "By"
 * @param published when the page says it was published; a date without a zone is taken as UTC
 * @param image absolute address of the main picture
 * @param language ISO 639-1 code, or empty where it is unknown
 * @param opinion whether the page is marked as opinion, commentary or editorial
 * @param paywall whether the page says that a subscription is needed to read it all
 * @param canonicalUrl absolute address that the page gives as its own
 * @param feedLinks absolute addresses of feeds that the page names
 */
public record ExtractedPage(
        String title,
        String lead,
        String text,
        List<String> authors,
        Optional<Instant> published,
        Optional<String> image,
        String language,
        boolean opinion,
        boolean paywall,
        Optional<String> canonicalUrl,
        List<String> feedLinks) {
    /** Copies the lists. */
    public ExtractedPage {
        authors = List.copyOf(authors);
        feedLinks = List.copyOf(feedLinks);
    }

    /** A page of which nothing could be read. */
    static ExtractedPage nothing() {
        return new ExtractedPage(
                "",
                "",
                "",
                List.of(),
                Optional.empty(),
                Optional.empty(),
                "",
                false,
                false,
                Optional.empty(),
                List.of());
    }
}
