package news.parallax.story;

import com.github.benmanes.caffeine.cache.Cache;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import news.parallax.article.Article;
import news.parallax.memory.Lately;
import org.jspecify.annotations.Nullable;

/**
 * Reads what stories are about. An article speaks of a topic with two words of it anywhere, and half as much with one in its
 * headline; a story is about the topics that a third of its articles speak of. A country, a place or a person is a tag where two articles
 * name it, or a third of them. Safe for several threads.
 */
public final class TagReader {
    private static final int MOST_ARTICLES = 40;
    private static final int MOST_TOPICS = 2;
    private static final int MOST_COUNTRIES = 3;
    private static final int MOST_NAMES = 5;
    private static final int REMEMBERED = 20_000;
    // of what is current, all are asked for whenever the front page is measured
    private static final Duration UNASKED = Duration.ofHours(6);

    private final Topics topics;
    // names of every country in eight languages: a tenth of a second, which nobody should wait for at every start
    private @Nullable Gazetteer places;
    private @Nullable ArticleTags reading;
    // a story's tags are asked for again and again, by lists, blindspots and digests
    private final Cache<String, Known> known;

    /**
     * Reads with these topics.
     *
     * @param clock says for how long nobody has asked about a story
     */
    public TagReader(Topics topics, InstantSource clock) {
        this.topics = topics;
        this.known = Lately.asked(UNASKED, clock).maximumSize(REMEMBERED).build();
    }

    private synchronized Gazetteer places() {
        Gazetteer read = places;
        if (read == null) {
            read = new Gazetteer();
            places = read;
        }
        return read;
    }

    private synchronized ArticleTags reading() {
        ArticleTags made = reading;
        if (made == null) {
            made = new ArticleTags(topics, places());
            reading = made;
        }
        return made;
    }

    private record Known(int version, int members, Tags tags) {}

    /** What a story is about. */
    public Tags of(Story story) {
        Known before = known.getIfPresent(story.id());
        if (before != null
                && before.version() == story.version()
                && before.members() == story.members().size()) {
            return before.tags();
        }
        Tags tags = of(story.members().stream().map(Member::article).toList());
        known.put(story.id(), new Known(story.version(), story.members().size(), tags));
        return tags;
    }

    /** What these articles of one story are about. */
    public Tags of(List<Article> articles) {
        Tally topicTally = new Tally();
        Tally countryTally = new Tally();
        Tally placeTally = new Tally();
        Tally peopleTally = new Tally();
        int step = Math.max(1, articles.size() / MOST_ARTICLES);
        int read = 0;
        for (int i = 0; i < articles.size(); i += step) {
            ArticleTags.Read one = reading().of(articles.get(i));
            topicTally.add(one.topics());
            topicTally.add(one.topics());
            topicTally.add(one.hinted());
            countryTally.add(one.countries());
            placeTally.add(one.places());
            peopleTally.add(one.people());
            read++;
        }
        int third = Math.max(1, (read + 2) / 3);
        int named = Math.min(third, 2);
        return new Tags(
                topicTally.atLeast(2 * third, MOST_TOPICS),
                countryTally.atLeast(Math.max(named, read / 10), MOST_COUNTRIES),
                placeTally.atLeast(Math.max(named, read / 10), MOST_NAMES),
                peopleTally.atLeast(Math.max(named, read / 10), MOST_NAMES));
    }

    /** The country that a reader calls so: a code, or a name in any language of the interface. */
    public Optional<String> country(String words) {
        return places().country(words);
    }

    /** Counts in how many articles something is. */
    private static final class Tally {
        private final Map<String, Integer> counts = new LinkedHashMap<>();

        void add(Collection<String> found) {
            found.forEach(each -> counts.merge(each, 1, Integer::sum));
        }

        List<String> atLeast(int least, int most) {
            return counts.entrySet().stream()
                    .filter(entry -> entry.getValue() >= least)
                    .sorted(Map.Entry.<String, Integer>comparingByValue()
                            .reversed()
                            .thenComparing(Map.Entry.comparingByKey(Comparator.naturalOrder())))
                    .limit(most)
                    .map(Map.Entry::getKey)
                    .toList();
        }
    }
}
