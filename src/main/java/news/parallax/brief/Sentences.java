package news.parallax.brief;

import java.util.ArrayList;
import java.util.List;
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
                            + "bzw Nr Str Abs z.B d.h u.a M Mme Mlle Sra Dra Ud Uds núm Sig Dott av")
                    .split(" "));

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
        if (next == after || next == text.length()) {
            return -1;
        }
        int first = next;
        while (first < text.length() - 1 && OPENERS.indexOf(text.charAt(first)) >= 0) {
            first++;
        }
        int head = text.codePointAt(first);
        boolean opens = Character.isLetterOrDigit(head) && !Character.isLowerCase(head);
        return opens && !(c == '.' && (abbreviated(text, i) || ordinal(text, i, first))) ? next : -1;
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
            return Character.isUpperCase(word.charAt(0)) && word.charAt(0) != 'I';
        }
        // initials, as in U.S. and a.m.: a letter, a dot, a letter
        boolean initials = word.length() >= 3 && word.charAt(1) == '.' && word.charAt(word.length() - 2) == '.';
        return initials || ABBREVIATIONS.contains(word);
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
