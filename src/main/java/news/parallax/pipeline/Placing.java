package news.parallax.pipeline;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import news.parallax.article.Article;
import news.parallax.article.Articles;
import news.parallax.clustering.ClusterPolicy;
import news.parallax.clustering.Placement;
import news.parallax.clustering.StoryClusterer;
import news.parallax.story.Change;
import news.parallax.story.Doubts;
import news.parallax.story.Embedder;
import news.parallax.story.Reprints;
import news.parallax.story.Stories;
import news.parallax.story.Story;
import news.parallax.story.StoryChanges;
import news.parallax.story.StoryIds;

/**
 * Places articles in stories and keeps what came of it. The clusterer's memory is rebuilt from the store on the first
 * turn, and again after a turn whose outcome could not be kept. For one thread.
 */
final class Placing {
    private static final int BATCH = 200;
    private static final float[] NONE = {};

    private final Articles articles;
    private final Stories stories;
    private final Doubts doubts;
    private final Embedder embedder;
    private final ClusterPolicy policy;
    private final Duration window;
    private StoryClusterer clusterer;
    private boolean ready;

    Placing(
            Articles articles,
            Stories stories,
            Doubts doubts,
            Embedder embedder,
            ClusterPolicy policy,
            Duration window) {
        this.articles = articles;
        this.stories = stories;
        this.doubts = doubts;
        this.embedder = embedder;
        this.policy = policy;
        this.window = window;
        this.clusterer = empty();
    }

    /** Rebuilds the memory from the store before the next article is placed. */
    void startOver() {
        ready = false;
    }

    /**
     * Places every article that is in no story yet, in order of publication, then id.
     *
     * @return ids of the stories that began or changed
     */
    Set<String> placeAll(Instant now) {
        return placeAll(now, () -> articles.unplaced(BATCH), ids -> Map.of());
    }

    /**
     * Places the articles that other processes took in, once they have embedded them, or are overdue.
     *
     * @param before when articles were first seen that nobody is waited for any longer
     * @return ids of the stories that began or changed
     */
    Set<String> placeReady(Instant now, Instant before) {
        return placeAll(now, () -> articles.ready(BATCH, before), articles::vectors);
    }

    private Set<String> placeAll(
            Instant now, Supplier<List<Article>> next, Function<List<String>, Map<String, float[]>> known) {
        Set<String> touched = new LinkedHashSet<>();
        for (List<Article> batch = next.get(); !batch.isEmpty(); batch = next.get()) {
            prepare(now);
            ready = false;
            touched.addAll(
                    place(batch, known.apply(batch.stream().map(Article::id).toList()), now));
            ready = true;
        }
        return touched;
    }

    /** Embeds articles that are to be placed, here or by another process. */
    void embed(List<Article> taken) {
        for (int from = 0; from < taken.size(); from += BATCH) {
            List<Article> batch = taken.subList(from, Math.min(taken.size(), from + BATCH));
            articles.saveVectors(embedded(batch));
        }
    }

    private Map<String, float[]> embedded(List<Article> batch) {
        if (batch.isEmpty()) {
            return Map.of();
        }
        List<float[]> vectors = embedder.embed(batch.stream()
                .map(article -> StoryClusterer.embeddedText(article))
                .toList());
        Map<String, float[]> byId = new HashMap<>();
        for (int i = 0; i < batch.size(); i++) {
            byId.put(batch.get(i).id(), vectors.get(i));
        }
        return byId;
    }

    private Set<String> place(List<Article> batch, Map<String, float[]> known, Instant now) {
        Map<String, float[]> fresh = embedded(batch.stream()
                .filter(article -> !known.containsKey(article.id()))
                .toList());
        Map<String, float[]> byId = new HashMap<>(known);
        byId.putAll(fresh);
        Map<String, StoryChanges.Joined> joined = new LinkedHashMap<>();
        for (Article article : batch) {
            Placement placement = clusterer.place(article, byId.getOrDefault(article.id(), NONE));
            joined.put(article.id(), new StoryChanges.Joined(article.id(), placement.storyId(), placement.evidence()));
        }
        articles.saveVectors(fresh);
        Map<String, String> merged = new LinkedHashMap<>();
        Set<String> touched = new LinkedHashSet<>();
        joined.values().forEach(each -> touched.add(each.storyId()));
        for (Change change : clusterer.endTurn()) {
            apply(change, joined, merged, touched);
        }
        touched.removeAll(merged.keySet());
        stories.save(new StoryChanges(
                now, List.copyOf(joined.values()), merged, List.of(), Map.of(), clusterer.related(touched)));
        return touched;
    }

