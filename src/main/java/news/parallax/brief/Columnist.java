package news.parallax.brief;

/**
 * Sees by its text that an article tells its author's view although nothing marks it: somebody says "I" time and again outside of quotation marks. That is
 * a column, a review, or an interview that lost its marks, and none of them can be quoted as a report.
 */
final class Columnist {
    /** How many sentences must say so, and what share of all. */
    private static final int LEAST = 3;

    private static final double SHARE = 0.1;
    /** How much of a text is read for it: an author who says "I" does so early, and a story of fifty articles is to be told at once. */
    private static final int BEGINNING = 1_500;

    private Columnist() {}

    /** The source, taken for opinion if it reads so. */
    static Source read(Source source) {
        String text = source.text();
        String beginning = text.length() > BEGINNING ? text.substring(0, BEGINNING) : text;
        return source.opinion() || !AuthorsVoice.says(beginning) || !spoken(beginning.split("[\\n\\r]+"))
                ? source
                : source.asOpinion();
    }

    private static boolean spoken(String[] paragraphs) {
        int all = 0;
        int own = 0;
        for (String paragraph : paragraphs) {
            Speech speech = new Speech();
            for (String sentence : Sentences.of(paragraph)) {
                if ("‘'".indexOf(sentence.charAt(0)) >= 0) {
                    // where speech stands between apostrophes, nobody can tell where it ends
                    return false;
                }
                all++;
                own += !speech.goesOn(sentence) && AuthorsVoice.says(Quotable.outsideOf(sentence)) ? 1 : 0;
            }
        }
        return own >= LEAST && own >= SHARE * all;
    }
}
