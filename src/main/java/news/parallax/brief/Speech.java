package news.parallax.brief;

/**
 * Follows the quotation marks of one paragraph, sentence by sentence. What somebody says over several sentences bears marks
 * at its beginning and its end only: those between would be read as the outlet's own words. A paragraph that ends before
 * the mark does hands nothing on, since the next opens with a mark of its own where the speech goes on. For one thread.
 */
final class Speech {
    private boolean open;
    /** What closes it, where that sign can open as well; 0 where it cannot. */
    private char closer;

    /** Reads the next sentence; whether it begins within what somebody said in the sentences before. */
    boolean goesOn(String sentence) {
        boolean before = open;
        for (int i = 0; i < sentence.length(); i++) {
            char c = sentence.charAt(i);
            if (c == '"' || c >= '\u00ab') {
                read(sentence, i, c);
            }
        }
        return before;
    }

    private void read(String sentence, int i, char c) {
        switch (c) {
            case '„' -> open('“');
            case '“' -> {
                if (open && closer == c) {
                    open = false;
                } else {
                    open('\0');
                }
            }
            case '«', '「', '『' -> open('\0');
            case '”', '»', '」', '』' -> open = false;
            case '"' -> {
                // an opening mark stands before a word; any other closes, if only what was never opened, as an inch
                // does
                if (opens(sentence, i)) {
                    open('\0');
                } else {
                    open = false;
                }
            }
            default -> {}
        }
    }

    private void open(char closing) {
        open = true;
        closer = closing;
    }

    /** Whether the straight mark here opens what somebody says: it stands before a word and behind none. */
    static boolean opens(String sentence, int i) {
        boolean free = i == 0
                || !Character.isLetterOrDigit(sentence.charAt(i - 1)) && ".,!?…".indexOf(sentence.charAt(i - 1)) < 0;
        return free && i + 1 < sentence.length() && !Character.isWhitespace(sentence.charAt(i + 1));
    }
}
