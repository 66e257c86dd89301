package news.parallax.article;

import java.util.Locale;
import org.jsoup.nodes.Element;

/** Whether an element says of itself that it is not shown. */
final class Visibility {
    private Visibility() {}

    static boolean hides(Element element) {
        if (element.attributesSize() == 0) {
            return false;
        }
        if (element.hasAttr("hidden") || element.attr("aria-hidden").equals("true")) {
            return true;
        }
        String style = element.attr("style");
        if (style.isEmpty()) {
            return false;
        }
        String plain = style.replace(" ", "").toLowerCase(Locale.ROOT);
        return plain.contains("display:none") || plain.contains("visibility:hidden");
    }
}
