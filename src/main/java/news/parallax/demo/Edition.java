package news.parallax.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** All that the newsstand sells: invented outlets and what they write, from the resources beside this class. */
final class Edition {
    private final List<DemoOutlet> outlets;
    private final List<DemoArticle> articles;

    Edition(List<DemoOutlet> outlets, List<DemoArticle> articles) {
        this.outlets = List.copyOf(outlets);
        this.articles = List.copyOf(articles);
    }

    /** The edition that is shipped. */
    static Edition shipped() {
        Map<String, String> feeds = new LinkedHashMap<>();
        rows("feeds.csv").forEach(row -> feeds.put(row[0], row[1]));
        List<DemoOutlet> outlets = rows("outlets.csv").stream()
                .map(row -> new DemoOutlet(row[0], row[1], row[3], feeds.getOrDefault(row[0], "feed.rss")))
                .toList();
        EditionText text = new EditionText();
        resource("stories.txt")
                .lines()
                .filter(name -> !name.isBlank())
                .forEach(name -> text.add(resource("stories/" + name)));
        return new Edition(outlets, text.articles());
    }

    List<DemoOutlet> outlets() {
        return outlets;
    }

    List<DemoArticle> articles() {
        return articles;
    }

    /** What an outlet shows at an instant, newest first: of each article its latest state. */
    List<Printed> of(DemoOutlet outlet, Instant start, Instant now) {
        Map<String, Printed> printed = new LinkedHashMap<>();
        for (DemoArticle article : articles) {
            Instant out = start.plus(article.offset());
            if (article.outlet().equals(outlet.key()) && !out.isAfter(now)) {
                Printed before = printed.get(article.id());
                printed.put(article.id(), new Printed(article, before == null ? out : before.published(), out));
            }
        }
        List<Printed> newestFirst = new ArrayList<>(printed.values());
        newestFirst.sort(Comparator.comparing(Printed::published)
                .reversed()
                .thenComparing(entry -> entry.article().id()));
        return newestFirst;
    }

    /** The time from the start until the last article is out. */
    Duration length() {
        return articles.stream()
                .map(DemoArticle::offset)
                .max(Duration::compareTo)
                .orElse(Duration.ZERO);
    }

    /**
     * An article as it stands in print.
     *
     * @param article its latest state
     * @param published when its first state came out
     * @param updated when its latest state came out
     */
    record Printed(DemoArticle article, Instant published, Instant updated) {}

    /** The rows of one of the edition's tables without its header; no field of them holds a comma. */
    private static List<String[]> rows(String name) {
        return resource(name)
                .lines()
                .skip(1)
                .filter(line -> !line.isBlank())
                .map(line -> line.split(",", -1))
                .toList();
    }

    /** The text of a file beside this class. */
    static String resource(String name) {
        try (InputStream in = Edition.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("the demo edition lacks " + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