    /** Looks again at the articles whose place readers doubt; the stories that changed by it. */
    Set<String> review(Instant now) {
        List<String> doubted = doubts.open(BATCH);
        Set<String> touched = new LinkedHashSet<>();
        if (doubted.isEmpty()) {
            return touched;
        }
        prepare(now);
        ready = false;
        Map<String, StoryChanges.Joined> joined = new LinkedHashMap<>();
        Map<String, String> merged = new LinkedHashMap<>();
        for (String id : doubted) {
            clusterer.review(id).ifPresent(change -> apply(change, joined, merged, touched));
        }
        if (!joined.isEmpty()) {
            stories.save(new StoryChanges(now, List.copyOf(joined.values()), merged, List.of(), Map.of()));
        }
        doubts.checked(doubted, now);
        ready = true;
        return touched;
    }

    private void apply(
            Change change, Map<String, StoryChanges.Joined> joined, Map<String, String> merged, Set<String> touched) {
        if (change instanceof Change.Moved moved) {
            joined.put(moved.articleId(), new StoryChanges.Joined(moved.articleId(), moved.to(), moved.evidence()));
            touched.add(moved.from());
            touched.add(moved.to());
        } else if (change instanceof Change.Merged merge) {
            Map<String, String> members = new LinkedHashMap<>();
            stories.find(merge.from())
                    .ifPresent(story -> story.members()
                            .forEach(member -> members.put(member.article().id(), member.evidence())));
            joined.values().stream()
                    .filter(each -> each.storyId().equals(merge.from()))
                    .forEach(each -> members.put(each.articleId(), each.evidence()));
            members.forEach((id, evidence) -> {
                StoryChanges.Joined now = joined.get(id);
                if (now == null || now.storyId().equals(merge.from())) {
                    // why it was like that story is still why it is here
                    joined.put(id, new StoryChanges.Joined(id, merge.into(), evidence));
                }
            });
            merged.put(merge.from(), merge.into());
            touched.add(merge.into());
        }
    }

    /** Finds reprints among the members of stories, and keeps them. */
    void findReprints(Set<String> storyIds, Instant now) {
        Map<String, String> reprints = new HashMap<>();
        for (String id : storyIds) {
            stories.find(id)
                    .filter(story -> story.members().size() > 1)
                    .ifPresent(story -> reprints.putAll(reprints(story)));
        }
        if (!reprints.isEmpty()) {
            stories.save(new StoryChanges(now, List.of(), Map.of(), List.of(), reprints));
        }
    }

    private Map<String, String> reprints(Story story) {
        Map<String, String> texts = articles.texts(
                story.members().stream().map(member -> member.article().id()).toList());
        List<Reprints.Text> read = story.members().stream()
                .map(member -> member.article())
                .map(article -> new Reprints.Text(
                        article.id(),
                        article.published(),
                        article.domain(),
                        article.title(),
                        longer(texts.getOrDefault(article.id(), ""), article.lead())))
                .toList();
        Map<String, String> found = Reprints.among(read);
        Map<String, String> all = new HashMap<>();
        read.forEach(text -> all.put(text.id(), found.getOrDefault(text.id(), "")));
        return all;
    }

    private static String longer(String text, String lead) {
        return text.length() >= lead.length() ? text : lead;
    }

    private void prepare(Instant now) {
        if (ready) {
            clusterer.forget(now.minus(window));
            return;
        }
        clusterer = empty();
        try (Restoring restoring = new Restoring(clusterer::restore)) {
            stories.placed(now.minus(window.multipliedBy(2)), restoring);
        }
    }

    private StoryClusterer empty() {
        return new StoryClusterer(policy, this::newId);
    }

    private String newId() {
        return StoryIds.of(stories.reserveNumbers(1));
    }
}
