package news.parallax.article;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Finds the box of a page that holds the body of its article: where the running text is, beside-matter left out. */
final class BodyFinder {
    private static final double MOST = 0.7;
    private static final double MUCH = 0.4;

    private final PageBlocks page;
    private final double[] mass;

    /** For a page on which {@link Beside} has marked what it could. */
    BodyFinder(PageBlocks page) {
        this.page = page;
        this.mass = page.masses();
    }

    /** The smallest box that holds most of the running text of its page, or of what is marked as the article. */
    Box root() {
        Map<Box, Box> richest = richestChildren();
        Box current = marked();
        while (true) {
            Box best = richest.get(current);
            if (best == null || mass(best) < MOST * mass(current)) {
                return current;
            }
            current = best;
        }
    }

    /** The blocks inside a box that are not dropped. */
    List<Block> kept(Box root) {
        List<Block> kept = new ArrayList<>();
        for (Block block : page.blocks.subList(root.first, root.end)) {
            if (!block.dropped) {
                kept.add(block);
            }
        }
        return kept;
    }

    /** The richest box marked as article if it has much of the text of the page, else the whole page. */
    private Box marked() {
        Box body = page.boxes.get(0);
        Box best = body;
        for (Box box : page.boxes) {
            if (!box.dropped && (Beside.isBody(box) || box.tag.equals("main")) && mass(box) >= MUCH * mass(body)) {
                if (best.equals(body) || mass(box) > mass(best)) {
                    best = box;
                }
            }
        }
        return best;
    }

    private Map<Box, Box> richestChildren() {
        Map<Box, Box> richest = new HashMap<>();
        for (Box box : page.boxes) {
            Box parent = box.parent;
            if (parent != null && !box.dropped) {
                richest.merge(parent, box, (a, b) -> mass(b) > mass(a) ? b : a);
            }
        }
        return richest;
    }

    private double mass(Box box) {
        return mass[box.end] - mass[box.first];
    }
}
