package news.parallax.clustering;

import java.util.Locale;

/** Says in JSON why an article is in a story. */
final class Evidence {
    private static final int WORDS = 5;

    private Evidence() {}

    static String json(Clip clip, Likeness likeness, double threshold) {
        Clip nearest = likeness.nearest();
        Term[] shared = new Term[WORDS];
        double[] most = new double[WORDS];
        int kept = 0;
        int i = 0;
        int j = 0;
        while (i < clip.numbers.length && j < nearest.numbers.length) {
            int a = clip.numbers[i];
            int b = nearest.numbers[j];
            if (a == b) {
                double weight = (double) clip.weights[i] * nearest.weights[j];
                if (kept < WORDS || weight > most[kept - 1]) {
                    int place = kept < WORDS ? kept++ : kept - 1;
                    for (; place > 0 && weight > most[place - 1]; place--) {
                        most[place] = most[place - 1];
                        shared[place] = shared[place - 1];
                    }
                    most[place] = weight;
                    shared[place] = clip.terms[i];
                }
                i++;
                j++;
            } else if (a < b) {
                i++;
            } else {
                j++;
            }
        }
        StringBuilder words = new StringBuilder();
        for (int each = 0; each < kept; each++) {
            words.append(each == 0 ? "\"" : ",\"").append(shared[each].word).append('"');
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
