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

    NameWords.Meaning meaning = NameWords.Meaning.NONE;
    boolean hidden;
    /** Whether what is marked as the text of the article, and is much of the page, is inside. */
    boolean holdsBody;

    boolean dropped;

    Box(Element element, @Nullable Box parent, int first) {
        this.element = element;
        this.tag = element.normalName();
        this.parent = parent;
        this.depth = parent == null ? 0 : parent.depth + 1;
        this.first = first;
        this.end = first;
    }

    /** Whether a box around this one has the same word in its name. */
    boolean within(String word) {
        for (Box box = parent; box != null; box = box.parent) {
            if (box.meaning.word().equals(word)) {
                return true;
            }
        }
        return false;
    }
}
