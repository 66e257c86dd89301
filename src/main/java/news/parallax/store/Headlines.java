package news.parallax.store;

import java.lang.Character.UnicodeScript;
import java.text.Normalizer;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Headlines in the form that is searched: one form for every way of writing a letter, words between single spaces. */
final class Headlines {
    // in these a word stands between spaces and bends at its end; elsewhere it may stand anywhere
    private static final Set<UnicodeScript> FROM_THE_START = EnumSet.of(
            UnicodeScript.LATIN,
            UnicodeScript.GREEK,
            UnicodeScript.CYRILLIC,
            UnicodeScript.ARMENIAN,
            UnicodeScript.GEORGIAN,
            UnicodeScript.COMMON);
    private static final int LONGEST_WORD = 100;

    private Headlines() {}

    /** A headline as the search column holds it, with a space before and after. */
    static String searched(String headline) {
        String one = Normalizer.normalize(headline, Normalizer.Form.NFKC)
                .toUpperCase(Locale.ROOT)
                .toLowerCase(Locale.ROOT);
        // the dot that a lower-cased capital I with a dot leaves behind, and the sigma of word ends
        String plain = Normalizer.normalize(one, Normalizer.Form.NFKC)
                .replace("i\u0307", "i")
                .replace('\u03c2', '\u03c3');
        StringBuilder words = new StringBuilder(plain.length() + 2).append(' ');
        plain.codePoints().forEach(sign -> {
            if (isWord(sign)) {
                words.appendCodePoint(sign);
            } else if (Character.getType(sign) != Character.FORMAT && words.charAt(words.length() - 1) != ' ') {
                words.append(' ');
            }
        });
        if (words.charAt(words.length() - 1) != ' ') {
            words.append(' ');
        }
        return words.toString();
    }

    /** The pattern of headlines with this word, or words that begin like it; empty where it has no letter. */
    static Optional<String> pattern(String word) {
        String searched = searched(word).strip();
        if (searched.isEmpty()) {
            return Optional.empty();
        }
        int end = Math.min(searched.length(), LONGEST_WORD);
        String bounded = searched.substring(0, Character.isHighSurrogate(searched.charAt(end - 1)) ? end - 1 : end);
        boolean fromTheStart = FROM_THE_START.contains(UnicodeScript.of(bounded.codePointAt(0)));
        return Optional.of((fromTheStart ? "% " : "%") + bounded + "%");
    }

    private static boolean isWord(int sign) {
        if (Character.isLetterOrDigit(sign)) {
            return true;
        }
        return switch (Character.getType(sign)) {
            case Character.NON_SPACING_MARK,
                    Character.COMBINING_SPACING_MARK,
                    Character.ENCLOSING_MARK,
                    Character.OTHER_NUMBER,
                    Character.LETTER_NUMBER,
                    Character.OTHER_SYMBOL -> true;
            default -> false;
        };
    }
}
