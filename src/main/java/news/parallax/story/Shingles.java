package news.parallax.story;

import java.util.Arrays;

/** The runs of words of a text, as hashes: what is left of it after punctuation, case and order beyond the run. */
final class Shingles {
    /** Words in a run. */
    static final int LENGTH = 4;

    /** A text with fewer words is no text; its headline stands for it. */
    private static final int FEWEST_WORDS = 8;

    private static final int FEWEST_WORDS_OF_TITLE = 6;

    // constants of FNV-1a, which hashes words, and of SplitMix64, which mixes the hashes of a run
    private static final long BASIS = 0xcbf29ce484222325L;
    private static final long PRIME = 0x100000001b3L;
    private static final long GOLDEN = 0x9e3779b97f4a7c15L;

    private Shingles() {}

    /** The different runs of a text; of a headline as a whole, if it is long enough, where there is no text. */
    static long[] ofTextOrTitle(String text, String title) {
        long[] words = words(text);
        if (words.length >= FEWEST_WORDS) {
            return different(runs(words));
        }
        long[] headline = words(title);
        // the run of a whole headline is longer than those of texts, so it is not found in one
        return headline.length < FEWEST_WORDS_OF_TITLE ? new long[0] : new long[] {run(headline, 0, headline.length)};
    }

    private static long[] runs(long[] words) {
        long[] runs = new long[words.length - LENGTH + 1];
        for (int start = 0; start < runs.length; start++) {
            runs[start] = run(words, start, LENGTH);
        }
        return runs;
    }

    private static long[] different(long[] runs) {
        Arrays.sort(runs);
        int kept = 1;
        for (int i = 1; i < runs.length; i++) {
            if (runs[i] != runs[i - 1]) {
                runs[kept++] = runs[i];
            }
        }
        return Arrays.copyOf(runs, kept);
    }

    private static long run(long[] words, int start, int length) {
        long hash = length;
        for (int i = start; i < start + length; i++) {
            hash = (hash + words[i] + GOLDEN) * 0xbf58476d1ce4e5b9L;
            hash ^= hash >>> 29;
        }
        return hash;
    }

    /** Hashes of the words, without regard to case; in scripts that do not part words each character is one. */
    private static long[] words(String text) {
        long[] words = new long[text.length() / 2 + 1];
        int count = 0;
        long word = BASIS;
        for (int i = 0; i < text.length(); ) {
            int point = text.codePointAt(i);
            i += Character.charCount(point);
            boolean letter = Character.isLetterOrDigit(point);
            boolean whole = letter && point >= 0x0E00 && isWordByItself(point);
            if (word != BASIS && (whole || !letter)) {
                words = add(words, count++, word);
                word = BASIS;
            }
            if (whole) {
                words = add(words, count++, (BASIS ^ point) * PRIME);
            } else if (letter) {
                word = (word ^ Character.toLowerCase(point)) * PRIME;
            }
        }
        if (word != BASIS) {
            words = add(words, count++, word);
        }
        return Arrays.copyOf(words, count);
    }

    private static long[] add(long[] words, int count, long word) {
        long[] room = count < words.length ? words : Arrays.copyOf(words, 2 * count);
        room[count] = word;
        return room;
    }

    private static boolean isWordByItself(int point) {
        return switch (Character.UnicodeScript.of(point)) {
            case HAN, HIRAGANA, KATAKANA, THAI, LAO, KHMER, MYANMAR -> true;
            default -> false;
        };
    }
}
