package news.parallax.brief;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import com.github.benmanes.caffeine.cache.stats.CacheStats;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import news.parallax.article.Article;
import news.parallax.article.Articles;
import news.parallax.outlet.Outlet;
import news.parallax.outlet.Outlets;
import news.parallax.story.Member;
import news.parallax.story.Story;

/**
 * The briefs of stories, cached by story and version: an updated story simply misses. One computation for however many
 * ask at once. Safe for several threads.
 */
public final class Briefs {
    private static final long MOST_CHARACTERS = 32L << 20;

    private final LoadingCache<Key, Brief> cache;

    /** Writes briefs with a summarizer from the texts of articles. */
    public Briefs(Summarizer summarizer, BriefLength length, Articles articles, Outlets outlets) {
        this.cache = Caffeine.newBuilder()
                .maximumWeight(MOST_CHARACTERS)
                .weigher((Key key, Brief brief) -> weight(brief))
                .recordStats()
                .build(key -> summarizer.summarize(sources(key.story, articles, outlets), length));
    }

    /** The brief of a story as it stands. Citations are places in the story's members, from 1. */
    public Brief of(Story story) {
        return cache.get(new Key(story.id(), story.version(), story));
    }

    /** How the cache does. */
    public CacheStats stats() {
        return cache.stats();
    }

    private static List<Source> sources(Story story, Articles articles, Outlets outlets) {
        Map<String, Integer> numbers = new HashMap<>();
        int number = 0;
        for (Member member : story.members()) {
            numbers.put(member.article().id(), ++number);
        }
        Map<String, String> texts = articles.texts(numbers.keySet());
        List<Source> sources = new ArrayList<>();
        number = 0;
        for (Member member : story.members()) {
            Article article = member.article();
            Outlet outlet = outlets.of(article.domain());
            String text = texts.getOrDefault(article.id(), "");
            sources.add(new Source(
                    ++number,
                    outlet.name(),
                    article.title(),
                    Optional.of(article.published()),
                    article.url(),
                    text.length() >= article.lead().length() ? text : article.lead(),
                    outlet.bias().side(),
                    outlet.factuality(),
                    article.opinion(),
                    member.reprintOf().map(numbers::get)));
        }
        return sources;
    }

    private static int weight(Brief brief) {
        int characters = brief.headline().length() + brief.standfirst().length() + 200;
        for (Bullet bullet : brief.bullets()) {
            characters += bullet.text().length() + 100;
        }
        return characters;
    }

    /** Equal by id and version; the story itself rides along for the computation. */
    private static final class Key {
        private final String id;
        private final int version;
        private final Story story;

        Key(String id, int version, Story story) {
            this.id = id;
            this.version = version;
            this.story = story;
        }

        @Override
        public boolean equals(@org.jspecify.annotations.Nullable Object other) {
            return other instanceof Key key && key.id.equals(id) && key.version == version;
        }

        @Override
        public int hashCode() {
            return id.hashCode() * 31 + version;
        }
    }
}
