package news.parallax.clustering;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Texts by their words, to find the one that a new text nearly repeats. Each is held as a story of one, so that the search of
 * stories finds it at the same bounded cost. For one thread.
 */
final class NearTexts {
    /** Cosine of words from which two headlines mean the same: they share most of those that tell. */
    private static final double SAME = 0.5;

    /** Words of a headline. The more words share so much of their weight, the less it is chance, so the bar falls beyond. */
    private static final double HEADLINE = 12;

    private static final double FALL = 0.12;
    private static final double LEAST = 0.37;

    /** Fewer words than this say too little to be nearly the same. */
    private static final int FEWEST = 5;

    // the bar was set with words weighed so; the weights of stories may change without it
    private static final double TITLE = 0.668;
    private static final double CAPITAL = 1.687;
    private static final double PRIOR = 792.916;

    private static final float[] NO_VECTOR = {};

    private final Shelf shelf = new Shelf();
    private final TermWeigher words = new TermWeigher(TITLE, CAPITAL, PRIOR, CommonWords.NONE, shelf);
    private final Search search = new Search(shelf, ClusterPolicy.standard());
    private final Map<String, LiveStory> texts = new HashMap<>();
    private int number;

    /**
     * The known text that is nearly this one. Where there is none, this one is known from now on.
     *
     * @return null where there is none
     */
    @Nullable
    String nearOrKeep(String text) {
        TermWeigher.Weighed weighed = words.weigh(text, "");
        Clip clip = new Clip(text, 0, "", Clip.UNKNOWN, NO_VECTOR, weighed.terms(), weighed.weights());
        int found = search.near(clip);
        LiveStory nearest = found == 0 ? null : search.found(0);
        if (nearest != null && nearest.nearest >= bar(clip.terms.length) && clip.terms.length >= FEWEST) {
            words.forget(clip);
            return nearest.id;
        }
        LiveStory kept = new LiveStory(text, number++);
        kept.add(clip);
        clip.story = kept;
        shelf.open(kept);
        shelf.add(clip);
        texts.put(text, kept);
        return null;
    }

    private static double bar(int words) {
        return Math.max(LEAST, SAME - FALL * Math.max(0, Math.log(words / HEADLINE)));
    }

    /** Lets go of a text, if it is known. */
    void forget(String text) {
        LiveStory gone = texts.remove(text);
        if (gone != null) {
            Clip clip = gone.clips.get(0);
            clip.story = null;
            words.forget(clip);
            clip.empty();
            shelf.close(gone);
        }
    }
}
