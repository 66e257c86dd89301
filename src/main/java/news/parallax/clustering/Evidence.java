package news.parallax.clustering;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** Says in JSON why an article is in a story. */
final class Evidence {
    private static final int WORDS = 5;

    private Evidence() {}

    static String json(Clip clip, Likeness likeness, double threshold) {
        Clip nearest = likeness.nearest();
        record Shared(Term term, double weight) {}
        List<Shared> shared = new ArrayList<>();
        int i = 0;
        int j = 0;
        while (i < clip.terms.length && j < nearest.terms.length) {
            int a = clip.terms[i].number;
            int b = nearest.terms[j].number;
            if (a == b) {
                shared.add(new Shared(clip.terms[i], (double) clip.weights[i++] * nearest.weights[j++]));
            } else if (a < b) {
                i++;
            } else {
                j++;
            }
        }
        shared.sort(
                Comparator.comparingDouble((Shared each) -> -each.weight).thenComparingInt(each -> each.term.number));
        StringBuilder words = new StringBuilder();
        for (Shared each : shared.subList(0, Math.min(WORDS, shared.size()))) {
            words.append(words.length() == 0 ? "\"" : ",\"")
                    .append(each.term.word)
                    .append('"');
        }
        return "{\"score\":" + round(likeness.total()) + ",\"needed\":" + round(threshold) + ",\"meaning\":"
                + round(likeness.dense()) + ",\"words\":" + round(likeness.words()) + ",\"hours\":"
                + round(likeness.hours()) + ",\"nearest\":\"" + escape(nearest.id) + "\",\"shared\":[" + words + "]}";
    }

    private static String round(double value) {
        // String.format is too slow to be called for every article
        return Double.toString(Math.round(value * 1000) / 1000.0).toLowerCase(Locale.ROOT);
    }

    private static String escape(String id) {
        return id.replace("\\", "\\\\").replace("\"", "\\\"");
    }
}
