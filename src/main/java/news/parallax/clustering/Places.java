package news.parallax.clustering;

import java.util.Arrays;

/** Numbers from 1, each for one holder at a time, so that a list by number stays as short as the holders are many. For one thread. */
final class Places {
    private int[] free = new int[64];
    private int frees;
    private int size = 1;

    /** A number that nobody has. */
    int take() {
        return frees > 0 ? free[--frees] : size++;
    }

    /** Nobody has this number anymore. */
    void release(int place) {
        if (frees == free.length) {
            free = Arrays.copyOf(free, frees * 2);
        }
        free[frees++] = place;
    }

    /** All numbers are smaller. */
    int size() {
        return size;
    }
}
