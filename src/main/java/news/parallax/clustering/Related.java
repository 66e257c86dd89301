package news.parallax.clustering;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Finds the stories that a reader of one may want to read beside it: like it, and not like it enough to be one with it. For one thread. */
final class Related {
    private static final int FEWEST = 3;
    private static final int MOST = 3;
    // how much less like each other than two that merge; whether a stream tells few stories, which lowers the bar to
    // merge, is no
    // matter here
    private static final double LESS = 0.13;

    private final Matching matching;
    private final Function<String, @Nullable LiveStory> stories;
    private final double bar;

    /** @param stories those there are, by id */
    Related(Matching matching, ClusterPolicy policy, Function<String, @Nullable LiveStory> stories) {
        this.matching = matching;
        this.stories = stories;
        this.bar = policy.merge() - LESS;
    }

    /** Those near each of some stories, and near each of those, since what is near one is near both ways. */
    Map<String, List<String>> of(Collection<String> ids) {
        Map<String, List<String>> related = new LinkedHashMap<>();
        Set<String> theirs = new LinkedHashSet<>();
        for (String id : ids) {
            near(id, related).forEach(theirs::add);
        }
        for (String id : theirs) {
            if (!related.containsKey(id)) {
                near(id, related);
            }
        }
        return related;
    }

    private List<String> near(String id, Map<String, List<String>> related) {
        LiveStory story = stories.apply(id);
        if (story == null || story.size() < FEWEST) {
            return List.of();
        }
        List<String> near = new ArrayList<>();
        for (LiveStory other : matching.above(bar, story, FEWEST)) {
            if (near.size() < MOST) {
                near.add(other.id);
            }
        }
        related.put(id, near);
        return near;
    }
}
