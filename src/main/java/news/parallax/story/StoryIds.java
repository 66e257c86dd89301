package news.parallax.story;

/**
 * Ids of stories: six lower-case letters and digits without look-alikes, the first a letter, one more when those run out.
 * Every number gives another id, and neighbors look nothing alike, so that a slip of one letter leads nowhere.
 */
public final class StoryIds {
    private static final String LETTERS = "abcdefghjkmnpqrstuvwxyz";
    private static final String SIGNS = LETTERS + "23456789";
    // odd and coprime to every size below, so that multiplying permutes the numbers
    private static final long STEP = 6_364_136_223_846_793_005L;

    private StoryIds() {}

    /** The id of a number, from 0. */
    public static String of(long number) {
        long size = LETTERS.length();
        int length = 1;
        long before = 0;
        while (length < 6 || number - before >= size) {
            if (length >= 6) {
                before += size;
            }
            size *= SIGNS.length();
            length++;
        }
        long place = scramble(number - before, size);
        char[] id = new char[length];
        for (int i = length - 1; i > 0; i--) {
            id[i] = SIGNS.charAt((int) (place % SIGNS.length()));
            place /= SIGNS.length();
        }
        id[0] = LETTERS.charAt((int) place);
        return new String(id);
    }

    private static long scramble(long number, long size) {
        long step = Math.floorMod(STEP, size);
        while (gcd(step, size) != 1) {
            step++;
        }
        return java.math.BigInteger.valueOf(number)
                .multiply(java.math.BigInteger.valueOf(step))
                .add(java.math.BigInteger.valueOf(size / 3))
                .mod(java.math.BigInteger.valueOf(size))
                .longValue();
    }

    private static long gcd(long a, long b) {
        return b == 0 ? a : gcd(b, a % b);
    }
}
