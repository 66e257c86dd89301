package news.parallax.brief;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Parts text into sentences, in any script and in time that grows with the text alone. */
final class Sentences {
    private static final String ENDS = ".!?…؟۔।";
    private static final String WIDE_ENDS = "。！？";
    private static final String CLOSERS = "\"”’')]»」』";
    private static final String OPENERS = "\"“‘'([«「『¿¡„";
    private static final Set<String> ABBREVIATIONS = Set.of(
            ("Rs Mr Mrs Ms Dr Prof Gen Gov Sen Rep Reps Sens Lt Col Capt Sgt Maj Cmdr Adm Rev Hon St Mt Ft Jr Sr "
                            + "No Nos vs v Inc Corp Co Ltd Bros Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec Ave Blvd Rd approx est fig pp p ca "
                            + "bzw Nr Str Abs z.B d.h u.a Mio Mrd Tsd Mrz Hrsg ggf inkl sog geb M MM Mme Mlle Mgr Ste Sra Dra Ud Uds EE núm Gral Lic "
                            + "Sig Dott av им ул просп пер пл св гр тов акад проф доц ген полк ред ім вул")
                    .split(" "));
    /** What stands behind the dot of an address, not of a sentence. */
    private static final Set<String> DOMAINS =
            Set.of("com", "net", "org", "info", "tv", "io", "co", "js", "uk", "us", "ru", "ua", "de", "fr", "es", "it");

    private static final Set<String> MONTHS = Set.of(
            "Januar",
            "Jänner",
            "Februar",
            "März",
            "April",
            "Mai",
            "Juni",
            "Juli",
            "August",
            "September",
            "Oktober",
            "November",
            "Dezember",
            "Jahrhundert");

    private Sentences() {}

    /** The sentences of one paragraph, trimmed, in order. */
    static List<String> of(String paragraph) {
        List<String> sentences = new ArrayList<>();
        int start = 0;
        int i = 0;
        while (i < paragraph.length()) {
            int next = end(paragraph, i);
            if (next < 0) {
                i++;
                continue;
            }
            add(paragraph, start, next, sentences);
            start = next;
            i = next;
        }
        add(paragraph, start, paragraph.length(), sentences);
        return sentences;
    }

    /** Where the next sentence begins if one ends at {@code i}, else -1. */
    private static int end(String text, int i) {
        char c = text.charAt(i);
        if (c < 0x80 && c != '.' && c != '!' && c != '?') {
            return -1;
        }
        boolean wide = WIDE_ENDS.indexOf(c) >= 0;
        if (!wide && ENDS.indexOf(c) < 0) {
            return -1;
        }
        int after = i + 1;
        while (after < text.length() && CLOSERS.indexOf(text.charAt(after)) >= 0) {
            after++;
        }
        if (wide) {
            return after;
        }
        int next = after;
        while (next < text.length() && blank(text.charAt(next))) {
            next++;
        }
        if (next == text.length()) {
            return -1;
        }
        if (next == after) {
            return glued(text, i, after) ? after : -1;
        }
        int first = next;
        while (first < text.length() - 1 && OPENERS.indexOf(text.charAt(first)) >= 0) {
            first++;
        }
        int head = text.codePointAt(first);
        boolean opens = Character.isLetterOrDigit(head) && !Character.isLowerCase(head);
        return opens && !(c == '.' && (abbreviated(text, i) || ordinal(text, i, first))) ? next : -1;
    }

    /** Whether a sentence ends here that lost the space behind it on the way: "the package.The government", but neither "U.S.Senate" nor "Example.Com". */
    private static boolean glued(String text, int i, int after) {
        int last = i - 1;
        while (last > 2 && CLOSERS.indexOf(text.charAt(last)) >= 0) {
            last--;
        }
        if (last < 2 || !Character.isLowerCase(text.charAt(last)) || !Character.isLetter(text.charAt(last - 2))) {
            return false;
        }
        int end = after;
        while (end < text.length() && Character.isLetter(text.charAt(end))) {
            end++;
        }
        // a word of one letter, or one that goes on in small ones; a name such as "Node.JS" does not
        return end > after
                && end < text.length()
                && (blank(text.charAt(end)) || text.charAt(end) == ',')
                && Character.isUpperCase(text.charAt(after))
                && (end == after + 1 || Character.isLowerCase(text.charAt(after + 1)))
                && !DOMAINS.contains(text.substring(after, end).toLowerCase(Locale.ROOT))
                && !abbreviated(text, i);
    }

    /** Whether the dot makes an ordinal of a number, as in "am 3. März". */
    private static boolean ordinal(String text, int dot, int next) {
        int end = next;
        while (end < text.length() && end - next < 12 && Character.isLetter(text.charAt(end))) {
            end++;
        }
        return dot > 0 && Character.isDigit(text.charAt(dot - 1)) && MONTHS.contains(text.substring(next, end));
    }

    private static boolean abbreviated(String text, int dot) {
        int start = dot;
        while (start > 0
                && dot - start < 8
                && (Character.isLetter(text.charAt(start - 1)) || text.charAt(start - 1) == '.')) {
            start--;
        }
        String word = text.substring(start, dot);
        if (word.length() == 1) {
            return letter(text, start, word.charAt(0));
        }
        // initials, as in U.S. and a.m.: a letter, a dot, a letter
        boolean initials = word.length() >= 3 && word.charAt(1) == '.' && word.charAt(word.length() - 2) == '.';
        return initials || ABBREVIATIONS.contains(word);
    }

    /** Whether a single letter is short for a word: an initial, "Hale v. Quay", "в г. Бердск"; but neither "than I." nor "в 2020 г.". */
    private static boolean letter(String text, int start, char letter) {
        if (Character.isUpperCase(letter)) {
            return letter != 'I';
        }
        int before = start - 1;
        while (before > 0 && blank(text.charAt(before))) {
            before--;
        }
        return before < 0 || !Character.isDigit(text.charAt(before));
    }

    private static void add(String text, int start, int end, List<String> sentences) {
        String sentence = text.substring(start, end).strip();
        if (!sentence.isEmpty()) {
            sentences.add(sentence);
        }
    }

    private static boolean blank(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }
}
