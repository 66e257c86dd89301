package news.parallax.clustering;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Splits texts into words: lower case, with what their inflections share. Scripts that are written without spaces are taken as
 * pairs of signs.
 */
final class Tokens {
    private static final int MOST_CHARACTERS = 1_000;
    private static final int LONGEST = 40;
    private static final int LATIN = 6;
    private static final int OTHER = 5;
    private static final Pattern ARABIC_ARTICLE = Pattern.compile("[وف]?(?:[بك]?ال|لل)(?=.{3})");

    private Tokens() {}

    /** What is told of each word. */
    @FunctionalInterface
    interface Each {
        /** What words of one stem share, the word as it stood, whether it began with a capital or a digit. */
        void word(String stem, String word, boolean capital);

        /** The same of a word of nothing but letters of English: those of its stem as a number, where it stands in the text. */
        default void letters(int stem, String text, int start, int end, boolean capital) {
            String word = text.substring(start, end).toLowerCase(Locale.ROOT);
            word(word.substring(0, Vocabulary.count(stem)), word, capital);
        }
    }

    /** Tells of each word of the first thousand signs. */
    static void each(String text, Each each) {
        String bounded = text.length() > MOST_CHARACTERS ? text.substring(0, MOST_CHARACTERS) : text;
        String plain = composed(bounded) ? bounded : Normalizer.normalize(bounded, Normalizer.Form.NFKC);
        int length = Math.min(plain.length(), 2 * MOST_CHARACTERS);
        for (int i = 0; i < length; ) {
            int after = letters(plain, i, length, each);
            if (after > i) {
                i = after;
                continue;
            }
            int c = plain.codePointAt(i);
            int size = Character.charCount(c);
            if (!Character.isLetterOrDigit(c)) {
                i += size;
            } else if (unspaced(c)) {
                int next = i + size;
                if (next < length && unspaced(plain.codePointAt(next))) {
                    String pair = plain.substring(i, next + Character.charCount(plain.codePointAt(next)));
                    each.word(pair, pair, false);
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

    /** Whether a text has only signs that NFKC leaves as they are, as most have: ASCII, Latin letters, curly quotes and dashes. */
    private static boolean composed(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= 0xa0 && (c < 0xc0 || c > 0xff) && (c < 0x2013 || c > 0x201d || c == 0x2017)) {
                return false;
            }
        }
        return true;
    }

    private static void word(String word, Each each) {
        int first = word.codePointAt(0);
        boolean capital = Character.isUpperCase(first) || Character.isDigit(first);
        String folded = word.toLowerCase(Locale.ROOT);
        if (folded.length() < 2 && !Character.isDigit(first) || folded.length() > LONGEST) {
            return;
        }
        each.word(stem(folded), folded, capital);
    }

    /**
     * Tells of a word of nothing but letters of English that begins here, of which only the first may be a capital: the same as of
     * any other, without asking for what it cannot have and without a string of it.
     *
     * @return where it ends, and the sign behind it, which parts words; here if there is none
     */
    private static int letters(String text, int start, int length, Each each) {
        char first = text.charAt(start);
        if (!small((char) (first | 0x20))) {
            return start;
        }
        int stem = Vocabulary.append(Vocabulary.NO_LETTERS, first);
        int end = start + 1;
        while (end < length && small(text.charAt(end))) {
            stem = end - start < LATIN ? Vocabulary.append(stem, text.charAt(end)) : stem;
            end++;
        }
        if (end < length && !parts(text.charAt(end))) {
            return start;
        }
        int letters = end - start;
        if (letters >= 2 && letters <= LONGEST) {
            boolean plural =
                    letters > 3 && letters <= LATIN && text.charAt(end - 1) == 's' && text.charAt(end - 2) != 's';
            each.letters(plural ? Vocabulary.shorter(stem) : stem, text, start, end, first < 'a');
        }
        return Math.min(end + 1, length);
    }

    private static boolean small(char c) {
        return c >= 'a' && c <= 'z';
    }

    /** Whether a sign that surely belongs to no word stands behind letters: of ASCII, or a dash or curly quote. */
    private static boolean parts(char c) {
        return c < 0x80 ? (c < 'A' || c > 'Z') && (c < '0' || c > '9') : c >= 0x2010 && c <= 0x201f;
    }

    /**
     * The beginning of a long word stands for it, so that its inflections meet, also those of a name in several languages:
     * six letters in Latin script, five in others, which inflect more. A word with a digit is itself. Accents and the
     * Arabic article are left out.
     */
    private static String stem(String word) {
        String bare = bare(word);
        boolean latin = bare.codePointAt(0) < 0x250;
        int most = latin ? LATIN : OTHER;
        if (hasDigit(bare) || bare.codePointCount(0, bare.length()) <= most) {
            return latin && bare.length() > 3 && bare.endsWith("s") && !bare.endsWith("ss")
                    ? bare.substring(0, bare.length() - 1)
                    : bare;
        }
        return bare.substring(0, bare.offsetByCodePoints(0, most));
    }

    private static boolean hasDigit(String word) {
        for (int i = 0; i < word.length(); i++) {
            if (Character.isDigit(word.charAt(i))) {
                return true;
            }
        }
        return false;
    }

    private static String bare(String word) {
        boolean plain = true;
        for (int i = 0; i < word.length() && plain; i++) {
            plain = word.charAt(i) < 0x80;
        }
        if (plain) {
            return word;
        }
        StringBuilder bare = new StringBuilder(word.length());
        Normalizer.normalize(word, Normalizer.Form.NFD)
                .codePoints()
                .filter(c -> !(c >= 0x300 && c <= 0x36f || c >= 0x64b && c <= 0x65f || c == 0x640))
                .forEach(bare::appendCodePoint);
        Matcher article = ARABIC_ARTICLE.matcher(bare);
        String rest = article.lookingAt() ? bare.substring(article.end()) : bare.toString();
        return rest.isEmpty() ? word : rest;
    }

    private static boolean wordly(String text, int at) {
        int c = text.codePointAt(at);
        if (c >= 'a' && c <= 'z') {
            return true;
        }
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
