package news.parallax.brief;

/** Whether a sentence can stand alone in a brief. */
final class Quotable {
    private static final int SHORTEST = 6;
    private static final int LONGEST = 60;
    /** Words that must stand outside the quotation, so that it has a speaker. */
    private static final int LEAST_OUTSIDE = 2;
    /** Share of a summing-up sentence that may be quotation. */
    private static final double MOST_QUOTED = 0.3;

    private Quotable() {}

    /** Whether the sentence is whole, of middling length and from a report. */
    static boolean test(Sentence sentence) {
        String text = sentence.text();
        return !sentence.source().opinion()
                && sentence.length() >= SHORTEST
                && sentence.length() <= LONGEST
                && ".!?\"”».。！？؟।」".indexOf(text.charAt(text.length() - 1)) >= 0;
    }

    /** Whether the sentence says whose words it holds, if it holds any. */
    static boolean hasSpeaker(Sentence sentence) {
        return outside(sentence.text()) >= LEAST_OUTSIDE;
    }

    /** Whether the sentence can sum a story up: told by the outlet, not by somebody who speaks. */
    static boolean sumsUp(Sentence sentence) {
        String text = sentence.text();
        char last = text.charAt(text.length() - 1);
        return sentence.beside().isEmpty()
                && last != '?'
                && last != '!'
                && "\"“„«「".indexOf(text.charAt(0)) < 0
                && outside(text) >= (1 - MOST_QUOTED) * Words.of(text).size();
    }

    /** How many words stand outside of quotation marks; a quotation that is only opened or only closed reaches to the end or from the beginning. */
    private static int outside(String text) {
        StringBuilder outside = new StringBuilder();
        boolean inside = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if ("“„«「".indexOf(c) >= 0) {
                inside = true;
            } else if (c == '”' || c == '»' || c == '」') {
                outside.setLength(inside ? outside.length() : 0);
                inside = false;
            } else if (c == '"') {
                inside = !inside;
            } else if (!inside) {
                outside.append(c);
            }
        }
        return Words.of(outside).size();
    }
}
