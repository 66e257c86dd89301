package news.parallax;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import news.parallax.article.Article;
import news.parallax.clustering.ClusterPolicy;
import news.parallax.clustering.Placement;
import news.parallax.clustering.StoryClusterer;
import news.parallax.story.Change;
import news.parallax.story.Embedder;
import news.parallax.story.StoryIds;

/**
 * One stream of articles through the clusterer, in turns of five minutes as the news cycle has them, with the time that each
 * stage takes: while articles are placed, the texts of the next are embedded, and what is waited for them counts as embedding.
 * Stories that have left the window are printed and let go, so that the stream may be larger than memory.
 */
final class ClusterRun {
    private static final int BATCH = 200;
    private static final Duration TURN = Duration.ofMinutes(5);
    // texts of one length are embedded together, and more of them are of one length among more
    private static final int EMBEDDED_AT_ONCE = 600;

    private final TimeOrder order = new TimeOrder();
    private final ArticleLine lineReader = new ArticleLine();
    private final StoryClusterer clusterer;
    private final Embedder embedder;
    private final ClusterPolicy policy;
    private final boolean online;
    private final PrintStream out;
    private final PrintStream err;
    private final Assignments assignments = new Assignments();
    private long stories;
    private long lines;
    private long items;
    private long unreadable;
    private long reading;
    private long embedding;
    private long placing;
    private long repairing;
    private long elapsed;
    private long peakHeap;
    private final Map<String, String> turn = new LinkedHashMap<>();
    private Instant turnEnds = Instant.MAX;
    private Instant newest = Instant.MIN;

    ClusterRun(ClusterPolicy policy, Embedder embedder, boolean online, PrintStream out, PrintStream err) {
        this.policy = policy;
        this.embedder = embedder;
        this.online = online;
        this.out = out;
        this.err = err;
        this.clusterer = new StoryClusterer(policy, () -> StoryIds.of(stories++));
    }

    /** Reads to the end and prints every assignment. */
    void read(BufferedReader in) throws IOException {
        long start = System.nanoTime();
        ExecutorService ahead = Executors.newSingleThreadExecutor(task -> {
            Thread thread = new Thread(task, "embedding-ahead");
            thread.setDaemon(true);
            return thread;
        });
        try {
            Ahead next = embedded(in, ahead);
            while (!next.articles.isEmpty()) {
                Ahead now = next;
                long waiting = System.nanoTime();
                List<float[]> vectors = now.vectors();
                embedding += System.nanoTime() - waiting;
                next = embedded(in, ahead);
                for (int from = 0; from < vectors.size(); from += BATCH) {
                    int to = Math.min(vectors.size(), from + BATCH);
                    take(now.articles.subList(from, to), vectors.subList(from, to));
                }
            }
            clusterer.repair().forEach(assignments::apply);
            assignments.all(this::print);
        } finally {
            ahead.shutdownNow();
        }
        elapsed = System.nanoTime() - start;
    }

    /** Articles whose texts are being embedded while those before them are placed. */
    private record Ahead(List<Article> articles, Future<List<float[]>> coming) {
        List<float[]> vectors() {
            try {
                return coming.get();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("embedding was interrupted", e);
            } catch (ExecutionException e) {
                throw new IllegalStateException("embedding failed", e);
            }
        }
    }

    private Ahead embedded(BufferedReader in, ExecutorService ahead) throws IOException {
        long start = System.nanoTime();
        List<Article> articles = new ArrayList<>(EMBEDDED_AT_ONCE);
        while (articles.size() < EMBEDDED_AT_ONCE) {
            Optional<Article> next = next(in);
            if (next.isEmpty()) {
                break;
            }
            articles.add(next.get());
        }
        reading += System.nanoTime() - start;
        List<String> texts = articles.stream().map(StoryClusterer::embeddedText).toList();
        return new Ahead(articles, ahead.submit(() -> embedder.embed(texts)));
    }

    /** The next article in order of time; none at the end. */
    private Optional<Article> next(BufferedReader in) throws IOException {
        Optional<Article> next = order.next();
        while (next.isEmpty()) {
            String line = in.readLine();
            if (line == null) {
                return order.rest();
            }
            lines++;
            if (!line.isBlank()) {
                article(line);
            }
            next = order.next();
        }
        return next;
    }

    private void article(String line) {
        try {
            order.add(lineReader.article(line));
        } catch (JsonProcessingException e) {
            refuse("not JSON");
        } catch (IllegalArgumentException e) {
            refuse(String.valueOf(e.getMessage()));
        }
    }

    private void refuse(String why) {
        unreadable++;
        err.println("Line " + lines + " was left out: " + why + ".");
    }

    private void take(List<Article> batch, List<float[]> vectors) {
        for (int i = 0; i < batch.size(); i++) {
            Article article = batch.get(i);
            if (turn.isEmpty() || article.published().isAfter(turnEnds)) {
                endTurn();
                turnEnds = article.published().plus(TURN);
            }
            long start = System.nanoTime();
            Placement placement = clusterer.place(article, vectors.get(i));
            turn.put(placement.articleId(), placement.storyId());
            if (!online) {
                assignments.place(article.id(), placement.storyId(), article.published());
            }
            newest = article.published().isAfter(newest) ? article.published() : newest;
            placing += System.nanoTime() - start;
        }
        endTurn();
        long start = System.nanoTime();
        if (!online) {
            assignments.release(newest.minus(policy.window()), this::print);
        }
        clusterer.forget(newest.minus(policy.window()));
        items += batch.size();
        repairing += System.nanoTime() - start;
        Runtime runtime = Runtime.getRuntime();
        peakHeap = Math.max(peakHeap, runtime.totalMemory() - runtime.freeMemory());
    }

    /** What an article is first assigned to is what its turn ends with: nobody is told of a story before. */
    private void endTurn() {
        long start = System.nanoTime();
        for (Change change : clusterer.endTurn()) {
            if (!online) {
                assignments.apply(change);
            } else if (change instanceof Change.Merged merged) {
                turn.replaceAll((article, story) -> story.equals(merged.from()) ? merged.into() : story);
            } else if (change instanceof Change.Moved moved) {
                turn.computeIfPresent(moved.articleId(), (article, story) -> moved.to());
            }
        }
        if (online) {
            turn.forEach(this::print);
        }
        turn.clear();
        repairing += System.nanoTime() - start;
    }

    private void print(String articleId, String storyId) {
        out.print(articleId + "\t" + storyId + "\n");
    }

    /** Lines that could not be read. */
    long unreadable() {
        return unreadable;
    }

    /** Counts and times, as one line of JSON. */
    String stats() {
        double seconds = elapsed / 1e9;
        return String.format(
                Locale.ROOT,
                "{\"items\":%d,\"seconds\":%.3f,\"itemsPerSecond\":%.1f,\"peakHeapMiB\":%d,\"readSeconds\":%.3f,"
                        + "\"embedSeconds\":%.3f,\"placeSeconds\":%.3f,\"repairSeconds\":%.3f,\"unreadable\":%d}",
                items,
                seconds,
                seconds == 0 ? 0 : items / seconds,
                peakHeap >> 20,
                reading / 1e9,
                embedding / 1e9,
                placing / 1e9,
                repairing / 1e9,
                unreadable);
    }
}
