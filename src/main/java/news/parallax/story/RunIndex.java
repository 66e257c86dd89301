package news.parallax.story;

import java.util.Arrays;

/** Which texts hold a run of words: an open hash table of primitive numbers, for a story has hundreds of thousands of runs. */
final class RunIndex {
    private static final int NONE = -1;

    private long[] runs = new long[1 << 10];
    private int[] newest = filled(1 << 10);
    private int used;

    // one entry for each run of each text, leading on to the entry of the same run before it
    private int[] text = new int[1 << 10];
    private int[] before = new int[1 << 10];
    private int entries;

    /** Counts, for each text added, how many of these runs it holds. */
    void count(long[] wanted, int[] shared) {
        for (long run : wanted) {
            for (int entry = newest[slot(run)]; entry != NONE; entry = before[entry]) {
                shared[text[entry]]++;
            }
        }
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
            }
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
        runs = new long[2 * oldRuns.length];
        newest = filled(runs.length);
        for (int old = 0; old < oldRuns.length; old++) {
            if (oldNewest[old] != NONE) {
                int slot = slot(oldRuns[old]);
                runs[slot] = oldRuns[old];
                newest[slot] = oldNewest[old];
            }
        }
    }

    private static int[] filled(int length) {
        int[] empty = new int[length];
        Arrays.fill(empty, NONE);
        return empty;
    }
}
