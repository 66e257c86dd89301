package news.parallax.feed;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * An entry as its feed gave it, as plain text.
 *
 * @param id identifier, unique within its document: the feed's own, or the address, or a hash of the words
 * @param title headline in one line; may be empty
 * @param url absolute http or https address without user name, or empty; relative only if the feed's address is unknown
 * @param published when it was published, or else last changed, as the feed says; may lie in the future
 * @param summary first words as plain text; may be empty
 * @param authors names as given
 * @param categories labels as given
 * @param language as the feed says; may be empty
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
    private static final int HEADLINE = 100;

    /** Copies the lists. */
    public Entry {
        authors = List.copyOf(authors);
        categories = List.copyOf(categories);
    }

    /** The same entry, in a language if it names none of its own. */
    Entry orIn(String common) {
        return language.isEmpty() && !common.isEmpty()
                ? new Entry(id, title, url, published, summary, authors, categories, common)
                : this;
    }

    /** The title, or one made of the first words of the summary; empty if there are no words at all. */
    public String headline() {
        boolean worded = title.codePoints().anyMatch(Character::isLetterOrDigit);
        if (worded || summary.isEmpty()) {
            return title;
        }
        if (summary.length() <= HEADLINE) {
            return summary;
        }
        int cut = summary.lastIndexOf(' ', HEADLINE);
        return PlainText.cut(summary, cut > HEADLINE / 2 ? cut : HEADLINE) + "…";
    }
}
