package news.parallax.job;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

class TenureTest {
    private final AtomicBoolean alive = new AtomicBoolean(true);
    private final Tenure right = Tenure.untilLost(new Tenure() {
        @Override
        public boolean held() {
            return alive.get();
        }

        @Override
        public long token() {
            return 7;
        }
    });

    @Test
    void isHeldAsLongAsItsHolderShowsItselfAlive() {
        assertTrue(right.held());
        assertTrue(right.held());
        assertEquals(7, right.token());
    }

    @Test
    void staysLostForAllWhoShareItThoughItsHolderShowsItselfAliveAgain() {
        alive.set(false);
        assertFalse(right.held());
        alive.set(true);
        assertFalse(right.held());
    }
}
