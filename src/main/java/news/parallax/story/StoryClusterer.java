package news.parallax.story;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import news.parallax.article.Article;

/**
 * Puts articles into stories as they arrive, and repairs what later articles show to have been apart wrongly. The same
 * articles in the same order give the same stories. For one thread.
 */
public final class StoryClusterer {
    private static final int CANDIDATES = 64;
    private static final int COMMON = 2_000;
    private static final int LEAD = 360;
    private static final int PRIOR = 50;

    private final ClusterPolicy policy;
    private final Supplier<String> newIds;
    private final Terms terms = new Terms();
    private final Map<String, LiveStory> stories = new LinkedHashMap<>();
    private final Map<Integer, TreeSet<String>> index = new HashMap<>();
    private final TreeSet<String> changed = new TreeSet<>();
    private float[] meanSum = new float[0];
    private int meanCount;

    /** A clusterer with no stories yet. */
    public StoryClusterer(ClusterPolicy policy, Supplier<String> newStoryIds) {
        this.policy = policy;
        this.newIds = newStoryIds;
    }

    /** The text that stands for an article when it is embedded: headline and the first part of the lead. */
    public static String embeddedText(Article article) {
        String lead = article.lead().length() > LEAD ? article.lead().substring(0, LEAD) : article.lead();
        return lead.isEmpty() ? article.title() : article.title() + ". " + lead;
    }

    /** Places an article: into the story it is most like, if it is like it enough, else into a new one. */
    public Placement place(Article article, float[] vector) {
        Clip clip = clip(article, vector);
        LiveStory best = null;
        Score bestScore = Score.NONE;
        for (LiveStory story : candidates(clip)) {
            Score score = score(clip, story);
            if (score.total > bestScore.total) {
                bestScore = score;
                best = story;
            }
        }
        boolean joins = best != null && bestScore.total > policy.join();
        LiveStory story = joins && best != null ? best : begin(newIds.get(), vector.length);
        add(story, clip);
        return new Placement(article.id(), story.id, joins ? evidence(clip, bestScore) : "{\"first\":true}");
    }

    /** Merges stories that are one after all: the smaller goes into the larger, the younger into the older of equals. */
    public List<Change> repair() {
        List<Change> changes = new ArrayList<>();
        while (!changed.isEmpty()) {
            LiveStory story = stories.get(changed.pollFirst());
            if (story == null) {
                continue;
            }
            LiveStory partner = partner(story);
            if (partner != null) {
                boolean into = larger(partner, story);
                LiveStory keeps = into ? partner : story;
                LiveStory goes = into ? story : partner;
                changes.add(new Change.Merged(goes.id, keeps.id));
                drop(goes);
                goes.clips.forEach(clip -> add(keeps, clip));
            }
        }
        return changes;
    }

    /** Whether one story is larger than another: by size, then age, then id. */
    private static boolean larger(LiveStory one, LiveStory other) {
        if (one.size() != other.size()) {
            return one.size() > other.size();
        }
        return one.oldest == other.oldest ? one.id.compareTo(other.id) < 0 : one.oldest < other.oldest;
    }

    /** Takes up where an earlier process left off. */
    public void restore(List<Placed> window) {
        for (Placed placed : window) {
            Clip clip = clip(placed.article(), placed.vector());
            LiveStory story = stories.get(placed.storyId());
            add(story == null ? begin(placed.storyId(), placed.vector().length) : story, clip);
        }
        changed.clear();
    }

    /** Lets go of the stories whose newest article is older. */
    public void forget(Instant newestBefore) {
        List<LiveStory> old = stories.values().stream()
                .filter(story -> story.newest < newestBefore.toEpochMilli())
                .toList();
        old.forEach(this::drop);
    }

    private Clip clip(Article article, float[] vector) {
        if (meanSum.length == 0) {
            meanSum = new float[vector.length];
        }
        float[] centered = new float[vector.length];
        double square = 0;
        for (int i = 0; i < vector.length; i++) {
            meanSum[i] += vector[i];
            centered[i] = vector[i] - meanSum[i] / (meanCount + 1 + PRIOR);
            square += (double) centered[i] * centered[i];
        }
        meanCount++;
        float scale = square == 0 ? 0 : (float) (1 / Math.sqrt(square));
        for (int i = 0; i < centered.length; i++) {
            centered[i] *= scale;
        }
        return new Clip(
                article.id(),
                article.published().toEpochMilli(),
                article.language(),
                centered,
                terms.learn(article.title(), article.lead()));
    }

    private LiveStory begin(String id, int dimensions) {
        LiveStory story = new LiveStory(id, dimensions);
        stories.put(id, story);
        return story;
    }

    private void add(LiveStory story, Clip clip) {
        story.add(clip);
        for (int term : clip.terms().terms()) {
            index.computeIfAbsent(term, each -> new TreeSet<>()).add(story.id);
        }
        changed.add(story.id);
    }

