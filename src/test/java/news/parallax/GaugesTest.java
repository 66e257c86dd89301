package news.parallax;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What the soak makes of hourly figures. */
class GaugesTest {
    private static final double MEGABYTE = 1 << 20;

    @Test
    void aWaveOfADayIsNoGrowthWhateverHourItBeginsAt() {
        for (int first = 0; first < 24; first++) {
            int phase = first;
            assertEquals(0, growth(48, hour -> 100 + 5 * wave(hour + phase)), 1e-6);
        }
    }

    @Test
    void whatGrowsByOnePercentADayIsSeenThroughTheWave() {
        assertEquals(1, growth(48, hour -> 100 + 5 * wave(hour) + (hour - 24) / 24.0), 0.02);
        assertEquals(1, growth(96, hour -> 100 + 5 * wave(hour) + (hour - 48) / 24.0), 0.02);
    }

    @Test
    void hoursOfADayThatIsNotOverDoNotCount() {
        assertEquals(0, growth(60, hour -> hour < 48 ? 100 : 500), 1e-6);
    }

    @Test
    void ofLessThanTwoDaysNothingIsSaid() {
        assertEquals(0, growth(47, hour -> 100 + hour), 1e-6);
    }

    private static double wave(int hour) {
        return Math.sin(2 * Math.PI * hour / 24);
    }

    private static double growth(int hours, IntToDoubleFunction megabytes) {
        List<Map<Gauges.Held, Long>> held = IntStream.range(0, hours)
                .mapToObj(hour -> Map.of(Gauges.Held.HEAP, (long) (megabytes.applyAsDouble(hour) * MEGABYTE)))
                .toList();
        return Gauges.growth(held, Gauges.Held.HEAP);
    }
}
