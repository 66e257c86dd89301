package news.parallax;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import news.parallax.article.Article;
import news.parallax.story.Change;
import news.parallax.story.ClusterPolicy;
import news.parallax.story.Embedder;
import news.parallax.story.Placement;
import news.parallax.story.StoryClusterer;
import news.parallax.story.StoryIds;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code cluster}: the production path from articles to stories, on a stream from standard input. */
@Command(
        name = "cluster",
        description = "Reads articles as one JSON object a line, in time order; prints id, tab, story id for each.",
        footer = {"", "Example:  java -jar parallax.jar cluster --stats < articles.jsonl > stories.tsv"})
final class ClusterVerb implements Callable<Integer> {
    private static final int BATCH = 64;

    @Option(names = "--online", description = "Print each story as first assigned, never revised.")
    private boolean online;

    @Option(names = "--window", paramLabel = "TIME", defaultValue = "72h", description = "How long a story takes in more, as 72h or PT72H (default: 72h).")
    private String window = "72h";

    @Option(names = "--stats", description = "Print counts and times as JSON on the last line of standard error.")
    private boolean stats;

    private final Supplier<? extends Embedder> loading;
    private final BufferedReader in;
    private final PrintStream out;
    private final PrintStream err;

    ClusterVerb(Supplier<? extends Embedder> loading, BufferedReader in, PrintStream out, PrintStream err) {
        this.loading = loading;
        this.in = in;
        this.out = out;
        this.err = err;
    }

    @Override
    public Integer call() throws IOException {
        ClusterPolicy policy = ClusterPolicy.standard().within(window());
        StageStats times = new StageStats();
        AtomicLong numbers = new AtomicLong();
        StoryClusterer clusterer = new StoryClusterer(policy, () -> StoryIds.of(numbers.getAndIncrement()));
        Map<String, String> storyOf = new LinkedHashMap<>();
        Map<String, String> merged = new HashMap<>();
        try (Embedder embedder = times.time("load", loading::get)) {
            List<Article> batch = new ArrayList<>();
            int sinceRepair = 0;
            int number = 0;
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                number++;
                if (line.isBlank()) {
                    continue;
                }
                try {
                    batch.add(article(new ObjectMapper().readTree(line)));
                } catch (JsonProcessingException | DateTimeParseException e) {
                    err.println("Line " + number + " is not an article: it must be a JSON object with id, time and title.");
                    return 1;
                }
                if (batch.size() == BATCH) {
                    sinceRepair += place(batch, embedder, clusterer, storyOf, times);
                    batch.clear();
                    if (sinceRepair >= policy.mergeEvery()) {
                        sinceRepair = 0;
                        repair(clusterer, storyOf, merged, times);
                    }
                }
            }
            place(batch, embedder, clusterer, storyOf, times);
            repair(clusterer, storyOf, merged, times);
        }
        storyOf.forEach((id, story) -> out.println(id + "\t" + last(story, merged)));
        out.flush();
        if (stats) {
            err.println(times.json());
        }
        return 0;
    }

    private static int place(
            List<Article> batch, Embedder embedder, StoryClusterer clusterer, Map<String, String> storyOf, StageStats times) {
        List<float[]> vectors = times.time(
                "embed", () -> embedder.embed(batch.stream().map(StoryClusterer::embeddedText).toList()));
        return times.time("place", () -> {
            for (int i = 0; i < batch.size(); i++) {
                Placement placement = clusterer.place(batch.get(i), vectors.get(i));
                storyOf.put(placement.articleId(), placement.storyId());
                times.item();
            }
            return batch.size();
        });
    }

    private void repair(
            StoryClusterer clusterer, Map<String, String> storyOf, Map<String, String> merged, StageStats times) {
        for (Change change : times.time("repair", clusterer::repair)) {
            if (online) {
                continue;
            }
            if (change instanceof Change.Merged merge) {
                merged.put(merge.from(), merge.into());
            } else if (change instanceof Change.Moved moved) {
                storyOf.put(moved.articleId(), moved.to());
            }
        }
    }

    private static String last(String story, Map<String, String> merged) {
        String last = story;
        while (merged.containsKey(last)) {
            last = merged.get(last);
        }
        return last;
    }

    private Duration window() {
        try {
            return window.matches("\\d{1,6}h")
                    ? Duration.ofHours(Long.parseLong(window.substring(0, window.length() - 1)))
                    : Duration.parse(window);
        } catch (DateTimeParseException e) {
            throw new UsageException("--window must be a time such as 72h or PT72H, not \"" + window + "\".");
        }
    }

    private static Article article(JsonNode node) {
        Instant time = Instant.parse(node.path("time").asText());
        String lead = node.path("lead").asText("");
        return new Article(
                node.path("id").asText(),
                "",
                "",
                node.path("outlet").asText(""),
                node.path("title").asText(""),
                lead.isEmpty() ? node.path("text").asText("") : lead,
                List.of(),
                time,
                time,
                node.path("lang").asText(""),
                false,
                false);
    }
}
