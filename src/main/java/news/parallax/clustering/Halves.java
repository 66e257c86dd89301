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
        Rounded one = farthest(clips, mean(clips));
        Rounded other = farthest(clips, one);
        List<Clip> nearOne = List.of();
        List<Clip> nearOther = List.of();
        for (int round = 0; round < ROUNDS; round++) {
            Gauge toOne = Gauge.of(one);
            Gauge toOther = Gauge.of(other);
            nearOne = new ArrayList<>();
            nearOther = new ArrayList<>();
            for (Clip clip : clips) {
                (toOne.cosine(clip.vector) >= toOther.cosine(clip.vector) ? nearOne : nearOther).add(clip);
            }
            if (nearOne.size() < 2 || nearOther.size() < 2) {
                return null;
            }
            one = mean(nearOne);
            other = mean(nearOther);
        }
        LiveStory first = half(story, nearOne);
        LiveStory second = half(story, nearOther);
        return first.size() >= second.size() ? new Halves(first, second) : new Halves(second, first);
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

    private static Rounded mean(List<Clip> clips) {
        float[] sum = new float[clips.get(0).vector.size];
        clips.forEach(clip -> clip.vector.addTo(sum, 1));
        return Rounded.of(sum);
    }

    private static LiveStory half(LiveStory story, List<Clip> clips) {
        LiveStory half = new LiveStory(story.id, story.number);
        clips.forEach(half::add);
        return half;
    }
}
