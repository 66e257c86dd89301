package news.parallax.story;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A story as the clusterer holds it: its members and the sums of their vectors. For one thread. */
final class LiveStory {
    final String id;
    final int number;
    final List<Clip> clips = new ArrayList<>(1);
    long newest = Long.MIN_VALUE;
    long oldest = Long.MAX_VALUE;
    /** Query in which the fields below were counted. */
    long query;
    /** Cosines of words of the three members nearest in words to the article being asked about. */
    final float[] nearest = new float[3];

    double score;
    /** Size when it was last asked whether it is one story. */
    int checked;

    private float @Nullable [] vectorSum;
    private @Nullable TermSums termSums;
    private double vectorSquare;

    /** A story without members. */
    LiveStory(String id, int number) {
        this.id = id;
        this.number = number;
    }

    int size() {
        return clips.size();
    }

    void add(Clip clip) {
        clips.add(clip);
        newest = Math.max(newest, clip.millis);
        oldest = Math.min(oldest, clip.millis);
        if (clips.size() == 2) {
            vectorSum = new float[clip.vector.length];
            termSums = new TermSums();
            count(clips.get(0));
            count(clip);
        } else if (clips.size() > 2) {
            count(clip);
        }
    }

    /** Takes members out; the sums are made anew, so that they do not depend on what was in them once. */
    void removeAll(Set<Clip> gone) {
        List<Clip> left = clips.stream().filter(clip -> !gone.contains(clip)).toList();
        clips.clear();
        vectorSum = null;
        termSums = null;
        vectorSquare = 0;
        newest = Long.MIN_VALUE;
        oldest = Long.MAX_VALUE;
        left.forEach(this::add);
    }

    private void count(Clip clip) {
        float[] sum = vectorSum;
        TermSums words = termSums;
        if (sum == null || words == null) {
            return;
        }
        double square = 0;
        float step = clip.scale;
        for (int i = 0; i < sum.length; i++) {
            sum[i] += clip.vector[i] * step;
            square += (double) sum[i] * sum[i];
        }
        vectorSquare = square;
        words.add(clip);
    }

    /** Length of the sum of the members' vectors of meaning. */
    double denseLength() {
        return vectorSum == null ? 1 : Math.sqrt(vectorSquare);
    }

    /** Length of the sum of the members' vectors of words. */
    double wordLength() {
        return termSums == null ? 1 : Math.sqrt(termSums.square());
    }

    /** Sum of the cosines of meaning of an article and all members. */
    double denseSum(Clip clip) {
        float[] sum = vectorSum;
        if (sum == null) {
            return clips.get(0).dense(clip);
        }
        byte[] b = clip.vector;
        float s0 = 0;
        float s1 = 0;
        float s2 = 0;
        float s3 = 0;
        int i = 0;
        for (; i + 3 < b.length; i += 4) {
            s0 += sum[i] * b[i];
            s1 += sum[i + 1] * b[i + 1];
            s2 += sum[i + 2] * b[i + 2];
            s3 += sum[i + 3] * b[i + 3];
        }
        for (; i < b.length; i++) {
            s0 += sum[i] * b[i];
        }
        return ((double) s0 + s1 + s2 + s3) * clip.scale;
    }

    /** Sum of the cosines of meaning of all pairs with another story's members. */
    double denseSum(LiveStory other) {
        float[] mine = vectorSum;
        float[] its = other.vectorSum;
        if (mine == null) {
            return other.denseSum(clips.get(0));
        }
        if (its == null) {
            return denseSum(other.clips.get(0));
        }
        double sum = 0;
        for (int i = 0; i < mine.length; i++) {
            sum += (double) mine[i] * its[i];
        }
        return sum;
    }

    /** Sum of the cosines of words of an article and all members. */
    double wordSum(Clip clip) {
        TermSums words = termSums;
        return words == null ? Words.dot(clips.get(0), clip) : words.dot(clip);
    }

    /** Sum of the cosines of words of all pairs with another story's members. */
    double wordSum(LiveStory other) {
        TermSums mine = termSums;
        TermSums its = other.termSums;
        if (mine == null) {
            return other.wordSum(clips.get(0));
        }
        return its == null ? mine.dot(other.clips.get(0)) : mine.dot(its);
    }

    /** The words that weigh most in the story; at most so many. */
    Term[] heaviest(int most) {
        TermSums words = termSums;
        return words == null ? clips.get(0).terms : words.heaviest(most);
    }

    float weight(Term term) {
        TermSums words = termSums;
        if (words != null) {
            return words.weight(term) / clips.size();
        }
        Clip only = clips.get(0);
        for (int i = 0; i < only.terms.length; i++) {
            if (only.terms[i] == term) {
                return only.weights[i];
            }
        }
        return 0;
    }

    /** Takes note of a member that shares words with the article being asked about. */
    void meet(float dot) {
        for (int place = 0; place < 3; place++) {
            if (dot > nearest[place]) {
                for (int later = 2; later > place; later--) {
                    nearest[later] = nearest[later - 1];
                }
                nearest[place] = dot;
                return;
            }
        }
    }
}
