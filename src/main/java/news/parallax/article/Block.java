package news.parallax.article;

/** A run of text of a page that no block-level element interrupts: a paragraph, a heading, an item of a list. */
final class Block {
    /** What a block is by the element that holds it. */
    enum Kind {
        PARAGRAPH,
        HEADING,
        ITEM,
        CELL,
        LOOSE
    }

    final Box box;
    final Kind kind;
    final String text;
    /** Letters in it; a character of a script without spaces counts three. */
    final int letters;

    final int linkLetters;
    final int links;
    /** What speaks for running text: letters outside links, where the block is long enough to be a sentence. */
    final double mass;

    boolean dropped;

    Block(Box box, Kind kind, String text, int letters, int linkLetters, int links) {
        this.box = box;
        this.kind = kind;
        this.text = text;
        this.letters = letters;
        this.linkLetters = linkLetters;
        this.links = links;
        this.mass = mass();
    }

    /** Share of the letters that are inside links, 0 to 1. */
    double linkDensity() {
        return letters == 0 ? 0 : (double) linkLetters / letters;
    }

    /** Whether it ends as sentences do, or as what leads over to a quotation or a list. */
    boolean endsSentence() {
        for (int i = text.length() - 1; i >= 0; i--) {
            char c = text.charAt(i);
            if (".!?…。！？।؟:;".indexOf(c) >= 0) {
                return true;
            }
            if ("\"'”’»)]“\u200b ".indexOf(c) < 0) {
                return false;
            }
        }
        return false;
    }

    private double mass() {
        double density = linkDensity();
        if (kind == Kind.HEADING || density > 0.6 || letters < 25) {
            return 0;
        }
        double value = Math.min(letters, 1200) * (1 - density);
        if (kind == Kind.ITEM || kind == Kind.CELL) {
            value *= 0.3;
        } else if (kind == Kind.LOOSE) {
            value *= 0.7;
        }
        return endsSentence() ? value : value * (letters > 120 ? 0.8 : 0.25);
    }
}
