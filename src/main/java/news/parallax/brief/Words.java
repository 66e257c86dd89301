package news.parallax.brief;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Takes text apart into words, in any script. */
final class Words {
    /** Words of English that say nothing about a story; other languages do without such a list. */
    private static final Set<String> STOP = Set.of(
            ("a an the of to in on at for and or but nor so yet is are was were be been being am by with as it its "
                            + "this that these those from has have had having he she they them him his her hers their theirs i me my we us our you your "
                            + "not no will would can could should shall may might must do does did done said say says saying told tell tells after before "
                            + "also who whom whose which what when where why how about more most than then into onto over under up down out off new one two "
                            + "if because while during since until there here all any some such only just even still very too other another each both few many "
                            + "much own same again further once between through against s t re ve ll d m mr mrs ms dr according added")
                    .split(" "));

    private static final int ASCII = 0x80;

    private Words() {}

    /** The words in lower case; in scripts that part no words, each character is one. */
    static List<String> of(CharSequence text) {
        String all = text.toString();
        List<String> words = new ArrayList<>(all.length() / 5 + 1);
        int start = 0;
        for (int i = 0; i < all.length(); ) {
            int c = all.charAt(i);
            if (c < ASCII) {
                // most text, and what asking for a character's class costs most of
                if (!plain(c)) {
                    flush(all, start, i, words);
                    start = i + 1;
                }
                i++;
                continue;
            }
            c = all.codePointAt(i);
            int next = i + Character.charCount(c);
            if (stands(c)) {
                flush(all, start, i, words);
                words.add(all.substring(i, next));
                start = next;
            } else if (!Character.isLetterOrDigit(c) && Character.getType(c) != Character.NON_SPACING_MARK) {
                flush(all, start, i, words);
                start = next;
            }
            i = next;
        }
        flush(all, start, all.length(), words);
        return words;
    }

    /** Whether a word says nothing about what a text is about. */
    static boolean isEmpty(String word) {
        return STOP.contains(word);
    }

    /** Whether the first letter of a text is one of the Cyrillic script. */
    static boolean cyrillic(String text) {
        return text.chars()
                .filter(Character::isLetter)
                .limit(1)
                .anyMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.CYRILLIC);
    }

    /** How many words a reader counts: pieces between spaces, and two characters a word where there are none. */
    static int count(CharSequence text) {
        int count = 0;
        int standing = 0;
        boolean inside = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean space = c < ASCII
                    ? c == ' ' || (c >= '\t' && c <= '\r') || (c >= '\u001c' && c <= '\u001f')
                    : Character.isWhitespace(c) || Character.isSpaceChar(c);
            if (!space && !inside) {
                count++;
            }
            if (stands(c)) {
                standing++;
            }
            inside = !space;
        }
        return Math.max(count, standing / 2);
    }

    private static void flush(String text, int start, int end, List<String> words) {
        if (end > start) {
            words.add(text.substring(start, end).toLowerCase(Locale.ROOT));
        }
    }

    /** Whether a character below 128 is a letter or digit. */
    private static boolean plain(int c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
    }

    private static boolean stands(int c) {
        if (c < 0x0E00) {
            return false;
        }
        if (Character.isIdeographic(c)) {
            return true;
        }
        Character.UnicodeScript script = Character.UnicodeScript.of(c);
        return (script == Character.UnicodeScript.HIRAGANA
                        || script == Character.UnicodeScript.KATAKANA
                        || script == Character.UnicodeScript.THAI
                        || script == Character.UnicodeScript.LAO
                        || script == Character.UnicodeScript.KHMER
                        || script == Character.UnicodeScript.MYANMAR)
                && Character.isLetter(c);
    }
}
