package news.parallax.brief;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * How much of what a sentence says there is ({@link QuantityReader}).
 *
 * @param written as it stands, with its currency or scale
 * @param value the number, scaled; of a vote such as 9–4 both
 * @param unit what is counted: a currency, {@code %}, or the word behind the number
 * @param rough whether the sentence says that it is only about so much
 */
record Quantity(String written, String value, String unit, boolean rough) {
    /** By how much of it a figure may be off that is only said roughly. */
    private static final double ROUNDING = 0.05;

    /** Digits that a figure without decimals has at least where it can be a longer one, rounded. */
    private static final int LEAST_ROUNDED = 3;

    /** Smaller numbers are counted one by one: 1,230 dead are not 1,234. */
    private static final BigDecimal ROUNDED_FROM = BigDecimal.valueOf(1_000_000);

    /** Whether the figure is so special that it means the same thing wherever it stands in a story. */
    boolean telling() {
        String digits = value.replaceAll("[^0-9]|0+$", "");
        return digits.length() >= 2 && (value.length() >= 6 || digits.length() >= 4);
    }

    /** Whether both can be true: the same value, or nearly the same where one is only said roughly. */
    boolean agrees(Quantity other) {
        if (value.equals(other.value)) {
            return true;
        }
        if (value.contains("–") || other.value.contains("–")) {
            return false;
        }
        if (shortened(value, other.value) || shortened(other.value, value)) {
            return true;
        }
        if (!(rough || other.rough)) {
            return false;
        }
        double a = Double.parseDouble(value);
        double b = Double.parseDouble(other.value);
        return Math.abs(a - b) <= ROUNDING * Math.max(a, b);
    }

    /** Whether the first is the second with fewer digits, as 1,102 is 1,102.31 and $175 million is $175.6 million. */
    private static boolean shortened(String few, String many) {
        BigDecimal exact = new BigDecimal(many);
        BigDecimal less = new BigDecimal(few);
        boolean decimals = less.scale() < exact.scale();
        int place =
                decimals ? Math.max(0, less.scale()) : less.stripTrailingZeros().scale();
        if (!decimals && (less.stripTrailingZeros().precision() < LEAST_ROUNDED || exact.compareTo(ROUNDED_FROM) < 0)) {
            return false;
        }
        return exact.setScale(place, RoundingMode.DOWN).compareTo(less) == 0
                || exact.setScale(place, RoundingMode.HALF_UP).compareTo(less) == 0;
    }
}
