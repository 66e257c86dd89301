package news.parallax.story;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.LongStream;

/** The runs of words of a text, as hashes: what is left of it after punctuation, case and order beyond the run. */
final class Shingles {
    /** Words in a run. */
    static final int LENGTH = 4;

    /** A text with fewer words is no text; its headline stands for it. */
    private static final int FEWEST_WORDS = 8;

    private static final int FEWEST_WORDS_OF_TITLE = 6;
    // tells headlines from texts, so that a headline is not found in a text
    private static final long TITLE = 0x9E3779B97F4A7C15L;

    private Shingles() {}

    /** The different runs of a text; of a headline as a whole, if it is long enough, where there is no text. */
    static long[] ofTextOrTitle(String text, String title) {
        List<String> words = words(text);
        if (words.size() >= FEWEST_WORDS) {
            return LongStream.rangeClosed(0, words.size() - LENGTH)
                    .map(start -> hash(words.subList((int) start, (int) start + LENGTH)))
                    .distinct()
                    .toArray();
        }
        List<String> headline = words(title);
        return headline.size() < FEWEST_WORDS_OF_TITLE ? new long[0] : new long[] {hash(headline) ^ TITLE};
    }

    /** Words in lower case; in scripts that do not part words each character is one. */
    private static List<String> words(String text) {
        List<String> words = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        text.toLowerCase(Locale.ROOT).codePoints().forEach(point -> {
            boolean whole = isWordByItself(point);
            if ((whole || !Character.isLetterOrDigit(point)) && word.length() > 0) {
                words.add(word.toString());
                word.setLength(0);
            }
            if (whole) {
                words.add(Character.toString(point));
            } else if (Character.isLetterOrDigit(point)) {
                word.appendCodePoint(point);
            }
        });
        if (word.length() > 0) {
            words.add(word.toString());
        }
        return words;
    }

    private static boolean isWordByItself(int point) {
        return switch (Character.UnicodeScript.of(point)) {
            case HAN, HIRAGANA, KATAKANA, THAI, LAO, KHMER, MYANMAR -> Character.isLetterOrDigit(point);
            default -> false;
        };
    }

    /** FNV-1a in 64 bits over the words and the gaps between them. */
    private static long hash(List<String> words) {
        long hash = 0xcbf29ce484222325L;
        for (String word : words) {
            for (int i = 0; i < word.length(); i++) {
                hash = (hash ^ word.charAt(i)) * 0x100000001b3L;
            }
            hash = (hash ^ ' ') * 0x100000001b3L;
        }
        return hash;
    }
}
