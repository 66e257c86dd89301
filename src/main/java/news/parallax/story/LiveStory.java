package news.parallax.story;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A story as the clusterer holds it: its members and the sums of their vectors. For one thread. */
final class LiveStory {
    private static final int NEAREST_OF = 60;

    final String id;
    final List<Clip> clips = new ArrayList<>();
    final Map<Integer, Float> termSum = new HashMap<>();
    final float[] vectorSum;
    long newest = Long.MIN_VALUE;
    long oldest = Long.MAX_VALUE;
    private double vectorSquare;
    private double termSquare;

    LiveStory(String id, int dimensions) {
        this.id = id;
        this.vectorSum = new float[dimensions];
    }

    void add(Clip clip) {
        clips.add(clip);
        newest = Math.max(newest, clip.millis());
        oldest = Math.min(oldest, clip.millis());
        vectorSquare += 2 * Clip.dot(vectorSum, clip.vector()) + Clip.dot(clip.vector(), clip.vector());
        for (int i = 0; i < vectorSum.length; i++) {
            vectorSum[i] += clip.vector()[i];
        }
        TermVector terms = clip.terms();
        for (int i = 0; i < terms.terms().length; i++) {
            float before = termSum.getOrDefault(terms.terms()[i], 0f);
            float after = before + terms.weights()[i];
            termSquare += (double) after * after - (double) before * before;
            termSum.put(terms.terms()[i], after);
        }
    }

    int size() {
        return clips.size();
    }

    /** Cosine of an article and the center of meaning. */
    double centerDense(Clip clip) {
        return vectorSquare <= 0 ? 0 : Clip.dot(vectorSum, clip.vector()) / Math.sqrt(vectorSquare);
    }

    /** Cosine of an article and the center of words. */
    double centerTerms(Clip clip) {
        return termSquare <= 0 ? 0 : termDot(clip.terms()) / Math.sqrt(termSquare);
    }

    /** The three members nearest to an article, by a weighting of meaning against words. */
    Nearest nearest(Clip clip, double dense, double lexicalGain) {
        double[] best = {-1, -1, -1};
        double[] meaning = new double[3];
        double[] words = new double[3];
        Clip first = clips.get(clips.size() - 1);
        for (int i = Math.max(0, clips.size() - NEAREST_OF); i < clips.size(); i++) {
            Clip member = clips.get(i);
            double m = Clip.dot(member.vector(), clip.vector());
            double w = member.terms().dot(clip.terms());
            double score = dense * m + (1 - dense) * lexicalGain * w;
            for (int place = 0; place < 3; place++) {
                if (score > best[place]) {
                    for (int later = 2; later > place; later--) {
                        best[later] = best[later - 1];
                        meaning[later] = meaning[later - 1];
                        words[later] = words[later - 1];
                    }
                    best[place] = score;
                    meaning[place] = m;
                    words[place] = w;
                    first = place == 0 ? member : first;
                    break;
                }
            }
        }
        int count = Math.min(3, clips.size());
        double m = 0;
        double w = 0;
        for (int i = 0; i < count; i++) {
            m += meaning[i] / count;
            w += words[i] / count;
        }
        return new Nearest(first, m, w);
    }

    /** Mean cosine of meaning over all pairs with another story's members. */
    double meanDense(LiveStory other) {
        return Clip.dot(vectorSum, other.vectorSum) / ((double) size() * other.size());
    }

    /** Mean cosine of words over all pairs with another story's members. */
    double meanTerms(LiveStory other) {
        LiveStory small = termSum.size() <= other.termSum.size() ? this : other;
        LiveStory large = small == this ? other : this;
        double sum = 0;
        // the order of a hash map of ints is the same everywhere, so the sum is too
        for (Map.Entry<Integer, Float> term : small.termSum.entrySet()) {
            Float weight = large.termSum.get(term.getKey());
            if (weight != null) {
                sum += (double) weight * term.getValue();
            }
        }
        return sum / ((double) size() * other.size());
    }

    private double termDot(TermVector terms) {
        double sum = 0;
        for (int i = 0; i < terms.terms().length; i++) {
            Float weight = termSum.get(terms.terms()[i]);
            if (weight != null) {
                sum += (double) weight * terms.weights()[i];
            }
        }
        return sum;
    }

    /**
     * The members nearest to an article.
     *
     * @param member the nearest
     * @param dense mean cosine of meaning of the three
     * @param terms mean cosine of words of the three
     */
    record Nearest(Clip member, double dense, double terms) {}
}
