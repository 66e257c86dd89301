package news.parallax.story;

import java.util.Arrays;

/** Which texts hold a run of words: an open hash table of primitive numbers, for a story has hundreds of thousands of runs. */
final class RunIndex {
    private static final int NONE = -1;
    /** A run that stands in so many texts is that of a wire's text: the earliest of them tell where it comes from. */
    private static final int MOST = 12;

    // the run of each slot, and its newest entry: NONE where the slot is free
    private long[] runs = new long[1 << 10];
    private int[] newest = free(1 << 10);
    private int used;

    // one entry for each run of each text, leading on to the entry of the same run before it
    private int[] text = new int[1 << 10];
    private int[] before = new int[1 << 10];
    private int entries;

    /**
     * Counts, for each text added before, how many of these runs it holds, and adds them as a text of their own. Both in one
     * walk: in a large index nearly all the time goes into fetching a slot.
     *
     * @param number the text added
     * @param added its runs, all different
     * @param shared counts by text, all 0 before
     * @param touched filled with the texts that share a run
     * @return how many do
     */
    int countAndAdd(int number, long[] added, int[] shared, int[] touched) {
        makeRoom(added.length);
        int texts = 0;
        for (long run : added) {
            int slot = slot(run);
            int held = 0;
            for (int entry = newest[slot]; entry != NONE; entry = before[entry]) {
                if (shared[text[entry]]++ == 0) {
                    touched[texts++] = text[entry];
                }
                held++;
            }
            if (held == 0) {
                runs[slot] = run;
                used++;
            }
            if (held < MOST) {
                text[entries] = number;
                before[entries] = newest[slot];
                newest[slot] = entries++;
            }
        }
        return texts;
    }

    private void makeRoom(int more) {
        while (2 * (used + more) > runs.length) {
            grow();
        }
        if (entries + more > text.length) {
            int length = Math.max(entries + more, 2 * text.length);
            text = Arrays.copyOf(text, length);
            before = Arrays.copyOf(before, length);
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
        newest = free(runs.length);
        for (int old = 0; old < oldRuns.length; old++) {
            if (oldNewest[old] != NONE) {
                int slot = slot(oldRuns[old]);
                runs[slot] = oldRuns[old];
                newest[slot] = oldNewest[old];
            }
        }
    }

    private static int[] free(int length) {
        int[] slots = new int[length];
        Arrays.fill(slots, NONE);
        return slots;
    }
}
