package news.parallax.clustering;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.function.Supplier;
import news.parallax.article.Article;
import news.parallax.story.Change;
import news.parallax.story.Placed;

/**
 * Puts articles into stories as they arrive, and repairs what later articles show to have been apart wrongly. The same
 * articles in the same order give the same stories. For one thread.
 */
public final class StoryClusterer {
    private static final int SMALLEST_PARTED = 4;
    private static final int BETWEEN_REPAIRS = 200;

    private final ClusterPolicy policy;
    private final Supplier<String> newIds;
    private final Shelf shelf = new Shelf();
    private final Clipping clipping;
    private final Matching matching;
    private final Map<String, LiveStory> stories = new LinkedHashMap<>();
    private final Ages ages = new Ages();
    private final Unsettled unsettled = new Unsettled();
    private final List<Change> changes = new ArrayList<>();
    private final Map<String, Clip> clips = new HashMap<>();
    private int number;

    /** A clusterer with no stories yet. */
    public StoryClusterer(ClusterPolicy policy, Supplier<String> newStoryIds) {
        this.policy = policy;
        this.newIds = newStoryIds;
        TermWeigher words = new TermWeigher(policy, CommonWords.read(), shelf);
        this.clipping = new Clipping(words, new Centering(policy.centerPrior()));
        this.matching = new Matching(policy, words, new Search(shelf, policy), stories::size);
    }

    /** The text that stands for an article when it is embedded: the words of weight of its headline and lead. */
    public static String embeddedText(Article article) {
        return Gist.of(Headline.core(article.title()), article.lead());
    }

    /** Places an article: into the story it is most like, if it is like it enough, else into a new one. */
    public Placement place(Article article, float[] vector) {
        Clip clip = clipping.of(Placed.of(article, vector, ""));
        Matching.Best best = matching.best(clip);
        boolean joins = best.likeness() != null && best.likeness().total() > best.threshold() - policy.eager();
        LiveStory story = joins && best.story() != null ? best.story() : begin(newIds.get());
        put(story, clip);
        shelf.add(clip);
        unsettled.changed(story);
        clips.put(clip.id, clip);
        unsettled.placed(clip);
        String evidence = joins ? best.evidence(clip) : "{\"first\":true}";
        LiveStory merged = join(story, best.looked());
        return new Placement(article.id(), merged.id, evidence);
    }

    /** Merges a story that has grown with those that the newcomer was like too; the story that is left. */
    private LiveStory join(LiveStory grown, LiveStory[] looked) {
        LiveStory story = grown;
        Gauge gauge = matching.gauge(story);
        for (LiveStory other : looked) {
            if (other != story
                    && other.size() > 0
                    && alive(other)
                    && Likeness.of(story, gauge, other, matching.mergeAbove(), policy) > matching.mergeAbove()) {
                story = merge(story, other);
                gauge = matching.gauge(story);
            }
        }
        return story;
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
        unsettled.gone(goes);
        goes.clips.forEach(clip -> put(keeps, clip));
        shelf.close(goes);
        unsettled.changed(keeps);
        return keeps;
    }

    /**
     * Ends a turn, before anyone is told of it: looks again at its articles, which the later ones inform, and merges the stories
     * that it touched where they are one after all. After every 200 articles it is a {@link #repair}.
     *
     * @return what changed since the last call, in order
     */
    public List<Change> endTurn() {
        if (unsettled.placed() >= BETWEEN_REPAIRS) {
            return repair();
        }
        unsettled.newest().forEach(this::reconsider);
        unite(unsettled.changedSinceLook());
        unsettled.looked();
        return told();
    }

    /**
     * Looks again at what the articles since the last repair touched: parts stories that are two, moves articles to where they belong,
     * and merges stories that are one after all, the smaller into the larger, the younger into the older of equals. Better seldom.
     *
     * @return what changed since the last call, in order
     */
    public List<Change> repair() {
        for (LiveStory story : List.copyOf(unsettled.changedSinceRepair().values())) {
            if (alive(story) && story.size() >= SMALLEST_PARTED && story.size() * 3 >= story.checked * 4) {
                story.checked = story.size();
                part(story);
            }
        }
        unsettled.all().forEach(this::reconsider);
        unite(unsettled.changedSinceRepair());
        unsettled.repaired();
        return told();
    }

