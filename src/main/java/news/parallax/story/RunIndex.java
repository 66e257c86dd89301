package news.parallax.story;

import java.util.Arrays;

/** Which texts hold a run of words: an open hash table of primitive numbers, for a story has hundreds of thousands of runs. */
final class RunIndex {
    private static final int NONE = -1;
    /** A run that stands in so many texts is that of a wire's text: the earliest of them tell where it comes from. */
    private static final int MOST = 12;

    private long[] runs = new long[1 << 10];
    private int[] newest = filled(1 << 10);
    private byte[] held = new byte[1 << 10];
    private int used;

    // one entry for each run of each text, leading on to the entry of the same run before it
    private int[] text = new int[1 << 10];
    private int[] before = new int[1 << 10];
    private int entries;

    /**
     * Counts, for each text added, how many of these runs it holds.
     *
     * @param shared counts by text, all 0 before
     * @param touched filled with the texts that share a run
     * @return how many do
     */
    int count(long[] wanted, int[] shared, int[] touched) {
        int texts = 0;
        for (long run : wanted) {
            for (int entry = newest[slot(run)]; entry != NONE; entry = before[entry]) {
                if (shared[text[entry]]++ == 0) {
                    touched[texts++] = text[entry];
                }
            }
        }
        return texts;
    }

    /** Adds the runs of a text, all different. */
    void add(int number, long[] added) {
        for (long run : added) {
            if (2 * used >= runs.length) {
                grow();
            }
            if (entries == text.length) {
                text = Arrays.copyOf(text, 2 * entries);
                before = Arrays.copyOf(before, 2 * entries);
            }
            int slot = slot(run);
            if (newest[slot] == NONE) {
                runs[slot] = run;
                used++;
            } else if (held[slot] >= MOST) {
                continue;
            }
            held[slot]++;
            text[entries] = number;
            before[entries] = newest[slot];
            newest[slot] = entries++;
        }
    }

    /** Where a run stands, or the free place where it would. */
    private int slot(long run) {
        int slot = (int) (run ^ (run >>> 32)) & (runs.length - 1);
        while (newest[slot] != NONE && runs[slot] != run) {
            slot = (slot + 1) & (runs.length - 1);
        }
        return slot;
    }

    private void grow() {
        long[] oldRuns = runs;
        int[] oldNewest = newest;
        byte[] oldHeld = held;
        runs = new long[2 * oldRuns.length];
        newest = filled(runs.length);
        held = new byte[runs.length];
        for (int old = 0; old < oldRuns.length; old++) {
            if (oldNewest[old] != NONE) {
                int slot = slot(oldRuns[old]);
                runs[slot] = oldRuns[old];
                newest[slot] = oldNewest[old];
                held[slot] = oldHeld[old];
            }
        }
    }

    private static int[] filled(int length) {
        int[] empty = new int[length];
        Arrays.fill(empty, NONE);
        return empty;
    }
}
