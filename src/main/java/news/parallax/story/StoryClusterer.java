package news.parallax.story;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import news.parallax.article.Article;
import org.jspecify.annotations.Nullable;

/**
 * Puts articles into stories as they arrive, and repairs what later articles show to have been apart wrongly. The same
 * articles in the same order give the same stories. For one thread.
 */
public final class StoryClusterer {
    private static final int LEAD = 360;
    private static final int LOOKED_AT = 6;
    private static final int CROWD = 5;
    private static final int HEAVIEST = 16;

    private final ClusterPolicy policy;
    private final Supplier<String> newIds;
    private final Words words;
    private final Centering centering;
    private final Search search = new Search();
    private final Map<String, LiveStory> stories = new LinkedHashMap<>();
    private final TreeMap<Integer, LiveStory> changed = new TreeMap<>();
    private final List<Change> changes = new ArrayList<>();
    private int number;

    /** A clusterer with no stories yet. */
    public StoryClusterer(ClusterPolicy policy, Supplier<String> newStoryIds) {
        this.policy = policy;
        this.newIds = newStoryIds;
        this.words = new Words(policy);
        this.centering = new Centering(policy.centerPrior());
    }

    /** The text that stands for an article when it is embedded: headline and the first part of the lead. */
    public static String embeddedText(Article article) {
        String lead = article.lead().length() > LEAD ? article.lead().substring(0, LEAD) : article.lead();
        return lead.isEmpty() ? article.title() : article.title() + ". " + lead;
    }

    /** Places an article: into the story it is most like, if it is like it enough, else into a new one. */
    public Placement place(Article article, float[] vector) {
        Clip clip = clip(article, vector);
        List<LiveStory> candidates = search.near(clip.terms, clip.weights, clip.millis, clip.millis, policy);
        for (LiveStory story : candidates) {
            story.score = Likeness.outline(clip, story, policy);
        }
        candidates.sort(
                Comparator.comparingDouble((LiveStory story) -> -story.score).thenComparingInt(story -> story.number));
        LiveStory best = null;
        Likeness bestLikeness = null;
        List<LiveStory> looked = candidates.subList(0, Math.min(LOOKED_AT, candidates.size()));
        for (LiveStory story : looked) {
            Likeness likeness = Likeness.of(clip, story, search.query(), policy);
            if (bestLikeness == null || likeness.total() > bestLikeness.total()) {
                bestLikeness = likeness;
                best = story;
            }
        }
        double threshold = policy.join()
                + policy.lengthSlope() * Likeness.length(clip)
                + policy.crowding() * crowd(candidates)
                + policy.novelty() * newness();
        boolean joins = best != null && bestLikeness != null && bestLikeness.total() > threshold;
        LiveStory story = joins && best != null ? best : begin(newIds.get());
        add(story, clip);
        Placement placement = new Placement(
                article.id(),
                story.id,
                joins && bestLikeness != null ? evidence(clip, bestLikeness, threshold) : "{\"first\":true}");
        join(story, looked);
        return placement;
    }

    /**
     * How many stories there are for the articles, as a logarithm beside the usual one story for three articles: a stream that tells
     * few stories often brings more of the same (the prior of Blackwell and MacQueen's urn, estimated as it goes).
     */
    private double newness() {
        return Math.max(-1.2, Math.min(0, 0.3 + Math.log((stories.size() + 30.0) / (words.documents() + 90.0) * 3)));
    }

    private static double crowd(List<LiveStory> candidates) {
        double sum = 0;
        int count = 0;
        for (int i = 1; i < candidates.size() && count < CROWD; i++) {
            sum += candidates.get(i).score;
            count++;
        }
        return sum / CROWD;
    }

    /** Merges a story that has grown with those that the newcomer was like too. */
    private void join(LiveStory grown, List<LiveStory> looked) {
        LiveStory story = grown;
        for (LiveStory other : List.copyOf(looked)) {
            if (other != story
                    && other.size() > 0
                    && alive(other)
                    && Likeness.of(story, other, policy) > mergeAbove()) {
                story = merge(story, other);
            }
        }
    }

    private double mergeAbove() {
        return policy.merge() + policy.mergeNovelty() * newness();
    }

    private boolean alive(LiveStory story) {
        return stories.get(story.id) == story;
    }

    private LiveStory merge(LiveStory one, LiveStory other) {
        boolean into = other.size() > one.size() || other.size() == one.size() && other.number < one.number;
        LiveStory keeps = into ? other : one;
        LiveStory goes = into ? one : other;
        changes.add(new Change.Merged(goes.id, keeps.id));
        stories.remove(goes.id);
        changed.remove(goes.number);
        goes.clips.forEach(keeps::add);
        changed.put(keeps.number, keeps);
        return keeps;
    }

    /** Merges stories that are one after all: the smaller goes into the larger, the younger into the older of equals. */
    public List<Change> repair() {
        while (!changed.isEmpty()) {
            LiveStory story = changed.pollFirstEntry().getValue();
            LiveStory partner = alive(story) ? partner(story) : null;
            if (partner != null) {
                merge(story, partner);
            }
        }
        List<Change> done = List.copyOf(changes);
        changes.clear();
        return done;
    }

    private @Nullable LiveStory partner(LiveStory story) {
        Term[] heaviest = story.heaviest(HEAVIEST);
        float[] weights = new float[heaviest.length];
        for (int i = 0; i < weights.length; i++) {
            weights[i] = story.weight(heaviest[i]);
        }
        LiveStory best = null;
        double bestScore = mergeAbove();
        for (LiveStory other : search.near(heaviest, weights, story.oldest, story.newest, policy)) {
            double score = other == story ? -1 : Likeness.of(story, other, policy);
            if (score > bestScore) {
                bestScore = score;
                best = other;
            }
        }
        return best;
    }

    /** Takes up where an earlier process left off. */
    public void restore(List<Placed> window) {
        for (Placed placed : window) {
            Clip clip = clip(placed.article(), placed.vector());
            LiveStory story = stories.get(placed.storyId());
            add(story == null ? begin(placed.storyId()) : story, clip);
        }
        changed.clear();
    }

    /** Lets go of the stories whose newest article is older. */
    public void forget(Instant newestBefore) {
        long limit = newestBefore.toEpochMilli();
        List<LiveStory> old =
                stories.values().stream().filter(story -> story.newest < limit).toList();
        for (LiveStory story : old) {
            stories.remove(story.id);
            changed.remove(story.number);
            for (Clip clip : story.clips) {
                clip.story = null;
                words.forget(clip);
            }
        }
    }

    private Clip clip(Article article, float[] vector) {
        Words.Weighed weighed = words.weigh(article.title(), article.lead(), article.language());
        return new Clip(
                article.id(),
                article.published().toEpochMilli(),
                article.language(),
                article.domain(),
                centering.center(vector, article.language()),
                weighed.terms(),
                weighed.weights());
    }

    private LiveStory begin(String id) {
        LiveStory story = new LiveStory(id, number++);
        stories.put(id, story);
        return story;
    }

    private void add(LiveStory story, Clip clip) {
        story.add(clip);
        for (int i = 0; i < clip.terms.length; i++) {
            clip.terms[i].add(clip, clip.weights[i]);
        }
        changed.put(story.number, story);
    }

    private String evidence(Clip clip, Likeness likeness, double threshold) {
        return Evidence.json(clip, likeness, threshold);
    }
}
