package news.parallax.clustering;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

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
    private final LiveStory[] best = new LiveStory[CANDIDATES];
    private long query;

    Search(Shelf shelf, ClusterPolicy policy) {
        this.shelf = shelf;
        this.window = policy.window().toMillis();
    }

    /** How many stories within the window have members that share words with an article, itself left aside; those that share most are {@link #found}. */
    int near(Clip clip) {
        count(clip.terms, clip.weights, clip.least);
        return stories(clip.millis, clip.millis, clip);
    }

    /** The same for words of a story, which finds itself too. */
    int near(LiveStory story, Term[] terms, float[] weights) {
        count(terms, weights, story.size() == 1 ? story.clips.get(0).least : 0);
        return stories(story.oldest, story.newest, null);
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
        float[] sorted = weights.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length - WORDS];
    }

    private void count(Term[] terms, float[] weights, float least) {
        for (int i = 0; i < count; i++) {
            dots[touched[i]] = 0;
        }
        count = 0;
        if (dots.length < shelf.size()) {
            dots = Arrays.copyOf(dots, 2 * shelf.size());
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
        int[] places = term.places;
        float[] weights = term.weights;
        int met = count;
        int last = Math.max(0, term.count - NEWEST);
        for (int at = term.count - 1; at >= last; at--) {
            int place = places[at];
            float before = sums[place];
            // noted always, and kept where it was not met before: a branch would be guessed wrong half the time
            touched[met] = place;
            met += before == 0 ? 1 : 0;
            sums[place] = before + weight * weights[at];
        }
        count = met;
    }

    private int stories(long oldest, long newest, @Nullable Clip without) {
        query++;
        int kept = 0;
        int found = 0;
        LiveStory[] met = new LiveStory[Math.min(count, 64)];
        for (int i = 0; i < count; i++) {
            Clip clip = shelf.at(touched[i]);
            LiveStory story = clip.story;
            if (story == null || clip == without || oldest - story.newest > window || story.oldest - newest > window) {
                continue;
            }
            if (story.query != query) {
                story.query = query;
                story.nearest = 0;
                story.second = 0;
                story.third = 0;
                if (found == met.length) {
                    met = Arrays.copyOf(met, found * 2);
                }
                met[found++] = story;
            }
            story.meet(dots[touched[i]]);
        }
        for (int i = 0; i < found; i++) {
            LiveStory story = met[i];
            if (kept < CANDIDATES || before(story, best[kept - 1])) {
                int place = kept < CANDIDATES ? kept++ : kept - 1;
                while (place > 0 && before(story, best[place - 1])) {
                    best[place] = best[place - 1];
                    place--;
                }
                best[place] = story;
            }
        }
        return kept;
    }

    private static boolean before(LiveStory one, LiveStory other) {
        return one.nearest > other.nearest || one.nearest == other.nearest && one.number < other.number;
    }
}
