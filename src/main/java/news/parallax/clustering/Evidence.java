package news.parallax.clustering;

/** Says in JSON why an article is in a story. */
final class Evidence {
    private static final int WORDS = 5;
    private static final int LENGTH = 192;

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
        StringBuilder json = new StringBuilder(LENGTH);
        append(json.append("{\"score\":"), likeness.total());
        append(json.append(",\"needed\":"), threshold);
        append(json.append(",\"meaning\":"), likeness.dense());
        append(json.append(",\"words\":"), likeness.words());
        append(json.append(",\"hours\":"), likeness.hours());
        json.append(",\"nearest\":\"").append(escape(nearest.id)).append("\",\"shared\":[");
        for (int each = 0; each < kept; each++) {
            json.append(each == 0 ? "\"" : ",\"").append(shared[each].word).append('"');
        }
        return json.append("]}").toString();
    }

    /** Rounded to a thousandth, as the JDK would write it: that is too slow to be asked for every article. */
    static void append(StringBuilder json, double value) {
        long thousandths = Math.round(value * 1000);
        long size = Math.abs(thousandths);
        json.append(thousandths < 0 ? "-" : "").append(size / 1000).append('.');
        int rest = (int) (size % 1000);
        json.append((char) ('0' + rest / 100));
        if (rest % 100 != 0) {
            json.append((char) ('0' + rest / 10 % 10));
        }
        if (rest % 10 != 0) {
            json.append((char) ('0' + rest % 10));
        }
    }

    private static String escape(String id) {
        return id.replace("\\", "\\\\").replace("\"", "\\\"");
    }
}
