package news.parallax.outlet;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class MeanTest {
    @Test
    void roundsHalfBiasTowardTheCenter() {
        assertEquals(Bias.LEAN_LEFT, Bias.mean(List.of(Bias.LEFT, Bias.LEAN_LEFT)));
        assertEquals(Bias.LEAN_RIGHT, Bias.mean(List.of(Bias.RIGHT, Bias.LEAN_RIGHT)));
        assertEquals(Bias.CENTER, Bias.mean(List.of(Bias.CENTER, Bias.LEAN_RIGHT)));
        assertEquals(Bias.UNRATED, Bias.mean(List.of(Bias.UNRATED)));
    }

    @Test
    void roundsHalfFactualityToTheLower() {
        assertEquals(Factuality.HIGH, Factuality.mean(List.of(Factuality.VERY_HIGH, Factuality.HIGH)));
        assertEquals(Factuality.VERY_LOW, Factuality.mean(List.of(Factuality.VERY_LOW, Factuality.LOW)));
        assertEquals(Factuality.UNKNOWN, Factuality.mean(List.of()));
    }

    @Test
    void agreesWithDecimalArithmeticAndMirrors() {
        Random random = new Random(7);
        for (int i = 0; i < 20_000; i++) {
            List<Bias> ratings = new ArrayList<>();
            List<Bias> mirrored = new ArrayList<>();
            int sum = 0;
            int n = 1 + random.nextInt(6);
            for (int k = 0; k < n; k++) {
                int step = random.nextInt(7) - 3;
                sum += step;
                ratings.add(Bias.steps().get(3 + step));
                mirrored.add(Bias.steps().get(3 - step));
            }
            int expected = BigDecimal.valueOf(sum)
                    .divide(BigDecimal.valueOf(n), 12, RoundingMode.DOWN)
                    .setScale(0, RoundingMode.HALF_DOWN)
                    .intValueExact();
            assertEquals(expected, Bias.mean(ratings).step());
            assertEquals(-expected, Bias.mean(mirrored).step());
        }
    }
}
