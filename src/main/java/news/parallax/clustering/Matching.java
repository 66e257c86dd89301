package news.parallax.clustering;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntSupplier;
import org.jspecify.annotations.Nullable;

/** Finds the stories that an article or a story is most like, and says how like is enough. For one thread. */
final class Matching {
    private static final int LOOKED_AT = 6;
    // a story whose outline is less like an article than the likest story by this much is not likelier when looked at
    // closely
    private static final double OUTLINE = 0.03;

    private final ClusterPolicy policy;
    private final TermWeigher words;
    private final IntSupplier stories;
    private final Search search;
    private @Nullable Gauge last;

    /** @param stories how many stories there are */
    Matching(ClusterPolicy policy, TermWeigher words, Search search, IntSupplier stories) {
        this.policy = policy;
        this.words = words;
        this.search = search;
        this.stories = stories;
    }

    /** The story that an article is most like, other than as a member of it, and what it takes to join that. */
    Best best(Clip clip) {
        int found = search.near(clip);
        Gauge gauge = Gauge.of(clip.vector);
        last = gauge;
        LiveStory[] likest = new LiveStory[Math.min(LOOKED_AT, found)];
        int kept = 0;
        for (int i = 0; i < found; i++) {
            LiveStory story = search.found(i);
            story.score = Likeness.outline(clip, gauge, story, policy);
            if (kept < likest.length || story.before(likest[kept - 1])) {
                int place = kept < likest.length ? kept++ : kept - 1;
                while (place > 0 && story.before(likest[place - 1])) {
                    likest[place] = likest[place - 1];
                    place--;
                }
                likest[place] = story;
            }
        }
        LiveStory best = null;
        Likeness bestLikeness = null;
        for (LiveStory story : likest) {
            if (bestLikeness != null && story.score + OUTLINE < bestLikeness.total()) {
                break;
            }
            Likeness likeness = Likeness.of(clip, gauge, story, search, policy);
            if (bestLikeness == null || likeness.total() > bestLikeness.total()) {
                bestLikeness = likeness;
                best = story;
            }
        }
        return new Best(best, bestLikeness, threshold(clip), likest, gauge);
    }

    /**
     * What an article was found to be most like.
     *
     * @param threshold what it takes to join that
     * @param looked the stories looked at
     * @param gauge for cosines with its meaning
     */
    record Best(
            @Nullable LiveStory story, @Nullable Likeness likeness, double threshold, LiveStory[] looked, Gauge gauge) {
        /** Why it belongs there. */
        String evidence(Clip clip) {
            return likeness == null ? "" : Evidence.json(clip, likeness, threshold);
        }
    }

    /** How like an article is to a story, after {@link #best} was asked for it last. */
    Likeness like(Clip clip, Best best, LiveStory story) {
        if (story == best.story && best.likeness != null) {
            return best.likeness;
        }
        Likeness.outline(clip, best.gauge, story, policy);
        return Likeness.of(clip, best.gauge, story, search, policy);
    }

    private double threshold(Clip clip) {
        return policy.join()
                + (clip.foreign ? policy.foreignJoin() : 0)
                + policy.lengthSlope() * clip.length
                + policy.novelty() * newness();
    }

    /**
     * How many stories there are for the articles, as a logarithm beside the usual one story for three articles: a stream that tells
     * few stories often brings more of the same (the prior of Blackwell and MacQueen's urn, estimated as it goes).
     */
    private double newness() {
        return Math.max(
                -1.2, Math.min(0, 0.3 + Math.log((stories.getAsInt() + 30.0) / (words.documents() + 90.0) * 3)));
    }

    /** How like two stories must be to be one. */
    double mergeAbove() {
        return policy.merge() + policy.mergeNovelty() * newness();
    }

    /** For cosines with a story's center, which is asked for twice where a story is looked at as soon as it has grown. */
    Gauge gauge(LiveStory story) {
        Gauge gauge = story.gauge(last);
        last = gauge;
        return gauge;
    }

    /** How many stories share words with one. */
    private int near(LiveStory story) {
        if (story.size() == 1) {
            Clip only = story.clips.get(0);
            return search.near(story, only.terms, only.weights);
        }
        Heaviest heaviest = story.heaviest();
        return search.near(story, heaviest.terms(), heaviest.weights(story.size()));
    }

    /** The stories of so many articles and more that are like one by more than a bar, likest first, each with its score. */
    List<LiveStory> above(double bar, LiveStory story, int fewest) {
        int found = near(story);
        Gauge gauge = gauge(story);
        List<LiveStory> above = new ArrayList<>();
        for (int i = 0; i < found; i++) {
            LiveStory other = search.found(i);
            if (other != story && other.size() >= fewest) {
                other.score = Likeness.of(story, gauge, other, bar, policy);
                if (other.score > bar) {
                    above.add(other);
                }
            }
        }
        above.sort(
                Comparator.comparingDouble((LiveStory other) -> -other.score).thenComparingInt(other -> other.number));
        return above;
    }

    /** The story that one is most like, if it is like it enough to be one with it. */
    @Nullable
    LiveStory partner(LiveStory story) {
        int found = near(story);
        LiveStory best = null;
        double bestScore = mergeAbove();
        Gauge gauge = gauge(story);
        for (int i = 0; i < found; i++) {
            LiveStory other = search.found(i);
            double score = other == story ? -1 : Likeness.of(story, gauge, other, bestScore, policy);
            if (score > bestScore) {
                bestScore = score;
                best = other;
            }
        }
        return best;
    }
}
