package news.parallax.clustering;

import java.util.function.DoubleUnaryOperator;

/**
 * A logarithm of numbers of which the same few come again and again, and keeps those: of the words of an article most are
 * counted once, and many are in as many articles. For one thread.
 */
final class Logarithms {
    private static final int BITS = 7;

    private final DoubleUnaryOperator logarithm;
    private final double[] numbers = new double[1 << BITS];
    private final double[] values = new double[1 << BITS];

    Logarithms(DoubleUnaryOperator logarithm) {
        this.logarithm = logarithm;
    }

    /** The logarithm of a number above 0. */
    double of(double number) {
        int at = (int) (Double.doubleToRawLongBits(number) * 0x9e3779b97f4a7c15L >>> Long.SIZE - BITS);
        if (numbers[at] != number) {
            numbers[at] = number;
            values[at] = logarithm.applyAsDouble(number);
        }
        return values[at];
    }
}
