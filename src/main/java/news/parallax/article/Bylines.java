package news.parallax.article;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/** Who wrote it: names from JSON-LD, meta elements and marked bylines, split and cleaned. */
final class Bylines {
    private static final Pattern BY = Pattern.compile(
            "^(?:(?:written|posted|published|reported|reporting|story|text|article)\\s+)?(?:by|von|par|por|di|da|door|av|af|przez|автор:?|oleh|texte?:|text:|autor(?:in)?:?|author:?|de la|от)\\s+",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final Pattern BETWEEN = Pattern.compile(
            "\\s*(?:[;|•·/\\n]|,?\\s+(?:and|und|et|y|og|och|en|i|ja|with|mit|with reporting by)\\s+|\\s&\\s|,\\s|、)\\s*",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern NOT_A_NAME = Pattern.compile(
            "https?:|www\\.|@|\\.(?:com|org|net)\\b|\\d{2,}|^(?:admin|author|authors|editor|staff|guest|unknown|none|null|n/a|undefined|anonymous|follow|share|about.*|updated.*|published.*)$",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern ROLE = Pattern.compile(
            "(?i)\\b(?:correspondent|reporter|editor|writer|journalist|columnist|contributor|redakteur(?:in)?|chief|producer|professor|desk|staff writer)\\b");

    private static final int LONGEST = 1_000;

    private Bylines() {}

    static List<String> read(PageFacts facts, StructuredData data) {
        List<String> names = clean(data.authors());
        if (!names.isEmpty()) {
            return names;
        }
        for (String key : List.of(
                "author",
                "article:author",
                "article:author_name",
                "parsely-author",
                "sailthru.author",
                "byl",
                "dc.creator",
                "dcterms.creator",
                "cxenseparse:author",
                "twitter:creator:name",
                "citation_author",
                "authors",
                "article_author")) {
            names = clean(facts.metas.getOrDefault(key, List.of()));
            if (!names.isEmpty()) {
                return names;
            }
        }
        return marked(facts);
    }

    private static List<String> marked(PageFacts facts) {
        for (Element element : facts.bylines) {
            Element name = element.attr("itemprop").isEmpty() ? null : element.selectFirst("[itemprop=name]");
            String text = (name == null ? element : name).text();
            if (text.isEmpty() && name == null) {
                text = element.attr("content");
            }
            if (text.length() < 100) {
                List<String> names = clean(List.of(text));
                if (!names.isEmpty()) {
                    return names;
                }
            }
        }
        return List.of();
    }

    static List<String> clean(List<String> raw) {
        Map<String, String> names = new LinkedHashMap<>();
        for (String one : raw) {
            if (one.contains("://")) {
                continue;
            }
            String text = BY.matcher(tight(one)).replaceFirst("");
            for (String part : BETWEEN.split(text)) {
                String name = part.strip();
                if (isName(name) && names.size() < 20) {
                    names.putIfAbsent(name.toLowerCase(Locale.ROOT), name);
                }
            }
        }
        return new ArrayList<>(names.values());
    }

    /** Without runs of white space, which the patterns would try in every way, and no longer than bylines are. */
    private static String tight(String text) {
        StringBuilder tight = new StringBuilder();
        boolean space = false;
        boolean line = false;
        for (int i = 0; i < text.length() && tight.length() < LONGEST; i++) {
            char c = text.charAt(i);
            if (c == '\u00a0' || Character.isWhitespace(c)) {
                space = true;
                line |= c == '\n';
            } else {
                if (space && !tight.isEmpty()) {
                    tight.append(line ? '\n' : ' ');
                }
                tight.append(c);
                space = false;
                line = false;
            }
        }
        return tight.toString();
    }

    private static boolean isName(String name) {
        return name.length() >= 2
                && name.length() <= 60
                && name.split("\\s+").length <= 6
                && !NOT_A_NAME.matcher(name).find()
                && !isRole(name)
                && name.codePoints().anyMatch(Character::isLetter);
    }

    /** Whether a role stands with no name of two words before it: "Senior Reporter", not "Ada Quill Reporter". */
    private static boolean isRole(String name) {
        Matcher role = ROLE.matcher(name);
        return role.find() && name.substring(0, role.start()).strip().indexOf(' ') < 0;
    }
}
