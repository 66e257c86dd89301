package news.parallax.store;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.junit.jupiter.api.Test;

class HalfFloatsTest {
    @Test
    void everyHalfComesBackAsItself() {
        for (int half = 0; half < 0x10000; half++) {
            float single = HalfFloats.single((short) half);
            if (Float.isNaN(single)) {
                assertTrue(Float.isNaN(HalfFloats.single(HalfFloats.half(single))));
            } else {
                assertEquals((short) half, HalfFloats.half(single));
            }
        }
    }

    @Test
    void knowsTheValuesThatTheStandardNames() {
        assertEquals(1f, HalfFloats.single((short) 0x3c00));
        assertEquals(-2f, HalfFloats.single((short) 0xc000));
        assertEquals(65_504f, HalfFloats.single((short) 0x7bff));
        assertEquals(0x1p-14f, HalfFloats.single((short) 0x0400));
        assertEquals(0x1p-24f, HalfFloats.single((short) 0x0001));
        assertEquals(Float.NEGATIVE_INFINITY, HalfFloats.single((short) 0xfc00));
        assertEquals((short) 0x7c00, HalfFloats.half(65_520f));
        assertEquals((short) 0x7bff, HalfFloats.half(65_519f));
    }

    @Test
    void roundsToTheNearestAndTiesToEven() {
        Random random = new Random(7);
        for (int i = 0; i < 200_000; i++) {
            int below = random.nextInt(0x7bff);
            double low = HalfFloats.single((short) below);
            double high = HalfFloats.single((short) (below + 1));
            float value = (float) (low + (high - low) * random.nextInt(9) / 8);
            int expected =
                    value - low < high - value ? below : value - low > high - value ? below + 1 : below + (below & 1);
            assertEquals((short) expected, HalfFloats.half(value));
            assertEquals((short) (expected | 0x8000), HalfFloats.half(-value));
        }
    }

    @Test
    void aVectorTakesTwoBytesANumber() {
        byte[] bytes = HalfFloats.bytes(new float[] {0.5f, -1f});
        assertArrayEquals(new byte[] {0, 0x38, 0, (byte) 0xbc}, bytes);
        assertArrayEquals(new float[] {0.5f, -1f}, HalfFloats.floats(bytes));
    }
}
