package news.parallax.chat;

import java.util.regex.Pattern;

/**
 * Words from outside, such as a headline, made harmless for a chat: no control characters, no direction overrides, no
 * towers of marks, and nothing in them that a client would turn into a mention, a command, a hashtag or a link.
 */
public final class ForeignWords {
    private static final char JOINER = '\u2060';
    private static final Pattern UNSEEN = Pattern.compile(
            "[\\p{Cc}\\p{Co}\\p{Cs}\\u200B\\u200E\\u200F\\u202A-\\u202E\\u2060-\\u206F\\uFEFF\\u061C\\uFFF9-\\uFFFB\\x{E0000}-\\x{E007F}]");
    private static final Pattern TOWER = Pattern.compile("(\\p{M}{4})\\p{M}+");
    // clients differ in what they take for a letter before a sign
    private static final Pattern ALIVE = Pattern.compile("(?<![A-Za-z0-9])([@#$/])(?=[\\p{L}_])");
    // one of these stands in everything that the two patterns find
    private static final String SIGNS = "@#$/.:";
    private static final Pattern DOMAIN = Pattern.compile("(?<=[\\p{L}\\p{N}_-])([.:])(?=\\p{L}{2}|//)");

    private ForeignWords() {}

    /** The words in one line, cleaned, still with everything a reader sees. */
    public static String clean(String words) {
        if (plain(words)) {
            return words.strip();
        }
        String line = UNSEEN.matcher(words.replaceAll("\\s+", " ")).replaceAll("");
        return TOWER.matcher(line).replaceAll("$1").strip();
    }

    /** Whether there is nothing in the words that needs cleaning: most headlines, told without the patterns. */
    private static boolean plain(String words) {
        char before = 0;
        for (int i = 0; i < words.length(); i++) {
            char c = words.charAt(i);
            boolean fine = c < 0x7F
                    ? c > ' ' || (c == ' ' && before != ' ')
                    : Character.isLetterOrDigit(c) || (c >= '\u2010' && c <= '\u201F');
            if (!fine) {
                return false;
            }
            before = c;
        }
        return true;
    }

    /** {@link #clean}, with an invisible joiner where a client would see a mention, command, hashtag or address. */
    public static String tame(String words) {
        String clean = clean(words);
        if (clean.chars().noneMatch(c -> SIGNS.indexOf(c) >= 0)) {
            return clean;
        }
        String line = ALIVE.matcher(clean).replaceAll("$1" + JOINER);
        return DOMAIN.matcher(line).replaceAll("$1" + JOINER);
    }

    /** The words, at most {@code most} UTF-16 units long: cut at a space where there is one near, with an ellipsis. */
    public static String shorten(String words, int most) {
        if (words.length() <= most) {
            return words;
        }
        java.text.BreakIterator graphemes = java.text.BreakIterator.getCharacterInstance(java.util.Locale.ROOT);
        graphemes.setText(words);
        int end = graphemes.preceding(most);
        int space = words.lastIndexOf(' ', end);
        if (space > most * 2 / 3) {
            end = space;
        }
        return words.substring(0, Math.max(0, end)).stripTrailing() + "…";
    }
}
