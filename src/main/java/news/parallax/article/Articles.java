package news.parallax.article;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Where articles are kept. Every method is one transaction; lists keep calls few. Safe for several threads. */
public interface Articles {
    /** Which of these ids are kept already. */
    Set<String> known(Collection<String> ids);

    /** Adds articles; one that is kept already is left as it is. */
    void add(Collection<Article> articles);

    /** Replaces what is kept of these articles. */
    void update(Collection<Article> articles);

    /** The articles with these ids, in no order; unknown ids are left out. */
    List<Article> find(Collection<String> ids);

    /** The article at an address. */
    Optional<Article> byUrl(String url);

    /** All articles published at or after an instant, in order of publication, then id. */
    List<Article> since(Instant published);

    /** At most {@code limit} articles that have not been placed in a story yet, in order of publication, then id. */
    List<Article> unplaced(int limit);

    /**
     * At most {@code limit} articles that have not been placed yet and whose embedding is kept, or that were first seen
     * before an instant: who took those in may be gone. In order of publication, then id.
     */
    List<Article> ready(int limit, Instant before);

    /** Keeps the text of pages, by article id; an empty text says that the page was tried and gave none. */
    void saveTexts(Map<String, String> texts);

    /** The texts kept for these ids. */
    Map<String, String> texts(Collection<String> ids);

    /** Keeps embeddings, by article id, in half precision. */
    void saveVectors(Map<String, float[]> vectors);

    /** The embeddings kept for these ids. */
    Map<String, float[]> vectors(Collection<String> ids);

    /**
     * Forgets texts and embeddings of articles published from one instant on and before another, oldest first; the
     * articles themselves stay, and so does the mark that their pages were tried.
     *
     * @param most how many articles at most, so that no transaction is long
     * @return the instant from which on more may be left; {@code before} where nothing is
     */
    Instant forget(Instant from, Instant before, int most);
}
