package news.parallax.brief;

import java.util.ArrayList;
import java.util.List;

/**
 * Finds articles that tell another story: those that are far less like the others than the others are like one another, by their telling words
 * (cosine, counts damped by logarithm). Below three articles nobody can say who is the stranger.
 */
final class Intruders {
    private static final int FEWEST = 3;
    /** Below this share of the others' likeness an article is a stranger. */
    private static final double STRANGE = 0.5;
    /** The same for articles too short to be sure of. */
    private static final double STRANGE_IF_SHORT = 0.1;

    private static final int SHORT = 60;
    private static final String WHY =
            "It tells another story: it shares too few names and words with the other articles.";

    private Intruders() {}

    /** The articles of another story among these. */
    static List<Dropped> among(List<Source> sources) {
        Material material = new Material(
                sources.stream().filter(source -> !source.text().isBlank()).toList());
        int n = material.sources().size();
        if (n < FEWEST) {
            return List.of();
        }
        List<Profile> profiles = Profile.of(material);
        double[][] like = new double[n][n];
        double[] sums = new double[n];
        double all = 0;
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < i; j++) {
                like[i][j] = profiles.get(i).like(profiles.get(j));
                sums[i] += like[i][j];
                sums[j] += like[i][j];
                all += like[i][j];
            }
        }
        List<Dropped> dropped = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            double toOthers = sums[i] / (n - 1);
            double amongOthers = (all - sums[i]) / ((n - 1) * (n - 2) / 2.0);
            double strange = profiles.get(i).words() < SHORT ? STRANGE_IF_SHORT : STRANGE;
            if (toOthers < strange * amongOthers) {
                dropped.add(new Dropped(material.sources().get(i).n(), WHY));
            }
        }
        // where most are strangers there is no story to be a stranger to
        return dropped.size() * 2 >= n ? List.of() : dropped;
    }
}
