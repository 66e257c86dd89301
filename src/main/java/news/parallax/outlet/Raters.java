package news.parallax.outlet;

import java.util.Collection;
import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;

/**
 * Whose ratings count. Names are compared without regard to case.
 *
 * @param include the raters that count; empty for all
 * @param exclude the raters that do not, even where they are included
 */
public record Raters(Collection<String> include, Collection<String> exclude) {
    /** Copies both sets. */
    public Raters {
        include = anyCase(include);
        exclude = anyCase(exclude);
    }

    /** Every rater counts. */
    public static Raters all() {
        return new Raters(Set.of(), Set.of());
    }

    /** Whether ratings of this rater count. */
    public boolean count(String rater) {
        return (include.isEmpty() || include.contains(rater)) && !exclude.contains(rater);
    }

    private static Set<String> anyCase(Collection<String> names) {
        Set<String> set = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        set.addAll(names);
        return Collections.unmodifiableSet(set);
    }
}
