package news.parallax.subscription;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Words that a text is looked through for: {@code +must} stand there, {@code -not}, one of the others at least, and
 * {@code begin*} stands for every word that begins so. There are no other signs, so that looking takes time in proportion
 * to the text, whatever was written; nothing is made of it but a copy in lower case. Immutable.
 */
public final class Keywords {
    private static final int MOST = 10;

    private final List<String> must = new ArrayList<>();
    private final List<String> never = new ArrayList<>();
    private final List<String> any = new ArrayList<>();

    /** Reads the words; those beyond the tenth are left out. */
    public Keywords(String words) {
        int count = 0;
        for (String word : words.toLowerCase(Locale.ROOT).strip().split("\\s+")) {
            String bare = bare(word);
            if (!bare.isEmpty() && count++ < MOST) {
                (word.startsWith("+") ? must : word.startsWith("-") ? never : any).add(bare);
            }
        }
    }

    private static String bare(String word) {
        StringBuilder letters = new StringBuilder();
        word.codePoints().filter(Character::isLetterOrDigit).forEach(letters::appendCodePoint);
        return letters.isEmpty() || !word.endsWith("*")
                ? letters.toString()
                : letters.append('*').toString();
    }

    /** Whether there is a word to look for. */
    public boolean usable() {
        return !must.isEmpty() || !any.isEmpty();
    }

    /** Whether a text has them. */
    public boolean in(String text) {
        boolean[] musts = new boolean[must.size()];
        boolean one = any.isEmpty();
        String lower = text.toLowerCase(Locale.ROOT);
        int from = 0;
        while (from < lower.length()) {
            int to = from;
            while (to < lower.length() && Character.isLetterOrDigit(lower.codePointAt(to))) {
                to += Character.charCount(lower.codePointAt(to));
            }
            if (to > from) {
                if (is(lower, from, to, never)) {
                    return false;
                }
                one |= is(lower, from, to, any);
                for (int i = 0; i < musts.length; i++) {
                    musts[i] |= is(lower, from, to, must.get(i));
                }
            }
            from = to < lower.length() ? to + Character.charCount(lower.codePointAt(to)) : to;
        }
        boolean all = true;
        for (boolean found : musts) {
            all &= found;
        }
        return usable() && all && one;
    }

    private static boolean is(String text, int from, int to, List<String> wanted) {
        for (String word : wanted) {
            if (is(text, from, to, word)) {
                return true;
            }
        }
        return false;
    }

    private static boolean is(String text, int from, int to, String wanted) {
        boolean beginning = wanted.endsWith("*");
        int length = beginning ? wanted.length() - 1 : wanted.length();
        return (beginning ? to - from >= length : to - from == length) && text.regionMatches(from, wanted, 0, length);
    }
}
