package news.parallax.clustering;

import java.util.Arrays;

/**
 * Finds the stories that share words with a text, through lists of the newest articles that have each word. It looks at no
 * more than a fixed number of words and articles, so the cost does not grow with the window. For one thread.
 */
final class Search {
    private static final int WORDS = 24;
    private static final int NEWEST = 64;
    private static final int CANDIDATES = 12;

    private final Shelf shelf;
    private final long window;
    /** Cosines of words with the text that was asked about, by the articles' numbers; 0 where nothing is shared. */
    private float[] dots = new float[64];
    /** The numbers of the articles that share a word. */
    private final int[] touched = new int[WORDS * NEWEST + 1];

    private int count;
    /** The bits of the highest of these in each story, by the stories' numbers; 0 between two searches. */
    private int[] nearest = new int[64];
    /** The numbers of the stories that share a word. */
    private final int[] stories = new int[WORDS * NEWEST + 1];

    private final LiveStory[] best = new LiveStory[CANDIDATES];

    Search(Shelf shelf, ClusterPolicy policy) {
        this.shelf = shelf;
        this.window = policy.window().toMillis();
    }

    /** How many stories within the window have members that share words with an article, itself left aside; those that share most are {@link #found}. */
    int near(Clip clip) {
        count(clip.terms, clip.weights, clip.least);
        dots[clip.place] = 0;
        return stories(clip.millis, clip.millis);
    }

    /** The same for words of a story, which finds itself too. */
    int near(LiveStory story, Term[] terms, float[] weights) {
        count(terms, weights, story.size() == 1 ? story.clips.get(0).least : 0);
        return stories(story.oldest, story.newest);
    }

    /** Cosine of words of a member and the text that was asked about. */
    float dot(Clip member) {
        return dots[member.place];
    }

    /** A story that the last search found; the first has the member that shares most. */
    LiveStory found(int place) {
        return best[place];
    }

    /** The weight that the words to be searched for have at least. */
    static float least(float[] weights) {
        if (weights.length <= WORDS) {
            return 0;
        }
        // the heaviest so far, heaviest first: to sort all takes twice as long
        float[] heaviest = new float[WORDS];
        int kept = 0;
        for (float weight : weights) {
            if (kept < WORDS || weight > heaviest[WORDS - 1]) {
                int place = kept < WORDS ? kept++ : WORDS - 1;
                while (place > 0 && heaviest[place - 1] < weight) {
                    heaviest[place] = heaviest[place - 1];
                    place--;
                }
                heaviest[place] = weight;
            }
        }
        return heaviest[WORDS - 1];
    }

    private void count(Term[] terms, float[] weights, float least) {
        for (int i = 0; i < count; i++) {
            dots[touched[i]] = 0;
        }
        count = 0;
        if (dots.length < shelf.articles()) {
            dots = Arrays.copyOf(dots, 2 * shelf.articles());
        }
        int searched = 0;
        for (int i = 0; i < terms.length && searched < WORDS; i++) {
            if (weights[i] >= least) {
                searched++;
                count(terms[i], weights[i]);
            }
        }
    }

    private void count(Term term, float weight) {
        float[] sums = dots;
        int[] noted = touched;
        long[] articles = term.articles;
        int met = count;
        int last = Math.max(0, term.count - NEWEST);
        for (int at = term.count - 1; at >= last; at--) {
            long article = articles[at];
            int place = Term.place(article);
            float before = sums[place];
            // noted always, and kept where it was not met before
            noted[met] = place;
            met += unmet(Float.floatToRawIntBits(before));
            sums[place] = before + weight * Term.weight(article);
        }
        count = met;
    }

    /** 1 for no bits, 0 for those of a number above 0; not by a branch, which would be guessed wrong half the time. */
    private static int unmet(int bits) {
        return bits - 1 >>> Integer.SIZE - 1;
    }

    private int stories(long oldest, long newest) {
        int met = nearest();
        int kept = 0;
        int least = 0;
        for (int i = 0; i < met; i++) {
            int place = stories[i];
            int dot = nearest[place];
            nearest[place] = 0;
            if (dot < least) {
                continue;
            }
            LiveStory story = shelf.story(place);
            if (story != null && oldest - story.newest <= window && story.oldest - newest <= window) {
                story.nearest = Float.intBitsToFloat(dot);
                kept = keep(story, kept);
                least = kept == CANDIDATES ? Float.floatToRawIntBits(best[kept - 1].nearest) : 0;
            }
        }
        return kept;
    }

    /** How many stories share words, after their nearest members were counted. */
    private int nearest() {
        if (nearest.length < shelf.stories()) {
            nearest = new int[2 * shelf.stories()];
        }
        int[] highest = nearest;
        int met = 0;
        for (int i = 0; i < count; i++) {
            int article = touched[i];
            int place = shelf.storyOf(article);
            // cosines of words are never negative, and of such the bits are in the order of the numbers, which are
            // compared slower
            int dot = Float.floatToRawIntBits(dots[article]);
            int before = highest[place];
            stories[met] = place;
            met += unmet(before) & ~unmet(dot);
            highest[place] = Math.max(before, dot);
        }
        return met;
    }

    private int keep(LiveStory story, int kept) {
        if (kept == CANDIDATES && !before(story, best[kept - 1])) {
            return kept;
        }
        int place = Math.min(kept, CANDIDATES - 1);
        while (place > 0 && before(story, best[place - 1])) {
            best[place] = best[place - 1];
            place--;
        }
        best[place] = story;
        return Math.min(kept + 1, CANDIDATES);
    }

    private static boolean before(LiveStory one, LiveStory other) {
        return one.nearest > other.nearest || one.nearest == other.nearest && one.number < other.number;
    }
}
