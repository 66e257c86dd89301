package news.parallax.clustering;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The two halves that a story falls into most naturally: two means of meaning, begun from two members that are far apart
 * (MacQueen 1967).
 */
record Halves(LiveStory larger, LiveStory smaller) {
    private static final int ROUNDS = 4;

    /** The halves of a story with at least four members; null if one would be nearly all of it. */
    static @Nullable Halves of(LiveStory story) {
        List<Clip> clips = story.clips;
        Rounded far = farthest(clips, Rounded.of(sum(clips)));
        Gauge toOne = Gauge.of(far);
        Gauge toOther = Gauge.of(farthest(clips, far));
        boolean[] sides = new boolean[clips.size()];
        LiveStory one = story;
        LiveStory other = story;
        for (int round = 0; round < ROUNDS; round++) {
            if (!assign(clips, toOne, toOther, sides) && round > 0) {
                // nobody changed sides, so the means stay what they are, and so would all later rounds
                break;
            }
            List<Clip> nearOne = side(clips, sides, true);
            List<Clip> nearOther = side(clips, sides, false);
            if (nearOne.size() < 2 || nearOther.size() < 2) {
                return null;
            }
            one = new LiveStory(story, nearOne, sum(nearOne));
            other = new LiveStory(story, nearOther, sum(nearOther));
            toOne = one.gauge(null);
            toOther = other.gauge(null);
        }
        return one.size() >= other.size() ? new Halves(one, other) : new Halves(other, one);
    }

    /** Notes for each whether it is nearer to the one than to the other; whether any note changed. */
    private static boolean assign(List<Clip> clips, Gauge one, Gauge other, boolean[] sides) {
        boolean changed = false;
        for (int i = 0; i < sides.length; i++) {
            Rounded vector = clips.get(i).vector;
            boolean side = one.cosine(vector) >= other.cosine(vector);
            changed |= side != sides[i];
            sides[i] = side;
        }
        return changed;
    }

    private static List<Clip> side(List<Clip> clips, boolean[] sides, boolean side) {
        List<Clip> those = new ArrayList<>(sides.length);
        for (int i = 0; i < sides.length; i++) {
            if (sides[i] == side) {
                those.add(clips.get(i));
            }
        }
        return those;
    }

    private static Rounded farthest(List<Clip> clips, Rounded from) {
        Gauge gauge = Gauge.of(from);
        Rounded farthest = clips.get(0).vector;
        double least = 2;
        for (Clip clip : clips) {
            double cosine = gauge.cosine(clip.vector);
            if (cosine < least) {
                least = cosine;
                farthest = clip.vector;
            }
        }
        return farthest;
    }

    private static float[] sum(List<Clip> clips) {
        float[] sum = new float[clips.get(0).vector.size];
        clips.forEach(clip -> clip.vector.addTo(sum, 1));
        return sum;
    }
}
