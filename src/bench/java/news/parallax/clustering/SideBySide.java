package news.parallax.clustering;

import news.parallax.story.Change;
import news.parallax.story.StoryIds;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import news.parallax.article.Article;
import news.parallax.embedding.OnnxEmbedder;
import news.parallax.story.Embedder;

/**
 * Quality and cost of the clusterer beside two plain ways, on a stream with known stories: TF-IDF of Lucene's English analyzer
 * in a single pass, and the same with embeddings and merges (a weighted sum of both cosines to each story's center, less a
 * penalty for time). Of the plain ways the best bar of a few is told, chosen on the stream itself: they are flattered.
 * Arguments: articles as JSON lines, and {@code id TAB story} lines.
 */
public final class SideBySide {
    private static final ThreadMXBean CPU = ManagementFactory.getThreadMXBean();
    /** As the news cycle has them. */
    private static final Duration TURN = Duration.ofMinutes(5);

    private static final int AT_ONCE = 600;
    private static final int BATCH = 200;
    private static final double[] BARS = {0.12, 0.16, 0.2, 0.25, 0.3, 0.35, 0.4, 0.45, 0.5};

    private SideBySide() {}

    /** Prints a line for each way. */
    public static void main(String[] files) throws IOException {
        List<Article> articles = read(Path.of(files[0]));
        Map<String, String> gold = new HashMap<>();
        for (String line : Files.readAllLines(Path.of(files[1]))) {
            gold.put(line.substring(0, line.indexOf('\t')), line.substring(line.indexOf('\t') + 1));
        }
        articles.removeIf(article -> !gold.containsKey(article.id()));
        List<float[]> vectors;
        List<float[]> asServed;
        try (OnnxEmbedder embedder = OnnxEmbedder.load()) {
            vectors = embed(embedder, articles);
            // what nearly repeats another text takes its vector, as in the program
            asServed = embed(new RecentTexts(embedder, InstantSource.system()), articles);
        }
        List<Map<String, Double>> words = PlainClustering.words(articles);
        best("TF-IDF, single pass", articles, vectors, words, gold, 0, false);
        best("embeddings and TF-IDF, merged", articles, vectors, words, gold, 0.7, true);
        long start = CPU.getCurrentThreadCpuTime();
        Map<String, String> ours = ours(articles, asServed);
        tell("Parallax", score(ours, gold), CPU.getCurrentThreadCpuTime() - start, articles.size());
    }

    private static List<float[]> embed(Embedder embedder, List<Article> articles) {
        List<float[]> vectors = new ArrayList<>();
        for (int from = 0; from < articles.size(); from += AT_ONCE) {
            vectors.addAll(embedder.embed(articles.subList(from, Math.min(articles.size(), from + AT_ONCE)).stream()
                    .map(StoryClusterer::embeddedText)
                    .toList()));
        }
        return vectors;
    }

    private static void best(
            String name,
            List<Article> articles,
            List<float[]> vectors,
            List<Map<String, Double>> words,
            Map<String, String> gold,
            double meaning,
            boolean merges) {
        double[] best = {0, 0, 0};
        long took = 0;
        for (double bar : BARS) {
            long start = CPU.getCurrentThreadCpuTime();
            double[] score = score(new PlainClustering(meaning, bar, merges).run(articles, vectors, words), gold);
            if (score[2] > best[2]) {
                best = score;
                took = CPU.getCurrentThreadCpuTime() - start;
            }
        }
        tell(name, best, took, articles.size());
    }

    private static void tell(String name, double[] score, long nanos, int articles) {
        System.out.printf(
                Locale.ROOT,
                "%-32s precision %.3f recall %.3f F1 %.3f, %.3f ms of CPU an article without embedding%n",
                name,
                score[0],
                score[1],
                score[2],
                nanos / 1e6 / articles);
    }

    private static Map<String, String> ours(List<Article> articles, List<float[]> vectors) {
        long[] number = {0};
        ClusterPolicy policy = ClusterPolicy.standard();
        StoryClusterer clusterer = new StoryClusterer(policy, () -> StoryIds.of(number[0]++));
        Map<String, String> stories = new LinkedHashMap<>();
        Instant newest = Instant.EPOCH;
        Instant turnEnds = Instant.MIN;
        for (int i = 0; i < articles.size(); i++) {
            Article article = articles.get(i);
            if (i % BATCH == 0 || article.published().isAfter(turnEnds)) {
                apply(clusterer.endTurn(), stories);
                turnEnds = article.published().plus(TURN);
            }
            if (i % BATCH == 0) {
                clusterer.forget(newest.minus(policy.window()));
            }
            stories.put(
                    article.id(), clusterer.place(article, vectors.get(i)).storyId());
            newest = article.published().isAfter(newest) ? article.published() : newest;
        }
        apply(clusterer.repair(), stories);
        return stories;
    }

    private static void apply(List<Change> changes, Map<String, String> stories) {
        for (Change change : changes) {
            if (change instanceof Change.Merged merged) {
                stories.replaceAll((id, story) -> story.equals(merged.from()) ? merged.into() : story);
            } else if (change instanceof Change.Moved moved) {
                stories.put(moved.articleId(), moved.to());
            }
        }
    }

    /** BCubed precision, recall and their harmonic mean (Bagga and Baldwin 1998). */
    private static double[] score(Map<String, String> told, Map<String, String> gold) {
        Map<String, Integer> sizes = new HashMap<>();
        told.forEach((id, story) -> {
            sizes.merge("told " + story, 1, Integer::sum);
            sizes.merge("gold " + gold.get(id), 1, Integer::sum);
            sizes.merge("both " + story + '\t' + gold.get(id), 1, Integer::sum);
        });
        double precision = 0;
        double recall = 0;
        for (Map.Entry<String, String> each : told.entrySet()) {
            double both = sizes.get("both " + each.getValue() + '\t' + gold.get(each.getKey()));
            precision += both / sizes.get("told " + each.getValue()) / told.size();
            recall += both / sizes.get("gold " + gold.get(each.getKey())) / told.size();
        }
        return new double[] {precision, recall, 2 * precision * recall / (precision + recall)};
    }

    private static List<Article> read(Path file) throws IOException {
        ObjectMapper json = new ObjectMapper();
        List<Article> articles = new ArrayList<>();
        try (BufferedReader lines = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                JsonNode node = json.readTree(line);
                List<String> field = Arrays.asList("id", "outlet", "title", "lead", "text", "lang");
                List<String> of =
                        field.stream().map(name -> node.path(name).asText("")).toList();
                Instant time = OffsetDateTime.parse(node.path("time").asText()).toInstant();
                String lead = of.get(3).isEmpty() ? of.get(4) : of.get(3);
                articles.add(new Article(
                        of.get(0), "", "", of.get(1), of.get(2), lead, List.of(), time, time, of.get(5), false, false));
            }
        }
        return articles;
    }
}