    private void drop(LiveStory story) {
        stories.remove(story.id);
        changed.remove(story.id);
        for (int term : story.termSum.keySet()) {
            TreeSet<String> ids = index.get(term);
            if (ids != null) {
                ids.remove(story.id);
                if (ids.isEmpty()) {
                    index.remove(term);
                }
            }
        }
    }

    private List<LiveStory> candidates(Clip clip) {
        Map<String, Double> shared = new TreeMap<>();
        for (int i = 0; i < clip.terms().terms().length; i++) {
            collect(clip.terms().terms()[i], clip.terms().weights()[i], shared);
        }
        return best(shared, clip.language(), clip.millis(), clip.millis());
    }

    private void collect(int term, double weight, Map<String, Double> shared) {
        TreeSet<String> ids = index.get(term);
        if (ids != null && ids.size() <= COMMON) {
            ids.forEach(id -> shared.merge(id, weight * terms.rarity(term), Double::sum));
        }
    }

    private List<LiveStory> best(Map<String, Double> shared, String language, long oldest, long newest) {
        long window = policy.window().toMillis();
        return shared.entrySet().stream()
                .sorted(Map.Entry.<String, Double>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .map(entry -> stories.get(entry.getKey()))
                .filter(story -> story != null
                        && oldest - story.newest <= window
                        && story.oldest - newest <= window
                        && sameLanguage(language, story.clips.get(0).language()))
                .limit(CANDIDATES)
                .collect(Collectors.toList());
    }

    private static boolean sameLanguage(String one, String other) {
        return one.isEmpty() || other.isEmpty() || one.equals(other);
    }

    private Score score(Clip clip, LiveStory story) {
        LiveStory.Nearest nearest = story.nearest(clip, policy.dense(), policy.lexicalGain());
        double dense = policy.center() * story.centerDense(clip) + (1 - policy.center()) * nearest.dense();
        double words = policy.center() * story.centerTerms(clip) + (1 - policy.center()) * nearest.terms();
        double hours = gapHours(clip.millis(), clip.millis(), story);
        double total = policy.dense() * dense
                + (1 - policy.dense()) * policy.lexicalGain() * words
                - policy.timePenalty() * Math.log1p(hours / 6)
                + policy.sizeBonus() * Math.log(story.size());
        return new Score(total, dense, words, hours, nearest.member());
    }

    private static double gapHours(long oldest, long newest, LiveStory story) {
        long gap = Math.max(0, Math.max(oldest - story.newest, story.oldest - newest));
        return gap / 3_600_000.0;
    }

    private @org.jspecify.annotations.Nullable LiveStory partner(LiveStory story) {
        Map<String, Double> shared = new TreeMap<>();
        story.termSum.entrySet().stream()
                .sorted(Map.Entry.<Integer, Float>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(40)
                .forEach(term -> collect(term.getKey(), term.getValue(), shared));
        shared.remove(story.id);
        LiveStory best = null;
        double bestScore = policy.merge();
        for (LiveStory other : best(shared, story.clips.get(0).language(), story.oldest, story.newest)) {
            double score = policy.dense() * story.meanDense(other)
                    + (1 - policy.dense()) * policy.lexicalGain() * story.meanTerms(other)
                    - policy.timePenalty() * Math.log1p(gapHours(story.oldest, story.newest, other) / 6);
            if (score > bestScore) {
                bestScore = score;
                best = other;
            }
        }
        return best;
    }

    private String evidence(Clip clip, Score score) {
        List<String> shared = new ArrayList<>();
        TermVector mine = clip.terms();
        Map<Integer, Double> weights = new TreeMap<>();
        for (int i = 0; i < mine.terms().length; i++) {
            int at = java.util.Arrays.binarySearch(score.nearest.terms().terms(), mine.terms()[i]);
            if (at >= 0) {
                weights.put(
                        mine.terms()[i],
                        (double) mine.weights()[i] * score.nearest.terms().weights()[at]);
            }
        }
        weights.entrySet().stream()
                .sorted(Map.Entry.<Integer, Double>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(5)
                .forEach(term -> shared.add("\"" + terms.word(term.getKey()) + "\""));
        return String.format(
                java.util.Locale.ROOT,
                "{\"score\":%.3f,\"meaning\":%.3f,\"words\":%.3f,\"hours\":%.1f,\"nearest\":\"%s\",\"shared\":[%s]}",
                score.total,
                score.dense,
                score.words,
                score.hours,
                score.nearest.id(),
                String.join(",", shared));
    }

    private record Score(double total, double dense, double words, double hours, Clip nearest) {
        static final Score NONE = new Score(
                Double.NEGATIVE_INFINITY,
                0,
                0,
                0,
                new Clip("", 0, "", new float[0], new TermVector(new int[0], new float[0])));
    }
}
