package news.parallax.brief;

/** Whether a sentence can stand alone in a brief. */
final class Quotable {
    private static final int SHORTEST = 6;
    private static final int LONGEST = 60;

    private Quotable() {}

    /** Whether the sentence is whole, of middling length, and from a report. */
    static boolean test(Sentence sentence) {
        String text = sentence.text();
        return !sentence.source().opinion()
                && sentence.length() >= SHORTEST
                && sentence.length() <= LONGEST
                && ".!?\"”».。！？؟।」".indexOf(text.charAt(text.length() - 1)) >= 0;
    }
}
