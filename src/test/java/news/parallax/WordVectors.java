package news.parallax;

import java.util.List;
import java.util.Locale;
import java.util.Random;
import news.parallax.story.Embedder;

/** In place of the language model: texts are near where they share words. Costs next to nothing. Safe for several threads. */
final class WordVectors implements Embedder {
    private static final int LENGTH = 384;

    @Override
    public int dimensions() {
        return LENGTH;
    }

    @Override
    public List<float[]> embed(List<String> texts) {
        return texts.stream().map(WordVectors::vector).toList();
    }

    private static float[] vector(String text) {
        float[] sum = new float[LENGTH];
        for (String word : text.toLowerCase(Locale.ROOT).split("[^a-z]+")) {
            Random random = new Random(word.hashCode());
            for (int i = 0; i < LENGTH; i++) {
                sum[i] += random.nextFloat() - .5f;
            }
        }
        double square = 1e-9;
        for (float one : sum) {
            square += one * one;
        }
        for (int i = 0; i < LENGTH; i++) {
            sum[i] /= (float) Math.sqrt(square);
        }
        return sum;
    }
}
