package news.parallax.story;

import java.util.List;
import java.util.Set;

/**
 * The languages in which a reader is told stories that he did not ask for by name. Immutable.
 *
 * @param codes ISO 639-1 codes; empty for all languages
 */
public record StoryLanguages(Set<String> codes) {
    /** Every language. */
    public static final StoryLanguages ALL = new StoryLanguages(Set.of());

    /** Copies the codes. */
    public StoryLanguages {
        codes = Set.copyOf(codes);
    }

    /** Whether a story is in one of them; one whose language nobody can tell is. */
    public boolean hold(CoveredStory covered) {
        return codes.isEmpty() || covered.language().isEmpty() || codes.contains(covered.language());
    }

    /** Those in one of them, in their order. */
    public List<CoveredStory> of(List<CoveredStory> stories) {
        return codes.isEmpty() ? stories : stories.stream().filter(this::hold).toList();
    }
}
