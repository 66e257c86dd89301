package news.parallax.article;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Finds the blocks of a page that are the body of its article: drops what stands beside it, then descends to where the text is. */
final class BodyFinder {
    private static final Set<String> BESIDE = Set.of(
            "nav", "footer", "aside", "button", "figure", "figcaption", "dialog", "menu", "form", "h1", "address");

    private final PageBlocks page;
    private final NameWords names;
    private final double[] allMass;
    private double[] keptMass = {};

    BodyFinder(PageBlocks page, NameWords names) {
        this.page = page;
        this.names = names;
        this.allMass = sums();
    }

    List<Block> find() {
        markBeside();
        keptMass = sums();
        Box root = root();
        List<Block> body = new ArrayList<>();
        for (Block block : page.blocks.subList(root.first, root.end)) {
            if (!block.dropped) {
                body.add(block);
            }
        }
        return body;
    }

    private void markBeside() {
        double total = allMass[allMass.length - 1];
        for (Box box : page.boxes) {
            Box parent = box.parent;
            box.dropped = parent != null && (parent.dropped || (isBeside(box) && mass(allMass, box) <= total * 0.4));
            if (box.dropped) {
                for (Block block : page.blocks.subList(box.first, box.end)) {
                    block.dropped = true;
                }
            }
        }
    }

    private boolean isBeside(Box box) {
        return box.hidden || BESIDE.contains(box.tag) || names.sign(box.element) == NameWords.Sign.JUNK;
    }

    private Box root() {
        Map<Box, Box> richest = richestChildren();
        Box current = page.boxes.get(0);
        while (true) {
            Box best = richest.get(current);
            if (best == null) {
                return current;
            }
            double share = mass(keptMass, best) / Math.max(1, mass(keptMass, current));
            if (share < 0.7 && (share <= 0.4 || !isBody(best))) {
                return current;
            }
            current = best;
        }
    }

    private boolean isBody(Box box) {
        return names.sign(box.element) == NameWords.Sign.BODY
                || box.element.attr("itemprop").equalsIgnoreCase("articleBody")
                || box.tag.equals("article");
    }

    private Map<Box, Box> richestChildren() {
        Map<Box, Box> richest = new HashMap<>();
        for (Box box : page.boxes) {
            Box parent = box.parent;
            if (parent != null && !box.dropped) {
                richest.merge(parent, box, (a, b) -> mass(keptMass, b) > mass(keptMass, a) ? b : a);
            }
        }
        return richest;
    }

    private static double mass(double[] sums, Box box) {
        return sums[box.end] - sums[box.first];
    }

    private double[] sums() {
        double[] sums = new double[page.blocks.size() + 1];
        for (int i = 0; i < page.blocks.size(); i++) {
            Block block = page.blocks.get(i);
            sums[i + 1] = sums[i] + (block.dropped ? 0 : block.mass);
        }
        return sums;
    }
}
