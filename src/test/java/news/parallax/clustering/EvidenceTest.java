package news.parallax.clustering;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class EvidenceTest {
    @Test
    void writesThousandthsAsTheJdkDoes() {
        for (int thousandths = -12_000; thousandths <= 12_000; thousandths++) {
            double value = thousandths / 1000.0;
            assertEquals(Double.toString(value), written(value));
        }
    }

    @Test
    void roundsToAThousandth() {
        assertEquals("0.0", written(-0.0004));
        assertEquals("0.124", written(0.12351));
        assertEquals("71.5", written(71.49999));
    }

    private static String written(double value) {
        StringBuilder json = new StringBuilder();
        Evidence.append(json, value);
        return json.toString();
    }
}
