package news.parallax.clustering;

import java.util.Arrays;

/**
 * The articles that can be found by their words, each under a number. The lists of words hold the numbers, and {@link Search} counts
 * in an array by them: whoever goes through hundreds of articles for each new one must not ask each of them where it lies in
 * memory. A number is given away anew when no list holds it anymore. For one thread.
 */
final class Shelf {
    /** Of articles without words, which nobody finds. */
    static final int NOWHERE = 0;

    private Clip[] clips = new Clip[64];
    private int[] free = new int[64];
    private int frees;
    private int size = NOWHERE + 1;

    /** Lists an article under each of its words. */
    void add(Clip clip) {
        if (clip.terms.length == 0) {
            return;
        }
        int place = frees > 0 ? free[--frees] : size++;
        if (place == clips.length) {
            clips = Arrays.copyOf(clips, place * 2);
        }
        clips[place] = clip;
        clip.place = place;
        clip.listed = clip.terms.length;
        for (int i = 0; i < clip.terms.length; i++) {
            clip.terms[i].add(place, clip.weights[i], this);
        }
    }

    /** The article with a number; it is in no story if it was forgotten. */
    Clip at(int place) {
        return clips[place];
    }

    /** All numbers are smaller. */
    int size() {
        return size;
    }

    /** A word does not list the article with this number anymore. */
    void unlist(int place) {
        if (--clips[place].listed == 0) {
            if (frees == free.length) {
                free = Arrays.copyOf(free, frees * 2);
            }
            free[frees++] = place;
        }
    }
}
