package news.parallax.brief;

import java.util.ArrayList;
import java.util.List;

/** The words around a figure in its sentence, which say what is counted. */
final class Around {
    private static final int BEFORE = 6;
    private static final int AFTER = 5;
    private static final int TOLD_BEFORE = 8;
    private static final int TOLD_AFTER = 6;

    private Around() {}

    /** The telling words next to it, in lower case, without those of the figure itself. */
    static List<String> words(Conflicts.Counted counted) {
        String text = counted.sentence().text();
        String written = counted.quantity().written();
        int at = Math.max(0, text.indexOf(written));
        List<String> before = telling(text.substring(0, at));
        List<String> after = telling(text.substring(Math.min(text.length(), at + written.length())));
        List<String> words = new ArrayList<>(before.subList(Math.max(0, before.size() - BEFORE), before.size()));
        words.addAll(after.subList(0, Math.min(AFTER, after.size())));
        return words;
    }

    private static List<String> telling(String text) {
        return Words.of(text).stream()
                .filter(word -> !Words.isEmpty(word) && !Character.isDigit(word.charAt(0)))
                .toList();
    }

    /**
     * The piece of the sentence that the figure stands in, word for word, with three dots in place of the figure.
     *
     * @return for "The ferry was sold for $4 million on Friday": {@code The ferry was sold for … on Friday}
     */
    static String phrase(Conflicts.Counted counted) {
        String text = counted.sentence().text();
        String written = counted.quantity().written();
        int at = text.indexOf(written);
        if (at < 0) {
            return "";
        }
        String before = tail(text.substring(0, at));
        String after = head(text.substring(at + written.length()));
        String phrase = (before + "…" + after).strip();
        return phrase.indexOf('(') >= 0 == phrase.indexOf(')') >= 0 ? phrase : phrase.replaceAll("[()]", "");
    }

    /** The last words before the figure, from the last mark on. */
    private static String tail(String text) {
        int from = text.length();
        int words = 0;
        while (from > 0 && !mark(text, from - 1)) {
            from--;
            if (text.charAt(from) == ' ' && from < text.length() - 1 && ++words == TOLD_BEFORE) {
                return text.substring(from + 1);
            }
        }
        return text.substring(from).stripLeading();
    }

    private static String head(String text) {
        int to = 0;
        int words = 0;
        while (to < text.length() && !mark(text, to)) {
            if (text.charAt(to) == ' ' && to > 0 && ++words == TOLD_AFTER) {
                break;
            }
            to++;
        }
        return text.substring(0, to).stripTrailing();
    }

    private static boolean mark(String text, int at) {
        char c = text.charAt(at);
        return ",;:\"“”«»?!—–".indexOf(c) >= 0 || c == '.' && (at + 1 == text.length() || text.charAt(at + 1) == ' ');
    }
}
