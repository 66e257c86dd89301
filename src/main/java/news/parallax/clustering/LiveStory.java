package news.parallax.clustering;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A story as the clusterer holds it: its members and the sums of their vectors. For one thread. */
final class LiveStory {
    // the center of a story of more than so many hardly moves with one member, and is made anew with one in so many
    private static final int FRESH = 16;

    final String id;
    final int number;
    final List<Clip> clips = new ArrayList<>(1);
    /** The first member's, kept here as any two stories that are compared are asked for it. */
    String language = "";

    boolean foreign;
    long newest = Long.MIN_VALUE;
    long oldest = Long.MAX_VALUE;
    /** Its number on the {@link Shelf}. */
    int place = Shelf.NOWHERE;
    /** Cosine of words of the member nearest in words to the article that was asked about. */
    float nearest;
    /** Cosine of meaning of that article and the center. */
    double dense;
    /** Its likeness to that article in outline. */
    double score;
    /** Size when it was last asked whether it is one story. */
    int checked;

    /** Members that came or went since the center was made. */
    private int stale;

    private float @Nullable [] vectorSum;
    private @Nullable TermSums termSums;
    /** The direction of the sum, in steps of one byte; null after a change, until it is asked for. */
    private @Nullable Rounded center;

    /** A story without members. */
    LiveStory(String id, int number) {
        this.id = id;
        this.number = number;
    }

    /** A part of a story, to be held against another part: members whose vectors have this sum. */
    LiveStory(LiveStory whole, List<Clip> part, float[] sum) {
        this(whole.id, whole.number);
        clips.addAll(part);
        date();
        vectorSum = sum;
    }

    int size() {
        return clips.size();
    }

    void add(Clip clip) {
        clips.add(clip);
        newest = Math.max(newest, clip.millis);
        oldest = Math.min(oldest, clip.millis);
        if (clips.size() == 1) {
            beginWith(clip);
        } else if (clips.size() == 2) {
            vectorSum = new float[clip.vector.size];
            termSums = new TermSums(Math.max(clips.get(0).terms.length, clip.terms.length));
            count(clips.get(0), 1, 2);
            count(clip, 1, 2);
        } else {
            count(clip, 1, clips.size());
        }
    }

    private void beginWith(Clip clip) {
        language = clip.language;
        foreign = clip.foreign;
    }

    /** Whether it is likelier by {@link #score}; of equals the older one. */
    boolean before(LiveStory other) {
        return score > other.score || score == other.score && number < other.number;
    }

    /** Takes members out, which are told in the order in which they came. */
    void removeAll(List<Clip> gone) {
        int size = clips.size();
        int kept = 0;
        int out = 0;
        for (int i = 0; i < size; i++) {
            Clip clip = clips.get(i);
            if (out < gone.size() && clip == gone.get(out)) {
                out++;
            } else {
                clips.set(kept++, clip);
            }
        }
        clips.subList(kept, size).clear();
        if (kept < 2) {
            vectorSum = null;
            termSums = null;
            center = null;
        } else {
            for (int i = 0; i < out; i++) {
                count(gone.get(i), -1, size - i - 1);
            }
        }
        date();
    }

    private void date() {
        if (!clips.isEmpty()) {
            beginWith(clips.get(0));
        }
        newest = Long.MIN_VALUE;
        oldest = Long.MAX_VALUE;
        for (Clip clip : clips) {
            newest = Math.max(newest, clip.millis);
            oldest = Math.min(oldest, clip.millis);
        }
    }

    /** Counts a member that came or went, of so many that are left. */
    private void count(Clip clip, int sign, int size) {
        float[] sum = vectorSum;
        TermSums words = termSums;
        if (sum == null || words == null) {
            return;
        }
        clip.vector.addTo(sum, sign);
        stale++;
        if (stale * FRESH >= size) {
            center = null;
            stale = 0;
        }
        words.add(clip, sign);
    }

    /** The direction that most members have in common. */
    private Rounded center() {
        Rounded known = center;
        if (known == null) {
            float[] sum = vectorSum;
            known = sum == null ? clips.get(0).vector : Rounded.of(sum);
            center = known;
        }
        return known;
    }

    /** Length of the sum of the members' vectors of meaning. */
    double denseLength() {
        return vectorSum == null ? 1 : center().length;
    }

    /** Length of the sum of the members' vectors of words. */
    double wordLength() {
        TermSums words = words();
        return words == null ? 1 : Math.sqrt(words.square());
    }

    /** The sum of the members' words, which a part of a story has only when it is asked; null where one is alone. */
    private @Nullable TermSums words() {
        TermSums words = termSums;
        if (words == null && clips.size() > 1) {
            words = new TermSums(clips.get(0).terms.length);
            for (Clip clip : clips) {
                words.add(clip, 1);
            }
            termSums = words;
        }
        return words;
    }

    /** Cosine of meaning of an article or another story's center to the center. */
    double dense(Gauge gauge) {
        return gauge.cosine(center());
    }

    /** For cosines of meaning to the center; the gauge that was made last if it is the one. */
    Gauge gauge(@Nullable Gauge last) {
        Rounded direction = center();
        return last != null && last.direction == direction ? last : Gauge.of(direction);
    }

    /** Sum of the cosines of words of an article and all members. */
    double wordSum(Clip clip) {
        TermSums words = words();
        return words == null ? TermWeigher.dot(clips.get(0), clip) : words.dot(clip);
    }

    /** Sum of the cosines of words of all pairs with another story's members. */
    double wordSum(LiveStory other) {
        TermSums mine = words();
        TermSums its = other.words();
        if (mine == null) {
            return other.wordSum(clips.get(0));
        }
        return its == null ? mine.dot(other.clips.get(0)) : mine.dot(its);
    }

    /** The words that weigh most in the story, of two at least. */
    Heaviest heaviest() {
        return Objects.requireNonNull(words()).heaviest();
    }
}
