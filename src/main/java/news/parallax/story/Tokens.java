package news.parallax.story;

import java.text.Normalizer;
import java.util.Locale;

/**
 * Splits texts into words: lower case, without the commonest endings. Scripts that are written without spaces are taken as
 * pairs of signs.
 */
final class Tokens {
    private static final int MOST_CHARACTERS = 1_000;
    private static final int LONGEST = 40;

    private Tokens() {}

    /** What is told of each word. */
    @FunctionalInterface
    interface Each {
        /** A word; whether it began with a capital or a digit. */
        void word(String word, boolean capital);
    }

    /** Tells of each word of the first thousand signs. */
    static void each(String text, Each each) {
        String bounded = text.length() > MOST_CHARACTERS ? text.substring(0, MOST_CHARACTERS) : text;
        String plain = Normalizer.normalize(bounded, Normalizer.Form.NFKC);
        int length = Math.min(plain.length(), 2 * MOST_CHARACTERS);
        for (int i = 0; i < length; ) {
            int c = plain.codePointAt(i);
            int size = Character.charCount(c);
            if (!Character.isLetterOrDigit(c)) {
                i += size;
            } else if (unspaced(c)) {
                int next = i + size;
                if (next < length && unspaced(plain.codePointAt(next))) {
                    each.word(plain.substring(i, next + Character.charCount(plain.codePointAt(next))), false);
                }
                i = next;
            } else {
                int end = i;
                while (end < length && wordly(plain, end)) {
                    end += Character.charCount(plain.codePointAt(end));
                }
                word(plain.substring(i, Math.min(end, plain.length())), each);
                i = end;
            }
        }
    }

    private static void word(String word, Each each) {
        int first = word.codePointAt(0);
        boolean capital = Character.isUpperCase(first) || Character.isDigit(first);
        String folded = word.toLowerCase(Locale.ROOT);
        if (folded.length() < 2 && !Character.isDigit(first) || folded.length() > LONGEST) {
            return;
        }
        each.word(stem(folded), capital);
    }

    /** Drops the commonest endings of plural and possession; more would join words that differ. */
    private static String stem(String word) {
        int length = word.length();
        if (length > 4 && word.endsWith("ies")) {
            return word.substring(0, length - 3) + "y";
        }
        if (length > 3 && word.endsWith("s") && !word.endsWith("ss") && !word.endsWith("us") && !word.endsWith("is")) {
            return word.substring(0, length - 1);
        }
        return word;
    }

    private static boolean wordly(String text, int at) {
        int c = text.codePointAt(at);
        if (Character.isLetterOrDigit(c) && !unspaced(c) || Character.getType(c) == Character.NON_SPACING_MARK) {
            return true;
        }
        // 1,200 and 3.5 are one word
        return (c == '.' || c == ',')
                && at > 0
                && at + 1 < text.length()
                && Character.isDigit(text.charAt(at - 1))
                && Character.isDigit(text.charAt(at + 1));
    }

    private static boolean unspaced(int c) {
        if (c < 0x0e00) {
            return false;
        }
        Character.UnicodeScript script = Character.UnicodeScript.of(c);
        return script == Character.UnicodeScript.HAN
                || script == Character.UnicodeScript.HIRAGANA
                || script == Character.UnicodeScript.KATAKANA
                || script == Character.UnicodeScript.THAI;
    }
}
