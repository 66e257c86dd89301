package news.parallax.embedding;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import news.parallax.story.Embedder;

/**
 * bge-small-en-v1.5, quantized, on ONNX Runtime: 384 numbers a text, those of the first token, brought to unit length (as
 * its authors use it). One session serves several runs side by side, each on one thread. Texts of one length share a batch.
 */
public final class OnnxEmbedder implements Embedder {
    static final String MODEL = "/bge-small-en-v1.5-q.onnx";
    static final String TOKENIZER = "/bge-small-en-v1.5-q-tokenizer.json";
    private static final int DIMENSIONS = 384;
    private static final int MOST_TOKENS = 128;
    private static final int TOKENS_A_BATCH = 256;

    private final OrtEnvironment environment;
    private final OrtSession session;
    private final WordPiece tokenizer;
    private final ExecutorService workers;

    private OnnxEmbedder(OrtEnvironment environment, OrtSession session, WordPiece tokenizer, int threads) {
        this.environment = environment;
        this.session = session;
        this.tokenizer = tokenizer;
        AtomicInteger number = new AtomicInteger();
        this.workers = Executors.newFixedThreadPool(threads, task -> {
            Thread thread = new Thread(task, "embedding-" + number.incrementAndGet());
            thread.setDaemon(true);
            return thread;
        });
    }

    /** Loads the model that ships with the program, on two threads; takes half a second. */
    public static OnnxEmbedder load() {
        CompletableFuture<byte[]> graph = CompletableFuture.supplyAsync(OnnxEmbedder::graph);
        CompletableFuture<WordPiece> tokenizer = graph.thenApplyAsync(read -> tokenizer());
        OrtEnvironment environment = environment();
        try (OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
            options.setIntraOpNumThreads(1);
            options.setInterOpNumThreads(1);
            options.setOptimizationLevel(OrtSession.SessionOptions.OptLevel.ALL_OPT);
            OrtSession session = environment.createSession(graph.join(), options);
            int threads = Math.max(1, Math.min(4, Runtime.getRuntime().availableProcessors()));
            return new OnnxEmbedder(environment, session, tokenizer.join(), threads);
        } catch (OrtException | CompletionException e) {
            throw unloadable(e);
        }
    }

    private static OrtEnvironment environment() {
        try {
            NativeCode.unpack();
        } catch (IOException e) {
            throw unloadable(e);
        }
        return OrtEnvironment.getEnvironment();
    }

    private static byte[] graph() {
        try {
            return PackedModel.graph();
        } catch (IOException e) {
            throw unloadable(e);
        }
    }

    private static WordPiece tokenizer() {
        try {
            return PackedModel.tokenizer();
        } catch (IOException e) {
            throw unloadable(e);
        }
    }

    private static IllegalStateException unloadable(Exception e) {
        return new IllegalStateException("the embedding model cannot be loaded: " + e.getMessage(), e);
    }

    static InputStream resource(String name) throws IOException {
        InputStream stream = OnnxEmbedder.class.getResourceAsStream(name);
        if (stream == null) {
            throw new IOException(name + " is missing from the program");
        }
        return stream;
    }

    @Override
    public int dimensions() {
        return DIMENSIONS;
    }

    @Override
    public List<float[]> embed(List<String> texts) {
        long[][] tokens = new long[texts.size()][];
        for (int i = 0; i < tokens.length; i++) {
            tokens[i] = tokenizer.encode(texts.get(i), MOST_TOKENS);
        }
        float[][] vectors = new float[texts.size()][];
        List<Future<?>> running = new ArrayList<>();
        for (List<Integer> batch : batches(tokens)) {
            running.add(workers.submit(() -> run(batch, tokens, vectors)));
        }
        try {
            for (Future<?> batch : running) {
                batch.get();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("embedding was interrupted", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("embedding failed", e);
        }
        return List.of(vectors);
    }

    private static List<List<Integer>> batches(long[][] tokens) {
        List<Integer> order = IntStream.range(0, tokens.length)
                .boxed()
                .sorted(Comparator.comparingInt((Integer i) -> tokens[i].length).thenComparing(i -> i))
                .toList();
        List<List<Integer>> batches = new ArrayList<>();
        List<Integer> batch = new ArrayList<>();
        for (int i : order) {
            boolean full = !batch.isEmpty()
                    && ((batch.size() + 1) * tokens[i].length > TOKENS_A_BATCH
                            || tokens[i].length > tokens[batch.get(0)].length);
            if (full) {
                batches.add(batch);
                batch = new ArrayList<>();
            }
            batch.add(i);
        }
        if (!batch.isEmpty()) {
            batches.add(batch);
        }
        return batches;
    }

    private void run(List<Integer> batch, long[][] tokens, float[][] vectors) {
        // all texts of a batch have one length, so there is no padding
        int length = tokens[batch.get(0)].length;
        long[][] ids = new long[batch.size()][];
        for (int row = 0; row < ids.length; row++) {
            ids[row] = tokens[batch.get(row)];
        }
        long[] positions = LongStream.range(0, length).toArray();
        try (OnnxTensor idTensor = OnnxTensor.createTensor(environment, ids);
                OnnxTensor positionTensor = OnnxTensor.createTensor(environment, positions);
                OrtSession.Result result = session.run(Map.of("input_ids", idTensor, "positions", positionTensor))) {
            float[][][] states = (float[][][]) result.get(0).getValue();
            for (int row = 0; row < ids.length; row++) {
                vectors[batch.get(row)] = unit(states[row][0]);
            }
        } catch (OrtException e) {
            throw new IllegalStateException(e.getMessage(), e);
        }
    }

    private static float[] unit(float[] vector) {
        double sum = 0;
        for (float x : vector) {
            sum += (double) x * x;
        }
        float scale = sum == 0 ? 0 : (float) (1 / Math.sqrt(sum));
        float[] unit = new float[vector.length];
        for (int i = 0; i < unit.length; i++) {
            unit[i] = vector[i] * scale;
        }
        return unit;
    }

    @Override
    public void close() {
        workers.shutdownNow();
        try {
            session.close();
        } catch (OrtException e) {
            throw new IllegalStateException("the embedding model cannot be closed: " + e.getMessage(), e);
        }
    }
}
