package news.parallax.article;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import news.parallax.article.NameWords.Meaning;
import news.parallax.article.NameWords.Sign;
import org.jsoup.nodes.Element;

/**
 * Marks what stands beside the article, by tag, by name and by being hidden. A mark that would take most of the page is
 * not believed: a page may call its own article a gallery.
 */
final class Beside {
    private static final Set<String> TAGS = Set.of(
            "nav", "footer", "aside", "button", "figure", "figcaption", "dialog", "menu", "form", "h1", "address");
    private static final double MOST = 0.4;
    private static final double NEARLY_ALL = 0.75;
    private static final double ARTICLE = 0.25;

    private final PageBlocks page;
    private final NameWords words;
    private final Map<String, Meaning> meanings = new HashMap<>();
    private final Map<String, NameWords.Name> names = new HashMap<>();
    private final double[] mass;
    private final double total;

    Beside(PageBlocks page, NameWords words) {
        this.page = page;
        this.words = words;
        this.mass = page.masses();
        this.total = Math.max(1, mass[mass.length - 1]);
    }

    /** Marks boxes and their blocks as dropped. To be called once. */
    void mark() {
        Map<String, Double> named = new HashMap<>();
        for (Box box : page.boxes) {
            if (box.first == box.end) {
                continue; // without text there is nothing to mark
            }
            box.meaning = meaning(box.element);
            if (isBody(box) && share(box) >= ARTICLE) {
                for (Box around = box; around != null && !around.holdsBody; around = around.parent) {
                    around.holdsBody = true;
                }
            }
            if (box.meaning.sign().compareTo(Sign.BESIDE) >= 0 && !box.within(box.meaning.word())) {
                named.merge(box.meaning.word(), share(box), Double::sum);
            }
        }
        for (Box box : page.boxes) {
            Box parent = box.parent;
            box.dropped = parent != null && (parent.dropped || isBeside(box, named));
            if (box.dropped) {
                for (Block block : page.blocks.subList(box.first, box.end)) {
                    block.dropped = true;
                }
            }
        }
    }

    /** Whether a box says that it holds the text of an article. */
    static boolean isBody(Box box) {
        return box.meaning.sign() == Sign.BODY
                || box.tag.equals("article")
                || box.element.attributes().get("itemprop").equalsIgnoreCase("articleBody");
    }

    private boolean isBeside(Box box, Map<String, Double> named) {
        if (box.hidden && !box.tag.equals("p")) { // single hidden paragraphs wait behind a paywall
            return share(box) <= NEARLY_ALL;
        }
        if (TAGS.contains(box.tag)) {
            return share(box) <= MOST;
        }
        Sign sign = box.meaning.sign();
        if (sign.compareTo(Sign.BESIDE) < 0
                || box.holdsBody
                || box.tag.equals("blockquote")
                || box.tag.equals("body")) {
            return false;
        }
        return named.getOrDefault(box.meaning.word(), 0.0) <= (sign == Sign.AWAY ? NEARLY_ALL : MOST);
    }

    private Meaning meaning(Element element) {
        if (element.attributesSize() == 0) {
            return Meaning.NONE;
        }
        String own = element.attributes().get("class");
        String id = element.attributes().get("id");
        if (!id.isEmpty()) {
            own = own.isEmpty() ? id : own + " " + id;
        }
        return own.isEmpty() ? Meaning.NONE : meanings.computeIfAbsent(own, each -> words.meaning(each, names));
    }

    private double share(Box box) {
        return (mass[box.end] - mass[box.first]) / total;
    }
}
