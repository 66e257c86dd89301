package news.parallax.article;

import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** A block-level element of a page and the range of blocks inside it. */
final class Box {
    final Element element;
    final String tag;
    final @Nullable Box parent;
    final int depth;
    /** Index of the first block inside. */
    final int first;
    /** Index after the last block inside; set when the element has been read to its end. */
    int end;

    boolean dropped;
    boolean hidden;

    Box(Element element, @Nullable Box parent, int first) {
        this.element = element;
        this.tag = element.normalName();
        this.parent = parent;
        this.depth = parent == null ? 0 : parent.depth + 1;
        this.first = first;
        this.end = first;
    }

    boolean holds(Box other) {
        for (Box box = other; box != null; box = box.parent) {
            if (box == this) {
                return true;
            }
        }
        return false;
    }

    boolean within(String name) {
        for (Box box = this; box != null; box = box.parent) {
            if (box.tag.equals(name)) {
                return true;
            }
        }
        return false;
    }
}
