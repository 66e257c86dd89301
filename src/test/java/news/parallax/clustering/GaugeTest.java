package news.parallax.clustering;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Random;
import org.junit.jupiter.api.Test;

class GaugeTest {
    private static final long SEED = 20261127;

    @Test
    void aCosineIsThatOfTheRoundedSteps() {
        Random random = new Random(SEED);
        for (int size = 0; size < 400; size++) {
            float[] one = vector(size, random);
            float[] other = vector(size, random);
            assertEquals(
                    cosine(steps(one), steps(other)),
                    Gauge.of(Rounded.of(one)).cosine(Rounded.of(other)),
                    1e-6,
                    "size " + size);
        }
    }

    @Test
    void theLargestStepsFit() {
        for (int size : new int[] {384, 1_024, 4_095}) {
            float[] up = new float[size];
            float[] down = new float[size];
            java.util.Arrays.fill(up, 1);
            java.util.Arrays.fill(down, -1);
            assertEquals(1, Gauge.of(Rounded.of(up)).cosine(Rounded.of(up)), 1e-6);
            assertEquals(1, Gauge.of(Rounded.of(down)).cosine(Rounded.of(down)), 1e-6);
            assertEquals(-1, Gauge.of(Rounded.of(up)).cosine(Rounded.of(down)), 1e-6);
        }
    }

    @Test
    void whatIsAddedIsTheDirection() {
        Random random = new Random(SEED);
        for (int size : new int[] {1, 2, 3, 4, 5, 384, 1_000}) {
            float[] vector = vector(size, random);
            float[] sum = new float[size];
            Rounded.of(vector).addTo(sum, 1);
            int[] steps = steps(vector);
            double length = Math.sqrt(dot(steps, steps));
            for (int i = 0; i < size; i++) {
                assertEquals(steps[i] / length, sum[i], 1e-6);
            }
            Rounded.of(vector).addTo(sum, -1);
            assertEquals(0, sum[size - 1], 1e-6);
        }
    }

    @Test
    void withoutADirectionNothingIsLike() {
        float[] none = new float[384];
        float[] one = vector(384, new Random(SEED));
        assertEquals(0, Gauge.of(Rounded.of(none)).cosine(Rounded.of(one)));
        assertEquals(0, Gauge.of(Rounded.of(one)).cosine(Rounded.of(none)));
    }

    private static float[] vector(int size, Random random) {
        float[] vector = new float[size];
        for (int i = 0; i < size; i++) {
            vector[i] = (float) random.nextGaussian();
        }
        return vector;
    }

    private static int[] steps(float[] vector) {
        float largest = 0;
        for (float x : vector) {
            largest = Math.max(largest, Math.abs(x));
        }
        int[] steps = new int[vector.length];
        for (int i = 0; i < steps.length; i++) {
            float x = vector[i] * (127 / largest);
            steps[i] = (int) (x < 0 ? x - 0.5f : x + 0.5f);
        }
        return steps;
    }

    private static double cosine(int[] one, int[] other) {
        double lengths = Math.sqrt(dot(one, one) * dot(other, other));
        return lengths == 0 ? 0 : dot(one, other) / lengths;
    }

    private static double dot(int[] one, int[] other) {
        double dot = 0;
        for (int i = 0; i < one.length; i++) {
            dot += one[i] * other[i];
        }
        return dot;
    }
}
