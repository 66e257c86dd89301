package news.parallax.article;

import java.util.ArrayList;
import java.util.List;
import news.parallax.article.Block.Kind;
import news.parallax.article.NameWords.Sign;

/** Finds what of the article stands between its headline and the box of its body: standfirst, or first paragraphs. */
final class PageStandfirst {
    private static final int SHORTEST = 30;
    private static final int PARAGRAPH = 60;
    private static final int FURTHEST = 80;

    private final PageBlocks page;
    private final String title;
    private final String description;

    PageStandfirst(PageBlocks page, String title, String description) {
        this.page = page;
        this.title = PageHeadline.plain(title);
        this.description = PageHeadline.plain(description);
    }

    /** The blocks above the body that belong to it, in order. */
    List<Block> above(Box root) {
        List<Block> above = new ArrayList<>();
        int from = afterHeadline(root.first);
        if (from < 0) {
            return above;
        }
        for (Block block : page.blocks.subList(from, root.first)) {
            if (belongs(block)) {
                above.add(block);
            }
        }
        return above;
    }

    /** Index after the last block before the body that is the headline; negative where there is none near. */
    private int afterHeadline(int end) {
        for (int i = end - 1; i >= Math.max(0, end - FURTHEST); i--) {
            Block block = page.blocks.get(i);
            if (block.box.tag.equals("h1") || (block.kind == Kind.HEADING && isTitle(block.text))) {
                return i + 1;
            }
        }
        return -1;
    }

    private boolean isTitle(String text) {
        if (text.length() > 2 * title.length() + 20) {
            return false;
        }
        String plain = PageHeadline.plain(text);
        return plain.length() > 10 && (title.equals(plain) || title.contains(plain));
    }

    private boolean belongs(Block block) {
        if (block.letters < SHORTEST
                || block.linkDensity() > 0.3
                || block.kind == Kind.ITEM
                || block.kind == Kind.CELL
                || isTitle(block.text)) {
            return false;
        }
        if (isDescription(block.text)) {
            return !block.box.hidden;
        }
        if (block.dropped && !block.box.meaning.word().startsWith("teaser")) {
            return false;
        }
        return isLead(block.box)
                || (block.letters >= PARAGRAPH && (block.endsSentence() || block.kind == Kind.HEADING));
    }

    private boolean isDescription(String text) {
        String plain = PageHeadline.plain(text);
        return plain.length() >= 25
                && !description.isEmpty()
                && (description.startsWith(plain)
                        || plain.startsWith(description.substring(0, Math.min(description.length(), 60))));
    }

    private static boolean isLead(Box box) {
        Box at = box;
        for (int i = 0; i < 3 && at != null; i++, at = at.parent) {
            if (at.meaning.sign() == Sign.LEAD) {
                return true;
            }
        }
        return false;
    }
}
