package news.parallax.clustering;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Random;
import org.junit.jupiter.api.Test;

class LogarithmsTest {
    private static final long SEED = 20261127;

    @Test
    void saysWhatTheLogarithmSaysWhetherItWasAskedBeforeOrNot() {
        Logarithms kept = new Logarithms(Math::log);
        Random random = new Random(SEED);
        for (int i = 0; i < 10_000; i++) {
            double number = (1 + random.nextInt(500)) / 997.0;
            assertEquals(Math.log(number), kept.of(number), 0.0);
        }
    }
}
