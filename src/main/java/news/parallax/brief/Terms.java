package news.parallax.brief;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Numbers the words of some sources, and the pairs of words, from 0 on, so that what is counted of them can stand in arrays. For one thread. */
final class Terms {
    /** Odd, and far from any pattern that small numbers make. */
    private static final long SPREAD = 0x9E3779B97F4A7C15L;

    private final Map<String, Integer> words = new HashMap<>();
    /** Which numbers are of words that say something. */
    private boolean[] telling = new boolean[1 << 12];
    /** The pairs at their places, each one more than its key, so that 0 is an empty place. */
    private long[] pairs = new long[1 << 13];

    private int[] numbers = new int[pairs.length];
    private int pairCount;
    private int size;

    /** How many there are; their numbers are below it. */
    int size() {
        return size;
    }

    /** The numbers of these words, in order. */
    int[] of(List<String> text) {
        int[] of = new int[text.size()];
        for (int i = 0; i < of.length; i++) {
            of[i] = word(text.get(i));
        }
        return of;
    }

    /** Those of them that are of words that say something. */
    int[] telling(int[] of) {
        int[] some = new int[of.length];
        int count = 0;
        for (int word : of) {
            some[count] = word;
            count += telling[word] ? 1 : 0;
        }
        return Arrays.copyOf(some, count);
    }

    /** The words, and behind them each pair of neighbors. */
    int[] withPairs(int[] of) {
        int[] with = Arrays.copyOf(of, Math.max(0, of.length * 2 - 1));
        for (int i = 1; i < of.length; i++) {
            with[of.length + i - 1] = pair(of[i - 1], of[i]);
        }
        return with;
    }

    private int word(String word) {
        Integer known = words.get(word);
        if (known != null) {
            return known;
        }
        words.put(word, size);
        if (size >= telling.length) {
            telling = Arrays.copyOf(telling, size * 2);
        }
        telling[size] = !Words.isEmpty(word);
        return size++;
    }

    private int pair(int first, int second) {
        long key = (((long) first << 32) | second) + 1;
        int place = place(key);
        while (pairs[place] != 0) {
            if (pairs[place] == key) {
                return numbers[place];
            }
            place = (place + 1) & (pairs.length - 1);
        }
        pairs[place] = key;
        numbers[place] = size;
        if (++pairCount * 2 > pairs.length) {
            grow();
        }
        return size++;
    }

    private int place(long key) {
        return (int) ((key * SPREAD) >>> 32) & (pairs.length - 1);
    }

    private void grow() {
        long[] pairsBefore = pairs;
        int[] numbersBefore = numbers;
        pairs = new long[pairsBefore.length * 2];
        numbers = new int[pairs.length];
        for (int i = 0; i < pairsBefore.length; i++) {
            if (pairsBefore[i] != 0) {
                int place = place(pairsBefore[i]);
                while (pairs[place] != 0) {
                    place = (place + 1) & (pairs.length - 1);
                }
                pairs[place] = pairsBefore[i];
                numbers[place] = numbersBefore[i];
            }
        }
    }
}
