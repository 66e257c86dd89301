package news.parallax.article;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import news.parallax.article.Block.Kind;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/** Cuts a page into blocks of text, in document order, and the boxes that hold them. One walk, nothing is changed. */
final class PageBlocks {
    /** Elements whose text is never part of an article and that are not even looked at. */
    private static final Set<String> SILENT = Set.of(
            "script",
            "style",
            "noscript",
            "template",
            "svg",
            "math",
            "iframe",
            "object",
            "embed",
            "canvas",
            "audio",
            "video",
            "map",
            "head",
            "select",
            "option",
            "textarea",
            "input",
            "datalist",
            "progress",
            "meter",
            "applet");

    private static final Set<String> INLINE = Set.of(
            "a", "abbr", "acronym", "b", "bdi", "bdo", "big", "cite", "code", "data", "del", "dfn", "em", "font", "i",
            "ins", "kbd", "label", "mark", "nobr", "q", "rp", "rt", "ruby", "s", "samp", "small", "span", "strike",
            "strong", "sub", "sup", "time", "tt", "u", "var", "wbr", "img", "picture", "source", "amp-img");

    /** Real pages have a few thousand; what comes after these is left unread. */
    private static final int MAX_BOXES = 60_000;

    final List<Block> blocks = new ArrayList<>();
    final List<Box> boxes = new ArrayList<>();

    private final StringBuilder text = new StringBuilder();
    private int letters;
    private int linkLetters;
    private int links;
    private int linkDepth;
    private int lineBreaks;

    PageBlocks(Element body) {
        readBox(body, null);
    }

    /** Sums of the mass of the blocks before each index that are not dropped. */
    double[] masses() {
        double[] sums = new double[blocks.size() + 1];
        for (int i = 0; i < blocks.size(); i++) {
            Block block = blocks.get(i);
            sums[i + 1] = sums[i] + (block.dropped ? 0 : block.mass);
        }
        return sums;
    }

    private void readBox(Element element, @Nullable Box parent) {
        Box box = new Box(element, parent, blocks.size());
        box.hidden = Visibility.hides(element);
        boxes.add(box);
        readChildren(element, box);
        flush(box);
        box.end = blocks.size();
    }

    private void readChildren(Element element, Box box) {
        for (Node node = element.firstChild(); node != null; node = node.nextSibling()) {
            if (node instanceof TextNode words) {
                append(words.getWholeText());
            } else if (node instanceof Element child) {
                readElement(child, box);
            }
        }
    }

    private void readElement(Element child, Box box) {
        String tag = child.normalName();
        if (tag.equals("br")) {
            if (++lineBreaks == 2) {
                flush(box);
            } else {
                append(" ");
            }
        } else if (INLINE.contains(tag)) {
            if (Visibility.hides(child)) {
                return;
            }
            boolean link = tag.equals("a");
            if (link) {
                linkDepth++;
                links++;
            }
            readChildren(child, box);
            if (link) {
                linkDepth--;
            }
        } else if (!SILENT.contains(tag) && boxes.size() < MAX_BOXES) {
            flush(box);
            readBox(child, box);
        }
    }

    private void append(String words) {
        for (int i = 0; i < words.length(); i++) {
            char c = words.charAt(i);
            if (c <= ' ' || c == '\u00a0' || c == '\u3000' || c == '\u200b' || c == '\ufeff') {
                if (text.length() > 0 && text.charAt(text.length() - 1) != ' ' && c != '\u200b' && c != '\ufeff') {
                    text.append(' ');
                }
                continue;
            }
            lineBreaks = 0;
            text.append(c);
            int weight = c < '\u0300' ? 1 : Scripts.weight(c);
            letters += weight;
            if (linkDepth > 0) {
                linkLetters += weight;
            }
        }
    }

    private void flush(Box box) {
        if (letters > 0 && blocks.size() < 2 * MAX_BOXES) {
            blocks.add(new Block(box, kind(box), text.toString().strip(), letters, linkLetters, links));
        }
        text.setLength(0);
        letters = 0;
        linkLetters = 0;
        links = 0;
        lineBreaks = 0;
    }

    private static Kind kind(Box box) {
        Kind own = Kind.LOOSE;
        for (Box at = box; at != null && at.depth > box.depth - 4; at = at.parent) {
            switch (at.tag) {
                case "h1", "h2", "h3", "h4", "h5", "h6" -> {
                    return Kind.HEADING;
                }
                case "li", "dd", "dt" -> {
                    return Kind.ITEM;
                }
                case "td", "th" -> {
                    return own == Kind.PARAGRAPH ? own : Kind.CELL;
                }
                case "p", "blockquote", "pre" -> own = Kind.PARAGRAPH;
                default -> {}
            }
        }
        return own;
    }
}
