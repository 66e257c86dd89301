package news.parallax.subscription;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Words that a text is looked through for: {@code +must} stand there, {@code -not}, one of the others at least, and
 * {@code begin*} stands for every word that begins so. There are no other signs, so that looking takes time in proportion
 * to the text, whatever was written. Immutable.
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
        Set<String> words = words(text);
        return usable()
                && must.stream().allMatch(word -> has(words, word))
                && never.stream().noneMatch(word -> has(words, word))
                && (any.isEmpty() || any.stream().anyMatch(word -> has(words, word)));
    }

    private static boolean has(Set<String> words, String wanted) {
        if (!wanted.endsWith("*")) {
            return words.contains(wanted);
        }
        String beginning = wanted.substring(0, wanted.length() - 1);
        return words.stream().anyMatch(word -> word.startsWith(beginning));
    }

    private static Set<String> words(String text) {
        Set<String> words = new LinkedHashSet<>();
        StringBuilder word = new StringBuilder();
        text.toLowerCase(Locale.ROOT).codePoints().forEach(point -> {
            if (Character.isLetterOrDigit(point)) {
                word.appendCodePoint(point);
            } else if (!word.isEmpty()) {
                words.add(word.toString());
                word.setLength(0);
            }
        });
        words.add(word.toString());
        return words;
    }
}