    /** Merges each of these, and what comes of it, with the story that it is one with, until there is none. */
    private void unite(NavigableMap<Integer, LiveStory> queue) {
        while (!queue.isEmpty()) {
            LiveStory story = queue.pollFirstEntry().getValue();
            LiveStory partner = alive(story) ? matching.partner(story) : null;
            if (partner != null) {
                merge(story, partner);
            }
        }
    }

    /** The stories near each of these and near those, likest first, not one with it: three at most, and none of fewer than three articles. */
    public Map<String, List<String>> related(Collection<String> storyIds) {
        return new Related(matching, policy, stories::get).of(storyIds);
    }

    private List<Change> told() {
        List<Change> done = List.copyOf(changes);
        changes.clear();
        return done;
    }

    /**
     * Looks again at an article of which a reader says that it is in the wrong story; between turns, what {@link #endTurn} told applied.
     *
     * @return its move to the story that it is more like, or to a new one where it is like none enough; empty where it belongs
     *     where it is, is alone, or is not in the window; the next {@link #endTurn} does not tell of it again
     */
    public Optional<Change> review(String articleId) {
        int before = changes.size();
        Optional.ofNullable(clips.get(articleId)).ifPresent(this::reconsider);
        return changes.size() > before ? Optional.of(changes.remove(before)) : Optional.empty();
    }

    private void part(LiveStory story) {
        Halves halves = Halves.of(story);
        double bar = matching.mergeAbove() - policy.split();
        if (halves != null
                && Likeness.of(halves.larger(), matching.gauge(halves.larger()), halves.smaller(), bar, policy) < bar) {
            LiveStory part = begin(newIds.get());
            for (Clip clip : halves.smaller().clips) {
                changes.add(new Change.Moved(clip.id, story.id, part.id, "{\"split\":true}"));
            }
            move(halves.smaller().clips, story, part);
        }
    }

    private void reconsider(Clip clip) {
        LiveStory own = clip.story;
        if (own == null || own.size() < 2 || unsettled.asPlaced(clip)) {
            return;
        }
        Matching.Best best = matching.best(clip);
        double mine = matching.like(clip, best, own).total();
        boolean better = best.story() != null
                && best.story() != own
                && best.likeness() != null
                && best.likeness().total() > Math.max(mine + policy.move(), best.threshold());
        boolean none = !better && own.size() > 2 && mine < best.threshold() - policy.move();
        if (better || none) {
            LiveStory to = better && best.story() != null ? best.story() : begin(newIds.get());
            changes.add(new Change.Moved(clip.id, own.id, to.id, better ? best.evidence(clip) : "{\"first\":true}"));
            move(List.of(clip), own, to);
        }
    }

    private void move(List<Clip> moving, LiveStory from, LiveStory to) {
        long newest = from.newest;
        from.removeAll(moving);
        if (from.newest < newest) {
            ages.note(from);
        }
        moving.forEach(clip -> put(to, clip));
        unsettled.changed(from);
        unsettled.changed(to);
    }

    /** Takes up where an earlier process left off, article by article, before the first is placed. */
    public void restore(Placed placed) {
        Clip clip = clipping.of(placed);
        LiveStory story = stories.get(placed.storyId());
        put(story == null ? begin(placed.storyId()) : story, clip);
        shelf.add(clip);
        clips.put(clip.id, clip);
    }

    /** Lets go of the stories whose newest article is older. */
    public void forget(Instant newestBefore) {
        for (LiveStory story : ages.older(newestBefore.toEpochMilli(), this::alive)) {
            stories.remove(story.id);
            unsettled.gone(story);
            for (Clip clip : story.clips) {
                clip.story = null;
                clips.remove(clip.id);
                clipping.forget(clip);
            }
            shelf.close(story);
        }
    }

    private LiveStory begin(String id) {
        LiveStory story = new LiveStory(id, number++);
        stories.put(id, story);
        ages.note(story);
        shelf.open(story);
        return story;
    }

    private void put(LiveStory story, Clip clip) {
        story.add(clip);
        clip.story = story;
        shelf.put(clip);
    }
}
