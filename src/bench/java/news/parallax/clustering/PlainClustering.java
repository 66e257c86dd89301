package news.parallax.clustering;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import news.parallax.article.Article;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/** Every article joins the active story whose center it is most like, if above a bar; now and then stories are merged. */
final class PlainClustering {
    private static final Duration WINDOW = Duration.ofHours(240);
    private static final int MERGED_EVERY = 300;

    private final double meaning;
    private final double bar;
    private final boolean merges;
    private final List<Center> centers = new ArrayList<>();

    PlainClustering(double meaning, double bar, boolean merges) {
        this.meaning = meaning;
        this.bar = bar;
        this.merges = merges;
    }

    /** The sums of a story's members. */
    private static final class Center {
        private final Map<String, Double> words = new HashMap<>();
        private final List<String> ids = new ArrayList<>();
        private float[] sum = {};
        private long newest;
    }

    /** TF-IDF of each article, with the idf of those before it, of unit length. */
    static List<Map<String, Double>> words(List<Article> articles) throws IOException {
        Map<String, Integer> documents = new HashMap<>();
        List<Map<String, Double>> all = new ArrayList<>();
        try (Analyzer analyzer = new EnglishAnalyzer()) {
            for (Article article : articles) {
                Map<String, Double> counts = new LinkedHashMap<>();
                try (TokenStream tokens = analyzer.tokenStream("", article.title() + ' ' + article.lead())) {
                    CharTermAttribute term = tokens.addAttribute(CharTermAttribute.class);
                    tokens.reset();
                    while (tokens.incrementToken()) {
                        counts.merge(term.toString(), 1.0, Double::sum);
                    }
                    tokens.end();
                }
                counts.keySet().forEach(term -> documents.merge(term, 1, Integer::sum));
                int count = all.size() + 1;
                counts.replaceAll((term, times) ->
                        (1 + Math.log(times)) * Math.log(1 + (double) count / documents.getOrDefault(term, 1)));
                double length = Math.sqrt(
                        counts.values().stream().mapToDouble(x -> x * x).sum());
                counts.replaceAll((term, weight) -> weight / length);
                all.add(counts);
            }
        }
        return all;
    }

    Map<String, String> run(List<Article> articles, List<float[]> vectors, List<Map<String, Double>> words) {
        float[] mean = new float[vectors.get(0).length];
        for (int i = 0; i < articles.size(); i++) {
            float[] centered = vectors.get(i).clone();
            for (int d = 0; d < mean.length; d++) {
                mean[d] += (centered[d] - mean[d]) / (i + 1);
                centered[d] -= mean[d];
            }
            Center own = new Center();
            own.sum = centered;
            own.words.putAll(words.get(i));
            own.ids.add(articles.get(i).id());
            own.newest = articles.get(i).published().toEpochMilli();
            long oldest = own.newest - WINDOW.toMillis();
            Center best = null;
            double most = bar;
            for (Center center : centers) {
                double like = center.newest < oldest ? 0 : likeness(own, center);
                if (like > most) {
                    most = like;
                    best = center;
                }
            }
            if (best == null) {
                centers.add(own);
            } else {
                merge(best, own);
            }
            if (merges && (i % MERGED_EVERY == MERGED_EVERY - 1 || i == articles.size() - 1)) {
                mergeAll(oldest);
            }
        }
        Map<String, String> stories = new LinkedHashMap<>();
        centers.forEach(center -> center.ids.forEach(id -> stories.put(id, center.ids.get(0))));
        return stories;
    }

    private void mergeAll(long oldest) {
        for (int i = 0; i < centers.size(); i++) {
            for (int j = centers.size() - 1; j > i && centers.get(i).newest >= oldest; j--) {
                if (likeness(centers.get(i), centers.get(j)) > bar + 0.1) {
                    merge(centers.get(i), centers.remove(j));
                }
            }
        }
    }

    private static void merge(Center into, Center from) {
        for (int d = 0; d < into.sum.length; d++) {
            into.sum[d] += from.sum[d];
        }
        from.words.forEach((word, weight) -> into.words.merge(word, weight, Double::sum));
        into.ids.addAll(from.ids);
        into.newest = Math.max(into.newest, from.newest);
    }

    private double likeness(Center one, Center other) {
        double hours = Math.abs(one.newest - other.newest) / 3_600_000.0;
        return (meaning == 0 ? 0 : meaning * cosine(one.sum, other.sum))
                + (1 - meaning) * cosine(one.words, other.words)
                - 0.03 * Math.log1p(hours / 6);
    }

    private static double cosine(float[] one, float[] other) {
        double dot = 0;
        double first = 0;
        double second = 0;
        for (int d = 0; d < one.length; d++) {
            dot += one[d] * other[d];
            first += one[d] * one[d];
            second += other[d] * other[d];
        }
        return dot / Math.max(1e-9, Math.sqrt(first * second));
    }

    private static double cosine(Map<String, Double> one, Map<String, Double> other) {
        Map<String, Double> small = one.size() <= other.size() ? one : other;
        Map<String, Double> large = small == one ? other : one;
        double dot = 0;
        for (Map.Entry<String, Double> each : small.entrySet()) {
            dot += each.getValue() * large.getOrDefault(each.getKey(), 0.0);
        }
        return dot == 0 ? 0 : dot / Math.sqrt(square(one) * square(other));
    }

    private static double square(Map<String, Double> words) {
        double sum = 0;
        for (double x : words.values()) {
            sum += x * x;
        }
        return sum;
    }
}
