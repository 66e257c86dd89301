package news.parallax;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import news.parallax.story.Change;

/** Which article is in which story as it stands, with changes applied. For one thread. */
final class Assignments {
    private final Map<String, Held> stories = new LinkedHashMap<>();

    void place(String articleId, String storyId, Instant published) {
        Held story = stories.computeIfAbsent(storyId, id -> new Held());
        story.articles.add(articleId);
        story.newest = published.isAfter(story.newest) ? published : story.newest;
    }

    void apply(Change change) {
        if (change instanceof Change.Merged merged) {
            Held from = stories.remove(merged.from());
            if (from != null) {
                Held into = stories.computeIfAbsent(merged.into(), id -> new Held());
                into.articles.addAll(from.articles);
                into.newest = from.newest.isAfter(into.newest) ? from.newest : into.newest;
            }
        } else if (change instanceof Change.Moved moved) {
            Held from = stories.get(moved.from());
            if (from != null && from.articles.remove(moved.articleId())) {
                place(moved.articleId(), moved.to(), from.newest);
            }
        }
    }

    /** Tells of the stories whose newest article is older, and lets them go: nothing can change them anymore. */
    void release(Instant newestBefore, BiConsumer<String, String> each) {
        for (Iterator<Map.Entry<String, Held>> all = stories.entrySet().iterator(); all.hasNext(); ) {
            Map.Entry<String, Held> story = all.next();
            if (story.getValue().newest.isBefore(newestBefore)) {
                story.getValue().articles.forEach(article -> each.accept(article, story.getKey()));
                all.remove();
            }
        }
    }

    /** Tells of all that is left. */
    void all(BiConsumer<String, String> each) {
        release(Instant.MAX, each);
    }

    private static final class Held {
        private final List<String> articles = new ArrayList<>();
        private Instant newest = Instant.MIN;
    }
}
