package news.parallax.article;

import java.util.List;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/** The headline of a page, without the name of the site that many append to it. */
final class PageHeadline {
    private static final int SHORTEST = 8;
    private static final int LONGEST = 500;
    private static final int LEAST = 4;
    private static final Pattern SPACES = Pattern.compile("[\\s\\u00a0]+");
    private static final String SEPARATORS = "|-–—:»·｜：_/•<";

    private PageHeadline() {}

    /**
     * The title that the page gives to those who share it; outlets keep it free of the phrases for search engines more
     * often than JSON-LD, and of live labels and kickers more often than the heading. Where it only repeats what heading
     * and document title say, the three are one voice, and a headline of its own in JSON-LD is the one that was written
     * for the article.
     */
    static String read(PageFacts facts, StructuredData data) {
        String structured = data.text("headline").map(PageHeadline::line).orElse("");
        String heading = heading(facts);
        String shared =
                facts.meta("og:title", "twitter:title").map(PageHeadline::line).orElse("");
        List<String> shorter = shared.equals(structured) ? List.of() : List.of(heading, structured);
        String bare = withoutSite(shared, shorter, facts);
        String document = withoutSite(line(facts.documentTitle), List.of(heading), facts);
        boolean repeated = isSame(bare, heading) && isSame(bare, document);
        for (String title : repeated
                ? List.of(structured, shared)
                : List.of(shared, structured, heading, line(facts.documentTitle))) {
            if (plain(title).length() >= LEAST) {
                return withoutSite(title, shorter, facts);
            }
        }
        return "";
    }

    private static boolean isSame(String one, String other) {
        return !one.isEmpty() && plain(one).equals(plain(other));
    }

    private static String heading(PageFacts facts) {
        for (Element heading : facts.headings) {
            String text = line(heading.text());
            if (text.length() >= SHORTEST && !Visibility.hides(heading)) {
                return text;
            }
        }
        return "";
    }

    private static String withoutSite(String title, List<String> shorter, PageFacts facts) {
        for (String other : shorter) {
            if (other.length() >= SHORTEST && title.length() > other.length() && title.startsWith(other)) {
                String rest = title.substring(other.length()).strip();
                if (!rest.isEmpty() && SEPARATORS.indexOf(rest.charAt(0)) >= 0) {
                    return other;
                }
            }
        }
        String site = plain(facts.meta("og:site_name").orElse(""));
        for (int at = title.length() - 2; at > SHORTEST; at--) {
            if (SEPARATORS.indexOf(title.charAt(at)) < 0) {
                continue;
            }
            String tail = plain(title.substring(at + 1));
            boolean named = !site.isEmpty()
                    && (tail.equals(site) || (tail.startsWith(site) && tail.length() < site.length() + 6));
            boolean barred = title.charAt(at) == '|' && at > 2 * tail.length();
            if (named || barred) {
                return title.substring(0, at).strip();
            }
        }
        return title;
    }

    private static String line(String text) {
        return SPACES.matcher(text.substring(0, Math.min(text.length(), LONGEST)))
                .replaceAll(" ")
                .strip();
    }

    /** Letters and digits alone, in lower case: what two spellings of a title have in common. */
    static String plain(String text) {
        StringBuilder plain = new StringBuilder(text.length());
        text.codePoints()
                .filter(Character::isLetterOrDigit)
                .forEach(c -> plain.appendCodePoint(Character.toLowerCase(c)));
        return plain.toString();
    }
}
