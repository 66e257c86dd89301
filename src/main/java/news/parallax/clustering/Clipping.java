package news.parallax.clustering;

import java.util.HashMap;
import java.util.Map;
import news.parallax.article.TextLanguage;
import news.parallax.story.Placed;

/** Makes of an article what is compared of it. For one thread. */
final class Clipping {
    private final TermWeigher words;
    private final Centering centering;
    private final Map<String, Integer> outlets = new HashMap<>();
    /** One string for each, for those are told to be the same without reading them. */
    private final Map<String, String> languages = new HashMap<>();

    Clipping(TermWeigher words, Centering centering) {
        this.words = words;
        this.centering = centering;
    }

    /** The article's words, counted among all from now on, and its vector, centered by what came before it. */
    Clip of(Placed article) {
        String told = TextLanguage.of(article.language(), article.title(), article.lead());
        String language = languages.computeIfAbsent(told, each -> each);
        TermWeigher.Weighed weighed = words.weigh(Headline.core(article.title()), article.lead());
        return new Clip(
                article.id(),
                article.published().toEpochMilli(),
                language,
                outlet(article.domain()),
                centering.center(article.vector(), language),
                weighed.terms(),
                weighed.weights());
    }

    /** Forgets an article's words and empties it. */
    void forget(Clip clip) {
        words.forget(clip);
        clip.empty();
    }

    private int outlet(String domain) {
        return domain.isEmpty() ? Clip.UNKNOWN : outlets.computeIfAbsent(domain, each -> outlets.size() + 1);
    }
}
