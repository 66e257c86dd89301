package news.parallax.clustering;

import news.parallax.story.StoryIds;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import news.parallax.article.Article;
import news.parallax.embedding.OnnxEmbedder;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/** What an article costs: its embedding, the search for candidates, its assignment, by how many are in the window. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class ClusterBenchmark {
    private static final int DIMENSIONS = 384;

    /** A model and headlines that differ. */
    @State(Scope.Benchmark)
    public static class Texts {
        private OnnxEmbedder embedder = OnnxEmbedder.load();
        private List<String> headlines = new ArrayList<>();

        /** Invents the headlines. */
        @Setup
        public void invent() {
            for (int i = 0; i < 200; i++) {
                headlines.add(headline(new Random(i), i % 20));
            }
        }

        /** Lets go of the model. */
        @TearDown
        public void close() {
            embedder.close();
        }
    }

    /** A clusterer with a window full of articles. */
    @State(Scope.Benchmark)
    public static class Window {
        @Param({"1000", "10000", "100000"})
        private int articles;

        private StoryClusterer clusterer;
        private Shelf shelf = new Shelf();
        private Search search = new Search(shelf, ClusterPolicy.standard());
        private List<Clip> asked = new ArrayList<>();
        private TermWeigher words;
        private int number;
        private long stories;

        /** Fills the window, with ten articles a story. */
        @Setup
        public void fill() {
            clusterer = new StoryClusterer(ClusterPolicy.standard(), () -> StoryIds.of(stories++));
            words = new TermWeigher(ClusterPolicy.standard(), CommonWords.read(), shelf);
            for (int i = 0; i < articles; i++) {
                place();
                Clip clip = clip(i, words);
                LiveStory story = new LiveStory("s" + i, i);
                shelf.open(story);
                story.add(clip);
                clip.story = story;
                shelf.add(clip);
                if (i % (articles / 100) == 0) {
                    asked.add(clip);
                }
            }
        }

        private Placement place() {
            int i = number++;
            Placement placement = clusterer.place(article(i, articles), vector(i / 10, i));
            if (i % 200 == 199) {
                clusterer.repair();
                clusterer.forget(article(i, articles).published().minusSeconds(3 * 86_400));
            }
            return placement;
        }
    }

    /** Two hundred headlines, as a turn of the news cycle has them. */
    @Benchmark
    public List<float[]> embedding(Texts texts) {
        return texts.embedder.embed(texts.headlines);
    }

    /** One search for stories that share words. */
    @Benchmark
    public int candidateSearch(Window window) {
        Clip clip = window.asked.get(window.number++ % window.asked.size());
        return window.search.near(clip);
    }

    /** One article placed, with its share of the repairs. */
    @Benchmark
    public Placement assignment(Window window) {
        return window.place();
    }

    private static Clip clip(int i, TermWeigher words) {
        TermWeigher.Weighed weighed = words.weigh(headline(new Random(i), i / 10), "");
        return new Clip("a" + i, i * 1_000L, "en", Clip.UNKNOWN, vector(i / 10, i), weighed.terms(), weighed.weights());
    }

    private static Article article(int i, int inThreeDays) {
        Instant time = Instant.EPOCH.plusSeconds(3L * 86_400 * i / inThreeDays);
        String title = headline(new Random(i), i / 10);
        return new Article("a" + i, "", "", "outlet" + i % 300, title, "", List.of(), time, time, "en", false, false);
    }

    private static String headline(Random random, int event) {
        Random own = new Random(event);
        StringBuilder headline = new StringBuilder("Person" + event + " Place" + event);
        for (int i = 0; i < 8; i++) {
            // some words are this event's, some are everyone's, the common ones more often
            int rank = (int) Math.exp((i < 4 ? own : random).nextDouble() * 9);
            headline.append(" word").append(rank);
        }
        return headline.toString();
    }

    private static float[] vector(int event, int noise) {
        Random main = new Random(event);
        Random small = new Random(noise);
        float[] vector = new float[DIMENSIONS];
        for (int i = 0; i < DIMENSIONS; i++) {
            vector[i] = (float) (main.nextGaussian() + 0.5 * small.nextGaussian());
        }
        return vector;
    }
}
