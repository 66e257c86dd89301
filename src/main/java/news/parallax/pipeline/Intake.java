package news.parallax.pipeline;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import news.parallax.article.Addresses;
import news.parallax.article.Article;
import news.parallax.article.TextLanguage;
import news.parallax.feed.Entry;
import news.parallax.feed.Feed;
import news.parallax.outlet.Outlet;
import news.parallax.outlet.Outlets;

/** Makes articles of entries: whose they are, when they are from, which entries are one article. Pure. */
final class Intake {
    private static final Instant OLDEST = Instant.parse("1990-01-01T00:00:00Z");
    private static final int LONGEST_TITLE = 500;
    private static final int LONGEST_LEAD = 2_000;

    private final Outlets outlets;

    Intake(Outlets outlets) {
        this.outlets = outlets;
    }

    /** The articles of a feed's entries, by id; an entry without a title and an address is none. */
    Map<String, Article> articles(Feed feed, List<Entry> entries, Instant now) {
        Map<String, Article> articles = new LinkedHashMap<>();
        for (Entry entry : entries) {
            article(feed, entry, now).ifPresent(article -> articles.putIfAbsent(article.id(), article));
        }
        return articles;
    }

    private Optional<Article> article(Feed feed, Entry entry, Instant now) {
        String title = bounded(entry.headline(), LONGEST_TITLE);
        String lead = bounded(entry.summary(), LONGEST_LEAD);
        if (title.isEmpty()) {
            return Optional.empty();
        }
        String url = Addresses.canonical(entry.url());
        String id = url.isEmpty()
                ? Addresses.hash(feed.url() + "\n" + entry.id() + "\n" + title)
                : Addresses.articleId(url);
        Outlet outlet = outlets.byUrl(url).orElseGet(() -> outlets.of(feed.domain()));
        Instant published = entry.published()
                .filter(claimed -> claimed.isAfter(OLDEST) && claimed.isBefore(now))
                .orElse(now);
        String declared = !entry.language().isEmpty()
                ? entry.language()
                : !feed.language().isEmpty() ? feed.language() : outlet.language();
        return Optional.of(new Article(
                id,
                url,
                feed.url(),
                outlet.domain(),
                title,
                lead,
                entry.authors(),
                published,
                now,
                TextLanguage.unlessBelied(declared, title, lead),
                Opinion.marked(title, url, entry.categories()),
                false));
    }

    /** The words in one line, cut between two characters where they are too many. */
    static String bounded(String words, int most) {
        String line = words.replaceAll("\\s+", " ").strip();
        return line.length() <= most
                ? line
                : line.substring(0, Character.isHighSurrogate(line.charAt(most - 1)) ? most - 1 : most);
    }
}
