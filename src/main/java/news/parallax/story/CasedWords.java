package news.parallax.story;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The words of a text in order, with what their capitals say: a run of them may be a name. Immutable. */
final class CasedWords {
    private static final Pattern ENDING = Pattern.compile("['’]s$|[.'’-]+$");
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{M}\\p{N}'’.-]*");
    private static final String SENTENCE_ENDS = ".!?:;»”\"";
    private static final Set<String> CALENDAR = Set.of(
            "monday",
            "tuesday",
            "wednesday",
            "thursday",
            "friday",
            "saturday",
            "sunday",
            "january",
            "february",
            "march",
            "april",
            "may",
            "june",
            "july",
            "august",
            "september",
            "october",
            "november",
            "december",
            "montag",
            "dienstag",
            "mittwoch",
            "donnerstag",
            "freitag",
            "samstag",
            "sonntag",
            "januar",
            "februar",
            "märz",
            "mai",
            "juni",
            "juli",
            "oktober",
            "dezember",
            "i",
            "the",
            "a");

    private final List<Word> words;

    private CasedWords(List<Word> words) {
        this.words = words;
    }

    /** One word: as written, in lower case, whether a capital begins it, whether it begins a sentence. */
    record Word(String written, String lower, boolean capital, boolean first) {}

    static CasedWords of(String text) {
        List<Word> words = new ArrayList<>();
        Matcher word = WORD.matcher(text);
        int last = 0;
        while (word.find()) {
            String written = ENDING.matcher(word.group()).replaceAll("");
            boolean first = words.isEmpty() || ends(text, last, word.start());
            boolean capital = Character.isUpperCase(written.codePointAt(0));
            words.add(new Word(written, written.toLowerCase(Locale.ROOT), capital, first));
            last = word.end();
        }
        return new CasedWords(words);
    }

    private static boolean ends(String text, int from, int to) {
        for (int i = from; i < to; i++) {
            if (SENTENCE_ENDS.indexOf(text.charAt(i)) >= 0) {
                return true;
            }
        }
        return false;
    }

    int size() {
        return words.size();
    }

    Word at(int index) {
        return words.get(index);
    }

    /** Whether a capital begins at least half of the words, as in a headline that capitalizes them all: it says nothing there. */
    boolean mostlyCapital() {
        return words.stream().filter(Word::capital).count() * 2 >= words.size();
    }

    /** How many words in a row from here are one name by their capitals; days, months and articles are none. */
    int run(int at) {
        int length = 0;
        while (at + length < words.size()
                && words.get(at + length).capital()
                && (length == 0 || !words.get(at + length).first())
                && !CALENDAR.contains(words.get(at + length).lower())) {
            length++;
        }
        return length;
    }

    /** So many words from here as they are written. */
    String written(int at, int length) {
        return String.join(
                " ", words.subList(at, at + length).stream().map(Word::written).toList());
    }

    /** So many words from here in lower case. */
    String lower(int at, int length) {
        return String.join(
                " ", words.subList(at, at + length).stream().map(Word::lower).toList());
    }
}
