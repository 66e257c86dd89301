package news.parallax.story;

import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The two halves that a story falls into most naturally: two means, begun from two members that are far apart. */
record Halves(LiveStory larger, LiveStory smaller) {
    private static final int ROUNDS = 4;

    /** The halves of a story with at least four members; null if one would be nearly all of it. */
    static @Nullable Halves of(LiveStory story) {
        Clip first = farthest(story.clips, story);
        Clip second = farthest(story.clips, alone(first));
        LiveStory one = alone(first);
        LiveStory other = alone(second);
        for (int round = 0; round < ROUNDS; round++) {
            LiveStory nextOne = new LiveStory(story.id, story.number);
            LiveStory nextOther = new LiveStory(story.id, story.number);
            for (Clip clip : story.clips) {
                (likeness(clip, one) >= likeness(clip, other) ? nextOne : nextOther).add(clip);
            }
            if (nextOne.size() < 2 || nextOther.size() < 2) {
                return null;
            }
            one = nextOne;
            other = nextOther;
        }
        return one.size() >= other.size() ? new Halves(one, other) : new Halves(other, one);
    }

    private static Clip farthest(List<Clip> clips, LiveStory from) {
        return clips.stream()
                .min(Comparator.comparingDouble((Clip clip) -> likeness(clip, from)))
                .orElseThrow();
    }

    private static LiveStory alone(Clip clip) {
        LiveStory story = new LiveStory("", 0);
        story.add(clip);
        return story;
    }

    private static double likeness(Clip clip, LiveStory story) {
        double dense = story.denseSum(clip) / Math.max(1e-6, story.denseLength());
        double words = story.wordSum(clip) / Math.max(1e-6, story.wordLength());
        return dense + words;
    }
}
