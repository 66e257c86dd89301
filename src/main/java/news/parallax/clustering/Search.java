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

    private Clip[] touched = new Clip[WORDS * NEWEST];
    private final LiveStory[] best = new LiveStory[CANDIDATES];
    private long query;

    /** The number of the last search, which marks what it counted. */
    long query() {
        return query;
    }

    /** How many stories within the window have members that share words with these; those that share most are {@link #found}. */
    int near(Term[] terms, float[] weights, long oldest, long newest, @Nullable Clip without, ClusterPolicy policy) {
        query++;
        int count = 0;
        float least = least(weights);
        int searched = 0;
        for (int i = 0; i < terms.length && searched < WORDS; i++) {
            if (weights[i] < least) {
                continue;
            }
            searched++;
            Term term = terms[i];
            float weight = weights[i];
            int last = Math.max(0, term.count - NEWEST);
            for (int at = term.count - 1; at >= last; at--) {
                Clip clip = term.clips[at];
                if (clip == without) {
                    continue;
                }
                if (clip.query != query) {
                    clip.query = query;
                    clip.dot = 0;
                    touched[count++] = clip;
                }
                clip.dot += weight * term.weights[at];
            }
        }
        return stories(count, oldest, newest, policy);
    }

    /** The weight that the words to be searched for have at least. */
    private static float least(float[] weights) {
        if (weights.length <= WORDS) {
            return 0;
        }
        float[] sorted = weights.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length - WORDS];
    }

    /** A story that the last search found; the first has the member that shares most. */
    LiveStory found(int place) {
        return best[place];
    }

    private int stories(int count, long oldest, long newest, ClusterPolicy policy) {
        long window = policy.window().toMillis();
        int kept = 0;
        int found = 0;
        LiveStory[] met = new LiveStory[Math.min(count, 64)];
        for (int i = 0; i < count; i++) {
            Clip clip = touched[i];
            LiveStory story = clip.story;
            if (story == null || oldest - story.newest > window || story.oldest - newest > window) {
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
            story.meet(clip.dot);
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
